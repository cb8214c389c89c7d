// Puts the calculator into other pages: each <div data-hilfen-rechner> shows a frame as wide as its place and as high as its content.
//
// docs/embed.md says how to use it. Minified (web/beside.mjs) it is below 1 kB. It defines no global names, and the host's policy
// needs only its origin in script-src and frame-src. web/framed.js describes the messages between frame and host.

{
  // `currentScript` is null in a module. Other services also have an embed.js, so only a module of that name is taken for this one.
  const script = document.currentScript || document.querySelector('[type=module][src$="/embed.js"]');

  const embed = () => document.querySelectorAll('[data-hilfen-rechner]').forEach((place) => {
    // A host that keeps this script in its own page or bundle gives the address at the place.
    const address = place.dataset.hilfenRechner || script?.src;
    if (!address) console.error('data-hilfen-rechner ohne Adresse');
    else if (!place.shadowRoot) show(place, place.dataset, new URL('.', address));
  });

  const show = (place, given, url) => {
    // Only these attributes are passed on.
    for (const name of ['lang', 'accent', 'help', 'mode']) if (given[name]) url.searchParams.set(name, given[name]);

    const frame = document.createElement('iframe');
    frame.title = given.title || 'Kostenrechner Kinder- und Jugendhilfe';
    frame.referrerPolicy = 'no-referrer';
    // Some places are as wide as their content, as in a flex row, a float or a table. Such a place becomes as wide as the room there is, up
    // to `width`. If that were 100 %, it would be as wide as any frame by default: 300 px.
    frame.style = 'display:block;border:0;width:100vw;max-width:100%';
    // Until the frame reports its own.
    frame.height = 640;
    frame.src = url;

    addEventListener('message', ({ source, origin, data }) => {
      if (source == frame.contentWindow && origin == url.origin && data?.type == 'hilfen-rechner') {
        if (data.hello) source.postMessage(data, origin);
        frame.height = data.height || frame.height;
        // `y` is NaN if the message is not about scrolling. A host leaves room for its header with scroll-margin-top.
        const head = parseInt(getComputedStyle(place).scrollMarginTop);
        const y = place.getBoundingClientRect().top + data.scroll;
        if (y < head || y > innerHeight) scrollBy(0, y - head - 99);
      }
    });
    // In a shadow tree, so that the host's styles for frames do not apply.
    place.attachShadow({ mode: 'open' }).append(frame);
  };

  // At once for elements above this script, later for those below it.
  embed();
  addEventListener('DOMContentLoaded', embed);
}
