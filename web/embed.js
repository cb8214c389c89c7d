// Puts the calculator into other pages: each <div data-hilfen-rechner> shows a frame as high as its content.
//
// docs/embed.md says how to use it. Minified (web/beside.mjs) it is below 1 kB. It defines no global names, and the host's policy
// needs only its origin in script-src and frame-src. web/framed.js describes the messages between frame and host.

{
  const { src } = document.currentScript;

  const embed = () => {
    for (const place of document.querySelectorAll('[data-hilfen-rechner]')) {
      if (place.shadowRoot) continue;
      const url = new URL('.', src);
      // Only these attributes are passed on.
      for (const name of ['lang', 'accent', 'help', 'mode']) {
        if (place.dataset[name]) url.searchParams.set(name, place.dataset[name]);
      }

      const frame = document.createElement('iframe');
      frame.title = place.dataset.title || 'Kostenrechner Kinder- und Jugendhilfe';
      frame.referrerPolicy = 'no-referrer';
      frame.allow = '';
      // The height until the frame reports its own.
      frame.style = 'display:block;border:0;width:100%;height:40rem';
      frame.src = url;

      addEventListener('message', ({ source, origin, data }) => {
        if (source != frame.contentWindow || origin != url.origin || data?.type != 'hilfen-rechner') return;
        if (data.hello) source.postMessage(data, origin);
        if (data.height) frame.style.height = data.height + 'px';
        // `y` is NaN if the message is not about scrolling. A host leaves room for its header with scroll-margin-top.
        const head = parseFloat(getComputedStyle(place).scrollMarginTop);
        const y = place.getBoundingClientRect().top + data.scroll;
        if (y < head || y > innerHeight) scrollBy(0, y - head - 99);
      });
      // In a shadow tree, so that the host's styles for frames do not apply.
      place.attachShadow({ mode: 'open' }).append(frame);
    }
  };

  // At once for elements above this script, later for those below it.
  embed();
  addEventListener('DOMContentLoaded', embed);
}
