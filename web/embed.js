// Puts the calculator into other pages: each <div data-hilfen-rechner> shows a frame as high as its content.
//
// docs/embed.md says how to use it. As it is served, minified (web/beside.mjs), it has less than 1 kB.
// It leaves no name on the page, and needs nothing of the page's policy but its own origin in script-src and frame-src. What
// frame and page tell each other stands in web/framed.js.

{
  const { src } = document.currentScript;

  const embed = () => {
    for (const place of document.querySelectorAll('[data-hilfen-rechner]')) {
      if (place.shadowRoot) continue;
      const url = new URL('.', src);
      // These and no others: what else the page has noted there is not for the calculator.
      for (const name of ['lang', 'accent', 'help', 'mode']) {
        if (place.dataset[name]) url.searchParams.set(name, place.dataset[name]);
      }

      const frame = document.createElement('iframe');
      frame.title = place.dataset.title || 'Kostenrechner Kinder- und Jugendhilfe';
      frame.referrerPolicy = 'no-referrer';
      frame.allow = '';
      // This height holds until the frame tells its own.
      frame.style = 'display:block;border:0;width:100%;height:40rem';
      frame.src = url;

      addEventListener('message', ({ source, origin, data }) => {
        if (source != frame.contentWindow || origin != url.origin || data?.type != 'hilfen-rechner') return;
        if (data.hello) source.postMessage(data, origin);
        if (data.height) frame.style.height = data.height + 'px';
        // Not a number where nothing is to be brought into sight. A page keeps the place of its own head free by scroll-margin-top.
        const head = parseFloat(getComputedStyle(place).scrollMarginTop);
        const y = place.getBoundingClientRect().top + data.scroll;
        if (y < head || y > innerHeight) scrollBy(0, y - head - 99);
      });
      // In a shadow tree, where the page's own rules for frames do not reach it.
      place.attachShadow({ mode: 'open' }).append(frame);
    }
  };

  // At once for what stands above this script, later for what stands below it.
  embed();
  addEventListener('DOMContentLoaded', embed);
}
