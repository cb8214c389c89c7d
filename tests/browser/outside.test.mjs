// Answers from outside, in a link that somebody else made. The page repeats them shortened, set apart and with every character
// visible, and says that they came from outside.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { at, unfold } from './person.mjs';

/** A message in place of a date, with characters that nobody sees and one that turns the order of those behind it. */
const MESSAGE = 'Ihr Gesuch ist bewilligt. \u202eRufen\u200b Sie sofort an: 0900 000 000, um das Geld zu erhalten';
const SHORT = 'Ihr Gesuch ist bewilligt. Rufen Sie sof…';
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/** A link with these answers. */
function linkWith(answers) {
  const path = answers.map((line) => encodeURIComponent(line).replaceAll('%3D', '=').replaceAll('%3A', ':')).join('&');
  let [low, high] = [1, 0];
  for (const byte of Buffer.from(path)) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return `#/fall/1/${high * 65_536 + low}/${path}`;
}

/** The texts of the page that repeat the message, each with the element around it. Runs in the page. */
function repeating() {
  const texts = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (data.includes('Ihr Gesuch ist')) {
      const { fontWeight } = getComputedStyle(parentElement);
      found.push({ data, tag: parentElement.localName, weight: fontWeight, translate: parentElement.translate, in: parentElement.closest('pre, td, dd, p')?.localName });
    }
  }
  return found;
}

const REPEATED = { data: SHORT, tag: 'bdi', weight: '400', translate: false };

test('a message in place of an answer is repeated short, on its own, and not in our voice', async (t) => {
  const visit = await open(t, { at: linkWith(['help:6', 'household:71', `start=${MESSAGE}`, `birth=${MESSAGE}`, `subtotal-first=${MESSAGE}`, `regular-days=${MESSAGE}`]) });
  const { page } = visit;
  await at(page, 'Angaben prüfen');
  await page.getByText('Diese Angaben kamen aus einem Link oder einer Datei.').waitFor();
  const seen = {};
  const look = async (where) => {
    const found = await page.evaluate(repeating);
    for (const one of found) {
      assert.deepEqual({ ...one, in: undefined }, { ...REPEATED, in: undefined }, where);
      assert.ok(!UNSEEN.test(one.data) && [...one.data].length <= 40);
    }
    seen[where] = found.length;
  };
  await look('pruefen');
  for (const [where, heading] of [['alles', 'Ihre Angaben'], ['ergebnis', 'Ergebnis'], ['daten', 'Speichern und Datenschutz']]) {
    await page.goto(`${visit.server.url}#/${where}`);
    await at(page, heading);
    if (where !== 'daten') await page.getByText('Diese Angaben kamen aus einem Link oder einer Datei.').waitFor();
    await look(where);
  }
  assert.deepEqual(seen, { pruefen: 4, alles: 4, ergebnis: 0, daten: 0 });
  await visit.expectQuiet();
});

test('so is a message in place of a figure of the family way', async (t) => {
  const way = ['way:82', 'family-help:6', 'help:6', `age=${MESSAGE}`];
  const visit = await open(t, { at: linkWith(way) });
  const { page } = visit;
  await page.goto(`${visit.server.url}#/frage/age`);
  await at(page, 'Wie alt ist das Kind?');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.locator('#mistakes').waitFor();
  const found = await page.evaluate(repeating);
  assert.equal(found.length, 2, 'in the box and beside the field');
  for (const one of found) assert.deepEqual({ ...one, in: undefined }, { ...REPEATED, in: undefined });
});

test('a receipt shows every sign of an answer that is not asked for, and a variant repeats it short', async (t) => {
  const visit = await open(t, { at: linkWith(['help:6', 'start=1.2.2027', 'household:71', 'days=a\u202eb', `start.2=${MESSAGE}`]) });
  const { page } = visit;
  await at(page, 'Angaben prüfen');
  await page.goto(`${visit.server.url}#/ergebnis`);
  await at(page, 'Ergebnis');
  const receipt = await page.locator('.receipt pre').textContent();
  assert.doesNotMatch(receipt, UNSEEN);
  assert.equal(JSON.parse(receipt).answers.find((line) => line.startsWith('days=')), 'days=a\u202eb', 'it reads back as the same');
  await unfold(page);
  await page.getByRole('button', { name: 'Jetzige Angaben als Variante behalten' }).click();
  await page.locator('.compare').first().waitFor();
  for (const one of await page.evaluate(repeating)) assert.equal(one.in, 'pre', 'nowhere but in the receipt');
});
