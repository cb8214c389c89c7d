// The page in the test languages: every text comes from the catalogue, and there is room for longer texts, in both directions of
// writing. If a pack is missing or not whole, the page stays in German.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { afterStart } from '../../web/first-load.mjs';
import { DIST, NARROW, PROGRAM, RECEIPT, open, tooWide, withoutEngine } from './harness.mjs';
import { hashes, pageIn, textsOfPage, untranslated, walk } from './languages.mjs';

const LEFT = untranslated();
const PLACE = '(?:(?:VO|SHG) )?§§? ?\\d+[a-z]?(?:, \\d+[a-z]?)*(?: Abs\\. \\d+[a-z]*(?:, \\d+)*)?(?: lit\\. [a-z])?';

/** The words of a text that are not of the pseudo language, in which every letter has an accent. */
function strange(text) {
  // These are in no catalogue: the number of a receipt, the program with its version, and places in the law.
  const names = new RegExp(`${RECEIPT}|${PROGRAM}|${PLACE}`, 'g');
  const own = LEFT.reduce((left, known) => left.replaceAll(known, ''), text.replaceAll('\u00ad', '').replace(names, ''));
  return own.match(/[A-Za-zÄÖÜäöü]{2,}/g) ?? [];
}

async function expectOfCatalogue(page, where, found) {
  for (const [place, text] of await page.evaluate(textsOfPage)) {
    const words = strange(text);
    if (words.length > 0) found.set(`${place}: ${text}`, where);
  }
}

describe('in a test language', () => {
  test('every text comes from the catalogue', async (t) => {
    const visit = await open(t, { dir: pageIn(t, 'pseudo') });
    assert.equal(await visit.page.locator('html').getAttribute('lang'), 'x-pseudo');
    const found = new Map();
    const look = (where) => expectOfCatalogue(visit.page, where, found);
    await look('first page');
    for (const hash of await hashes(t)) {
      await visit.load(hash);
      await walk(visit, look);
    }
    await visit.load('#/fall/1/1/abc');
    await look('a damaged link');
    await visit.load('#/alles');
    for (const field of await visit.page.locator('input:not([type=radio], [type=checkbox], [type=file])').all()) await field.fill('?');
    await look('with mistakes');
    assert.equal([...found].map(([text, where]) => `${where}: ${text}`).join('\n'), '');
  });

  test('the first question is there before the engine, with the words of the catalogue', async (t) => {
    const { page } = await open(t, { dir: pageIn(t, 'pseudo'), alter: (name, content) => (name === 'index.html' ? withoutEngine(content) : content), until: 'failed' });
    const words = await page.locator('#app form').evaluate((form) => [...form.querySelectorAll('h1, p, label, button')].map((one) => one.textContent));
    assert.equal(words.length, 10);
    assert.deepEqual(words.flatMap(strange), []);
  });

  for (const [name, direction] of [['pseudo', 'ltr'], ['pseudo-rtl', 'rtl']]) {
    test(`no page is scrolled sideways at 320 px, ${direction}`, async (t) => {
      const visit = await open(t, { dir: pageIn(t, name), ...NARROW });
      assert.deepEqual(await visit.page.locator('html').evaluate(({ lang, dir }) => [lang, dir]), [`x-${name}`, direction]);
      const wide = [];
      const look = async (where) => {
        const sticksOut = await tooWide(visit.page);
        if (sticksOut) wide.push(`${where}: ${sticksOut}`);
      };
      await look('first page');
      for (const hash of await hashes(t)) {
        await visit.load(hash);
        await walk(visit, look);
      }
      assert.deepEqual(wide, []);
    });
  }
});

test('the texts of a language are loaded once, before the lock', async (t) => {
  const visit = await open(t, { dir: pageIn(t, 'pseudo') });
  assert.equal(visit.server.requests.filter(({ url }) => url.endsWith('/pseudo.txt')).length, 1);
  await visit.expectQuiet();
});

test('the German page asks for no texts but its own of the result', async (t) => {
  const { page, server } = await open(t);
  const texts = server.requests.filter(({ url }) => url.endsWith('.txt')).map(({ url }) => url.slice(1));
  assert.deepEqual(texts, afterStart(DIST).filter((name) => name.endsWith('.txt')));
  assert.deepEqual(await page.locator('html').evaluate(({ lang, dir }) => [lang, dir]), ['de', '']);
});

const NOT_WHOLE = [
  ['missing', () => undefined],
  ['changed', (pack) => pack.replace('⟦', '⟦x')],
  ['cut off', (pack) => pack.slice(0, -100)],
];

for (const [what, served] of NOT_WHOLE) {
  test(`a pack that is ${what} leaves the page in German, which says so`, async (t) => {
    const { page } = await open(t, { dir: pageIn(t, 'pseudo-rtl', { served }) });
    await expectGerman(page);
  });
}

test('so does a pack of another version, whose checksum is right', async (t) => {
  const dir = pageIn(t, 'pseudo-rtl', { made: (pack) => pack.replace(/^(\S+ \S+) \S+/, '$1 0') });
  const { page } = await open(t, { dir });
  await expectGerman(page);
});

async function expectGerman(page) {
  await page.getByText('Die gewählte Sprache konnte nicht geladen werden. Darum ist die Seite auf Deutsch.').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Um welche Hilfe geht es?' }).waitFor();
  assert.deepEqual(await page.locator('html').evaluate(({ lang, dir }) => [lang, dir]), ['de-CH', 'ltr']);
  // Also what comes with the rules.
  await page.evaluate(() => (location.hash = '#/daten'));
  await page.getByRole('heading', { level: 2, name: 'Datenschutz zum Nachprüfen' }).waitFor();
}

test('in a page that runs from right to left, figures, the curve and the receipt keep their order', async (t) => {
  const visit = await open(t, { dir: pageIn(t, 'pseudo-rtl') });
  const { page } = visit;
  const counted = { '#app bdi': 0, '.curve svg': 0, '.receipt pre': 0, '.receipt dd': 0 };
  for (const hash of await hashes(t)) {
    await visit.load(hash);
    await page.evaluate(() => (location.hash = '#/ergebnis'));
    await page.locator('.receipt').waitFor({ state: 'attached' });
    for (const selector of Object.keys(counted)) {
      const directions = await page.locator(selector).evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
      counted[selector] += directions.length;
      // A `bdi` gets its direction from its content, and a figure alone has none.
      if (selector !== '#app bdi') assert.deepEqual([...new Set(directions)].filter((direction) => direction !== 'ltr'), [], selector);
    }
    assert.equal(await page.locator('#app span[translate=no]').count(), 0, 'every figure in a sentence is set apart');
  }
  for (const [selector, count] of Object.entries(counted)) assert.ok(count > 0, `${selector} is on no page`);
});
