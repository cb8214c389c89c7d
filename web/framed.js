// The page inside a frame of another page: its height, its colour, and the place of dialogs. web/boot.js loads it only there. If
// the host does not use embed.js, the page is a plain frame that scrolls inside.
//
// These are the messages between both pages; each side checks window and origin of the sender. They contain no answers. A height
// reveals how much the page shows, so it is rounded to coarse steps.
//
//     frame → any host  { type, hello: true }    is there an embed.js?
//     host → frame      { type, hello: true }    yes; from here on messages go only to its origin
//     frame → host      { type, height: 800 }    of the content, in CSS pixels, rounded up to a STEP, whenever that changes
//     frame → host      { type, scroll: 0 }      scroll to this height of the content: the top of another page of the
//                                                calculator, or the element that got the focus by keyboard

const type = 'hilfen-rechner';
/** The step to which a height is rounded, in CSS pixels; docs/embed.md names it. */
const STEP = 200;
const page = document.documentElement;
/** Whether the person moves through the page by keyboard. */
let byKey = false;
addEventListener('keydown', ({ key }) => { byKey = key === 'Tab'; }, true);
for (const act of ['pointerdown', 'wheel']) addEventListener(act, () => { byKey = false; }, { capture: true, passive: true });

addEventListener('message', ({ source, origin, data }) => {
  // Messages to an opaque origin, such as a file or a sandbox, cannot be addressed to it alone.
  const isHost = source === parent && origin !== 'null' && data?.type === type && data.hello === true;
  if (!isHost || page.classList.contains('fitted')) return;
  const tell = (what) => parent.postMessage({ type, ...what }, origin);
  let told;
  const measure = () => {
    const height = STEP * Math.ceil(page.getBoundingClientRect().height / STEP);
    // Between the shell and the page the frame is empty for a moment; the host must not jump.
    if (height === told || page.querySelector('#app:empty')) return;
    tell({ height });
    told = height;
  };
  // With this class no style depends on the height of the frame, because that now depends on the content.
  page.classList.add('fitted');
  measure();
  new ResizeObserver(measure).observe(page);
  // Chromium does not call resize observers of frames that are out of view, so the height is also measured whenever elements come
  // or go. The host must know it before it scrolls.
  new MutationObserver(measure).observe(page, { childList: true, subtree: true });
  addEventListener('hashchange', () => tell({ scroll: 0 }));
  // If the focus moves far, Firefox sometimes does not scroll the host, and a frame cannot do it. Repeated, because Firefox may
  // also scroll late, to an outdated place. The host does not scroll if the element is in view.
  addEventListener('focusin', ({ target }) => {
    const inSight = () => {
      const { top, bottom } = target.getBoundingClientRect();
      if (byKey && target === document.activeElement) tell({ scroll: (top + bottom) / 2 });
    };
    for (const wait of [0, 100, 400, 1500]) setTimeout(inSight, wait);
  });
});
parent.postMessage({ type, hello: true }, '*');

// The accent colour of the host, if its contrast on the page's backgrounds is sufficient, which may be so in light mode only.
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

/** The contrast of two colours by WCAG. NaN if one is not written as #rgb or #rrggbb. */
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

// A browser centres a dialog in the frame, which may be out of view. So the dialog opens beside the focused element, which hardly
// scrolls the host, and is then moved to the centre of the visible part. Only an intersection observer knows that part.
addEventListener('beforetoggle', ({ target: dialog, newState }) => {
  if (newState !== 'open' || dialog.localName !== 'dialog') return;
  dialog.style.inset = `${document.activeElement.getBoundingClientRect().top}px 0 auto`;
  // Repeated, because the observer may report an outdated scroll position.
  for (const wait of [0, 100, 400]) {
    setTimeout(() => new IntersectionObserver(([{ intersectionRect: seen }], observer) => {
      observer.disconnect();
      dialog.style.inset = `${seen.top}px 0 ${innerHeight - seen.bottom}px`;
      dialog.style.maxHeight = `${seen.height}px`;
    }).observe(page), wait);
  }
}, true);

