// How long a key in the Fachmodus takes on a slow device, from its input event: until it is painted, and until the result is, which
// follows it (`is_late` in src/page/mod.rs).
//
// `cargo xtask keys` sets KEYS and SLOWER and so measures. Without it only a few keys are pressed, to see that it can. No time fails.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WIDE, open } from './harness.mjs';
import { pdf } from './paper.mjs';
import { fill } from './person.mjs';
import { APART, STATES, SUBTOTAL } from './states.mjs';

/** How many keys are pressed in each case. */
const COUNT = Number(process.env.KEYS ?? 3);

/** How much slower than this machine the device is. */
const SLOWER = Number(process.env.SLOWER ?? 4);

const TEN_YEARS = { 'Um welche Hilfe geht es?': 'Pflegefamilie', 'Geplanter Beginn': '1.1.2027', 'Ende, wenn bekannt': '31.12.2036' };
const ANOTHER = { 'Kommt noch eine Hilfe dazu?': 'Ja, für ein anderes Kind der Familie' };
const numbered = (number, details) => ({ [`Die Hilfe (${number})`]: TEN_YEARS, [`Einzelheiten der Hilfe (${number})`]: details });

const CASES = {
  'an ordinary case, all known': STATES.a,
  'four helps over ten years, all else unknown': {
    'Die Hilfe': TEN_YEARS,
    'Einzelheiten der Hilfe': ANOTHER,
    ...numbered(2, ANOTHER),
    ...numbered(3, ANOTHER),
    ...numbered(4, {}),
    'Die Familie': APART,
  },
};

/** The keys that are pressed: an amount is typed and deleted again. */
const KEYS = ['6', '2', '5', '0', '0', ...Array(5).fill('Backspace')];

/** How long a person waits before the next key, in milliseconds. */
const PAUSE = 150;

const amount = (page) => page.getByRole('group', { name: 'Einkommen von Elternteil 1', exact: true }).getByLabel(SUBTOTAL, { exact: true });

/** Slows the device down and presses keys in the input of an amount. Returns for each the milliseconds of `observe`. */
export async function times(page, count, { slower = SLOWER, around = (act) => act() } = {}) {
  await amount(page).fill('');
  await amount(page).focus();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.evaluate(observe);
  await around(async () => {
    for (let place = 0; place < count; place += 1) {
      await page.keyboard.press(KEYS[place % KEYS.length]);
      await page.evaluate(() => globalThis.painted);
      await page.waitForTimeout(PAUSE);
    }
  }, devtools);
  return page.evaluate(() => globalThis.times);
}

/** Runs in the page: notes for each input event how many milliseconds it takes until the key is painted, and until the result is. */
function observe() {
  globalThis.times = [];
  const frame = (since) => new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // The frame is painted before the next task.
      port1.onmessage = () => done(performance.now() - since);
      port2.postMessage(null);
    });
  });
  addEventListener('input', ({ timeStamp }) => {
    const result = new Promise((done) => {
      document.addEventListener('painted', () => done(frame(timeStamp)), { once: true });
    });
    globalThis.painted = Promise.all([frame(timeStamp), result]).then((times) => globalThis.times.push(times));
  }, true);
}

/** The time in the middle, and the longest one. */
function summary(times) {
  const sorted = times.toSorted((one, other) => one - other);
  return `${Math.round(sorted[Math.floor(sorted.length / 2)])} ms, at most ${Math.round(sorted.at(-1))} ms`;
}

for (const [name, answers] of Object.entries(CASES)) {
  test(`keys in the Fachmodus on a device ${SLOWER} times slower: ${name}`, async (t) => {
    const { page } = await open(t, { at: '#/alles', ...WIDE });
    await fill(page, answers);
    const measured = await times(page, COUNT);
    assert.equal(measured.length, COUNT);
    assert.ok(measured.flat().every((time) => time > 0), `${measured}`);
    t.diagnostic(`a key: ${summary(measured.map(([key]) => key))} · the result: ${summary(measured.map(([, result]) => result))}`);
  });
}

test('a key is painted before what follows from it, and then only elements whose words change are new', async (t) => {
  const { page } = await open(t, { at: '#/alles', ...WIDE });
  await fill(page, STATES.a);
  await page.evaluate(() => {
    globalThis.drawn = new Promise((done) => document.addEventListener('painted', () => setTimeout(done), { once: true }));
  });
  await amount(page).fill('64001');
  await page.evaluate(() => globalThis.drawn);
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowLeft');
  const shown = () => page.evaluate(() => document.querySelector('.parts').innerText);
  const before = await shown();
  await page.evaluate(() => {
    globalThis.before = [...document.querySelectorAll('#app *')];
    const stop = (event) => event.stopImmediatePropagation();
    addEventListener('painted', stop, true);
    // A slow machine counts so long that the print would come back meanwhile.
    addEventListener('paused', stop, true);
    globalThis.goOn = () => {
      removeEventListener('painted', stop, true);
      document.dispatchEvent(new Event('painted'));
    };
  });
  await page.keyboard.press('9');
  assert.equal(await amount(page).inputValue(), '64009');
  await page.waitForTimeout(PAUSE);
  assert.equal(await shown(), before, 'the engine waits for the browser');
  await page.evaluate(() => globalThis.goOn());
  assert.notEqual(await shown(), before);
  const { fresh, all, same } = await page.evaluate(() => {
    const old = new Set(globalThis.before);
    const elements = [...document.querySelectorAll('#app *')];
    const fresh = elements.filter((element) => !old.has(element));
    // The outermost ones, by their words without figures.
    const words = (elements) => elements.map((element) => `${element.localName}: ${element.textContent.replace(/\d[\d’.]*/g, '0')}`);
    const come = words(fresh.filter((element) => old.has(element.parentElement)));
    const gone = words(globalThis.before.filter((element) => !element.isConnected && !globalThis.before.includes(element.parentElement)));
    return { fresh: fresh.length, all: elements.length, same: come.filter((one) => gone.includes(one)) };
  });
  t.diagnostic(`${fresh} of ${all} elements are new`);
  assert.deepEqual(same, [], 'elements that say the same words are not new');
  assert.ok(fresh < all / 20, `${fresh} of ${all} elements are new`);
});

test('the print is left out while somebody types, and whole when it is printed', async (t) => {
  const { page } = await open(t, { at: '#/alles', ...WIDE });
  await fill(page, STATES.a);
  await page.evaluate(() => {
    const stop = (event) => event.stopImmediatePropagation();
    addEventListener('paused', stop, true);
    globalThis.pause = () => {
      removeEventListener('paused', stop, true);
      document.dispatchEvent(new Event('paused'));
    };
  });
  const type = async () => {
    await amount(page).focus();
    await page.keyboard.press('9');
    await page.waitForFunction(() => !document.querySelector('.paper'));
  };
  await type();
  const { pages, draws } = await pdf(page);
  assert.equal(pages, 2);
  assert.ok(draws.every((count) => count > 50), `${draws} texts on the pages`);
  await type();
  await page.evaluate(() => globalThis.pause());
  assert.equal(await page.locator('.paper').count(), 1);
});
