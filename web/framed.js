// The page in a frame of another page: how high it is, in which colour, where a dialog stands. web/boot.js loads this there
// and only there. Without an embed.js around it the page is a plain frame that scrolls inside.
//
// What the two pages tell each other; each looks at the sender's window and origin. No answer is in it. But a height tells how
// much there is to say, so it is told in coarse steps.
//
//     frame → any host  { type, hello: true }    is there an embed.js?
//     host → frame      { type, hello: true }    yes; from here on only its origin is told anything
//     frame → host      { type, height: 800 }    of the content, in CSS pixels, rounded up to a STEP, whenever that changes
//     frame → host      { type, scroll: 0 }      bring this height of the content into sight: the beginning of another page of
//                                                the calculator, or what has got the focus by the key

const type = 'hilfen-rechner';
/** Of the height that is told, in CSS pixels; docs/embed.md names it. */
const STEP = 200;
const page = document.documentElement;
/** Whether one goes through the page by the key. */
let byKey = false;
addEventListener('keydown', ({ key }) => { byKey = key === 'Tab'; }, true);
for (const act of ['pointerdown', 'wheel']) addEventListener(act, () => { byKey = false; }, { capture: true, passive: true });

addEventListener('message', ({ source, origin, data }) => {
  // An origin without a name, as of a file or a sandbox, could not be told anything for itself alone.
  const isHost = source === parent && origin !== 'null' && data?.type === type && data.hello === true;
  if (!isHost || page.classList.contains('fitted')) return;
  const tell = (what) => parent.postMessage({ type, ...what }, origin);
  let told;
  const measure = () => {
    const height = STEP * Math.ceil(page.getBoundingClientRect().height / STEP);
    // Between the shell and the page there is nothing for a moment; the host's page shall not jump for that.
    if (height === told || page.querySelector('#app:empty')) return;
    tell({ height });
    told = height;
  };
  // With this class the styles let nothing depend on the height of the frame, which now depends on the content.
  page.classList.add('fitted');
  measure();
  new ResizeObserver(measure).observe(page);
  // Out of sight Chromium tells no observer of sizes; what is yet to be scrolled to shall have its height by then.
  new MutationObserver(measure).observe(page, { childList: true, subtree: true });
  addEventListener('hashchange', () => tell({ scroll: 0 }));
  // Where the focus has gone far, Firefox at times does not move the host's window there, and no frame can.
  // More than once, since it may also move it late, to where the focus would have been before. What is in sight stays.
  addEventListener('focusin', ({ target }) => {
    const inSight = () => {
      const { top, bottom } = target.getBoundingClientRect();
      if (byKey && target === document.activeElement) tell({ scroll: (top + bottom) / 2 });
    };
    for (const wait of [0, 100, 400, 1500]) setTimeout(inSight, wait);
  });
});
parent.postMessage({ type, hello: true }, '*');

// The accent that the host wishes, where it can be read on the page's own grounds: so perhaps by day and not by night.
const wished = new URLSearchParams(location.search).get('accent') ?? '';
const night = matchMedia('(prefers-color-scheme: dark)');
night.addEventListener('change', paint);
paint();

function paint() {
  for (const name of ['--accent', '--accent-text']) page.style.removeProperty(name);
  const grounds = ['--ground', '--surface'].map((name) => getComputedStyle(page).getPropertyValue(name).trim());
  if (!grounds.every((ground) => contrast(wished, ground) >= 4.5)) return;
  page.style.setProperty('--accent', wished);
  page.style.setProperty('--accent-text', ['#fff', '#000'].find((text) => contrast(wished, text) >= 4.5));
}

/** The contrast of two colours as WCAG defines it; not a number where one is not written as #rgb or #rrggbb. */
function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour) {
  const digits = /^#(?:[\da-f]{3}){1,2}$/i.test(colour) ? colour.slice(1) : '';
  const parts = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g) ?? [];
  const [red, green, blue] = parts.map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

// A browser puts a dialog into the middle of the frame, which may be far from what is in sight. So it opens beside what had the
// focus, from where the host's window hardly moves, and is then put into the middle of what is in sight. Only an observer
// knows that: it sees through the frame.
addEventListener('beforetoggle', ({ target: dialog, newState }) => {
  if (newState !== 'open' || dialog.localName !== 'dialog') return;
  dialog.style.inset = `${document.activeElement.getBoundingClientRect().top}px 0 auto`;
  // More than once: what the observer knows of the host's window may be older than its last move.
  for (const wait of [0, 100, 400]) {
    setTimeout(() => new IntersectionObserver(([{ intersectionRect: seen }], observer) => {
      observer.disconnect();
      dialog.style.inset = `${seen.top}px 0 ${innerHeight - seen.bottom}px`;
      dialog.style.maxHeight = `${seen.height}px`;
    }).observe(page), wait);
  }
}, true);

