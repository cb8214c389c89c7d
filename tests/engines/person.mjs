// Acts as a person on a page of any engine (engines.mjs): finds what is there by its words, taps it, types, and reads what is said.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from './engines.mjs';

/** What can be tapped, by its kind: where its words stand. */
const KINDS = {
  button: 'main button',
  footer: 'footer button',
  link: 'a[href]',
  choice: 'main label',
  field: 'main :is(input:not([type]), input[type=text])',
};

/** Runs in the page: the middle of what has these words, scrolled into sight. Without words the last of its kind. */
function locate(selector, words) {
  const plain = (text) => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
  const seen = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  const named = (one) => plain(one.innerText) === words || (one.matches('label') && plain(one.innerText).startsWith(`${words} `));
  const found = words === null ? seen.at(-1) : seen.find(named);
  if (!found) return null;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = found.getBoundingClientRect();
  const spot = { x: x + width / 2, y: y + height / 2 };
  const there = document.elementFromPoint(spot.x, spot.y);
  return { ...spot, isFree: found.contains(there) || there?.contains(found) };
}

/** Where something stands that a person can tap. Null if it is not there. */
export const find = (page, kind, words = null) => page.js(locate, KINDS[kind], words);

/** Taps something, once it is there. */
export async function tap(page, kind, words) {
  let spot;
  await until(async () => (spot = await find(page, kind, words))?.isFree, `${kind} «${words}» can be tapped`, () => page.js(() => document.body.innerText.slice(0, 600)));
  await page.tap(spot.x, spot.y);
}

/** Waits until the page can be used and is locked. */
export function ready(page) {
  return until(() => page.js(() => document.querySelector('#app')?.dataset.locked !== undefined).catch(() => false), 'the page is ready');
}

/** Waits until the page takes presses: for a moment after it is shown it ignores them (web/boot.js). */
export function settled(page) {
  return until(() => page.js(() => !(performance.now() < document.querySelector('#app main')?.turned + 400)), 'the page takes presses');
}

export const hash = (page) => page.js(() => location.hash);

/** Goes to another page of the calculator, and waits until it is drawn and takes presses. */
export async function visit(page, address) {
  await page.js((address) => { location.hash = address; }, address);
  await until(() => page.js((address) => location.hash === address && document.querySelector('#app main') !== null, address), address);
  await sleep(50);
  await settled(page);
}

/** The heading of the page. */
export const heading = (page) => page.js(() => document.querySelector('#app h1')?.innerText.trim());

/** A text that comes to be shown. */
export function says(page, text, selector = '#app') {
  const isThere = (selector, text) => document.querySelector(selector)?.innerText.replaceAll('\u00ad', '').replace(/\s+/g, ' ').includes(text);
  return until(() => page.js(isThere, selector, text), `«${text}» is said`, () => page.js(() => document.body.innerText.slice(0, 600)));
}

/** Walks pages of the family way, as `walk` of tests/browser/person.mjs does, by taps. */
export async function walk(page, pages) {
  for (const [title, ...words] of pages) {
    await until(async () => (await heading(page)) === title, title, () => heading(page));
    await settled(page);
    for (const word of words) {
      if (await find(page, 'choice', word)) {
        await tap(page, 'choice', word);
      } else {
        await tap(page, 'field');
        await page.type(word);
      }
    }
    const before = await hash(page);
    await tap(page, 'button', 'Weiter');
    await until(async () => (await hash(page)) !== before, `«${title}» leads on`, () => page.js(() => document.querySelector('main').innerText));
  }
}

/** The first sentence of the result. */
export async function sentence(page) {
  const read = () => page.js(() => document.querySelector('.parts .sentence')?.innerText.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim() ?? '');
  await until(async () => (await read()) !== '', 'the result');
  return read();
}

/** The focused element: its section, its name and what it is. */
export const focused = (page) => page.js(() => {
  const plain = (text = '') => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
  const { activeElement: element } = document;
  return {
    id: element.id,
    tag: element.tagName,
    name: plain((element.labels?.[0] ?? element).innerText),
    section: plain(element.closest('fieldset')?.querySelector('legend').innerText),
    chosen: element.tagName === 'SELECT' ? element.selectedOptions[0]?.innerText : element.value,
  };
});

/**
 * Fills the Fachmodus by keys alone: Tab to each field in the order of the page, letters for a text, the first letters and arrows for a
 * choice.
 */
export async function fillByKeys(page, answers) {
  for (const [section, fields] of Object.entries(answers)) {
    for (const [name, value] of Object.entries(fields)) {
      let stop;
      for (let stops = 0; stops < 150; stops += 1) {
        await page.press('Tab');
        stop = await focused(page);
        if (stop.section === section && stop.name === name) break;
      }
      assert.deepEqual([stop.section, stop.name], [section, name], 'Tab leads there');
      await page.type(stop.tag === 'SELECT' ? value.match(/^[A-Za-z]+/)[0] : value);
      for (let steps = 0; stop.tag === 'SELECT' && steps < 20 && (await focused(page)).chosen !== value; steps += 1) await page.press('ArrowDown');
      await until(async () => (await focused(page)).chosen === value, `«${name}» is «${value}»`, () => focused(page));
    }
  }
  await page.press('Tab');
}

/** Presses a key without releasing it, and then `times` again as a keyboard does by itself. */
export async function hold(page, key, times) {
  for (let i = 0; i <= times; i += 1) await page.down(key);
}
