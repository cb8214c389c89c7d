// The page that the office publishes with the calculator: accessibility, protection of data, and how to report a mistake.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADDRESS, MAIL, NUMBER } from './contact.mjs';
import { NARROW, open, tooWide } from './harness.mjs';
import { at } from './person.mjs';

const TITLE = 'Barrierefreiheit, Datenschutz, Fehler melden';
const HEADINGS = ['Barrierefreiheit', 'Datenschutz', 'Fehler melden'];

/** What an honest statement names: what was tested, what was not, and whom to write to. */
const NAMED = [/axe/, /Tastatur/, /320 Pixel/, /200 %/, /Chromium/, /Firefox/, /WebKit/, /Nicht geprüft.*Safari.*VoiceOver.*NVDA.*Outlook/s, ADDRESS, NUMBER];

for (const colorScheme of ['light', 'dark']) {
  test(`stands in the foot of every page, is accessible and leads to the office (${colorScheme})`, async (t) => {
    const visit = await open(t, { colorScheme });
    const { page } = visit;
    await page.getByRole('contentinfo').getByRole('link', { name: TITLE }).click();
    await at(page, TITLE);
    assert.equal(new URL(page.url()).hash, '#/hinweise');
    assert.deepEqual(await page.getByRole('heading', { level: 2 }).allInnerTexts(), HEADINGS);
    const text = await page.getByRole('main').innerText();
    for (const what of NAMED) assert.match(text, what);
    assert.equal(await page.getByRole('main').getByRole('link', { name: 'Kontakt aufnehmen' }).getAttribute('href'), MAIL);
    await visit.expectAccessible();
    await visit.expectQuiet();
  });
}

test('fits a small phone, and is printed', async (t) => {
  const { page } = await open(t, { at: '#/hinweise', ...NARROW });
  await at(page, TITLE);
  assert.equal(await tooWide(page), '');
  await page.emulateMedia({ media: 'print' });
  const text = await page.getByRole('main').innerText();
  for (const what of [...HEADINGS, ...NAMED]) assert.match(text, new RegExp(what));
});

test('stands on the page without JavaScript, too', async (t) => {
  const { page } = await open(t, { at: 'tarif.html', javaScriptEnabled: false, until: null });
  const text = await page.getByRole('main').innerText();
  for (const what of [...HEADINGS, ...NAMED]) assert.match(text, new RegExp(what));
});
