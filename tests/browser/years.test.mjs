// The figures of further income years in the Fachmodus, by keyboard: unfolded, confirmed, typed, removed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NARROW, open, tooWide } from './harness.mjs';
import { FULL_TIME, at, fill, focused, isNamed, monthsOf, phaseRows, result, tabTo, type } from './person.mjs';

const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
const PARENT = 'Einkommen von Elternteil 1';
const CHANGE = 'Seit wann ist das Einkommen dauerhaft anders?';
const YEAR = 'Zahlen für ein weiteres Jahr (Steuerjahr 2027)';
const FIELD = 'q-subtotal-first.1.2027';
const STAY = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '1.2.2027', 'Ende, wenn bekannt': '31.1.2029' },
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)' },
  [PARENT]: { [SUBTOTAL]: '85000' },
};

/** The titles that unfold the further years in the section of the parent. */
const years = (page) => page.getByRole('group', { name: PARENT, exact: true }).locator('[id^=year]');

/** The note that the figures of the further year are only taken over. */
const note = (page) => page.locator('details', { has: page.locator(`[id="${FIELD}"]`) }).getByText('Aus dem Vorjahr übernommen');

/** The row of a month in the table of the months, without the month. */
const rowOf = async (page, month) => {
  const rows = phaseRows((await result(page)).phases);
  const { period, amount, rest } = rows.find((row) => monthsOf(row.period).includes(month));
  const notes = rest.matchAll(/(?:((?:\S+ \d{4})(?: – \S+ \d{4})?): )?(vorläufig, gerechnet mit den Zahlen von \d{4})/g);
  const [note] = [...notes].filter(([, of]) => monthsOf(of ?? period).includes(month)).map(([, , words]) => words);
  return note ? `${amount} ${note}` : amount;
};

test('a further year is unfolded, confirmed, typed and taken away by keyboard', async (t) => {
  const visit = await open(t, { at: '#/alles' });
  const { page } = visit;
  await fill(page, STAY);
  const rows = () => Promise.all(['Dezember 2027', 'Januar 2028', 'Januar 2029'].map((month) => rowOf(page, month)));
  const OF_2026 = '850.00 vorläufig, gerechnet mit den Zahlen von 2026';
  const OF_2027 = '850.00 vorläufig, gerechnet mit den Zahlen von 2027';
  assert.deepEqual(await rows(), ['850.00', OF_2026, OF_2026]);
  assert.deepEqual(await years(page).allInnerTexts(), [YEAR], 'one year after the other');

  await page.getByLabel(CHANGE, { exact: true }).focus();
  await tabTo(page, isNamed(YEAR));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).id, FIELD);
  assert.equal(await page.evaluate(() => document.activeElement.value), '85000', 'taken over');
  await note(page).waitFor();
  await visit.expectAccessible('an offered year');

  await tabTo(page, isNamed('Zahlen bestätigen (Steuerjahr 2027)'));
  await page.keyboard.press('Enter');
  await note(page).waitFor({ state: 'detached' });
  assert.deepEqual(await focused(page).then(({ name, isSeen }) => [name, isSeen]), [YEAR, true]);
  assert.deepEqual(await rows(), ['850.00', '850.00', OF_2027]);
  const [{ period, amount }] = phaseRows((await result(page)).phases);
  assert.deepEqual([period, amount], ['Feb 2027 – Jan 2029', '850.00'], 'one row, because the amount stays the same');
  assert.equal(await years(page).count(), 2, 'the next year is offered');

  await tabTo(page, ({ id }) => id === FIELD);
  await type(page, '40000');
  assert.equal((await focused(page)).id, FIELD);
  assert.deepEqual(await rows(), ['850.00', '0.00', '0.00 vorläufig, gerechnet mit den Zahlen von 2027']);
  await visit.expectAccessible('a year that was told');
  await page.setViewportSize(NARROW.viewport);
  assert.equal(await tooWide(page), '');

  await page.keyboard.press('Shift+Tab');
  assert.equal((await focused(page)).name, 'Zahlen entfernen (Steuerjahr 2027)');
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Diese Zahlen entfernen? (Steuerjahr 2027)' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel(`${SUBTOTAL} (Steuerjahr 2027)`, { exact: true }).waitFor({ state: 'hidden' });
  assert.equal((await focused(page)).name, YEAR);
  assert.deepEqual(await rows(), ['850.00', OF_2026, OF_2026]);
  await visit.expectQuiet();
});

test('who types into an offered year confirms it and goes on typing', async (t) => {
  const visit = await open(t, { at: '#/alles' });
  const { page } = visit;
  await fill(page, STAY);
  await page.getByText(YEAR, { exact: true }).first().click();
  await page.locator(`[id="${FIELD}"]`).focus();
  await type(page, 'viel');
  assert.equal((await focused(page)).id, FIELD);
  await page.keyboard.press('Tab');

  // A link leads to a mistake also if its year is folded up.
  await page.getByText(YEAR, { exact: true }).first().click();
  await page.getByRole('link', { name: `${SUBTOTAL} (Steuerjahr 2027)` }).click();
  assert.equal((await focused(page)).id, FIELD);
  assert.ok((await focused(page)).isSeen);
  await type(page, '40000');
  assert.match(await rowOf(page, 'Januar 2028'), /^0\.00$/);

  await page.getByRole('link', { name: 'Angaben prüfen', exact: true }).first().click();
  await at(page, 'Angaben prüfen');
  const changes = page.getByRole('link', { name: /^Ändern: .*\(Steuerjahr 2027\)$/ });
  assert.equal(await changes.count(), 3, 'the figures of that year, and no more');
  await changes.first().click();
  await at(page, 'Ihre Angaben');
  assert.equal((await focused(page)).id, FIELD);
  await visit.expectAccessible('the Fachmodus at a figure of a further year');
  await visit.expectQuiet();
});
