// Variants: answers that were kept, side by side with the present ones.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { FULL_TIME, MOTHER_ALONE, at, fill, next, result, tell, walk } from './person.mjs';

const HELP = 'Um welche Hilfe geht es?';
const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
const KEEP = 'Jetzige Angaben als Variante behalten';
const FAMILY = {
  'Die Hilfe': { [HELP]: 'Heim', 'Geplanter Beginn': '1.2.2027', 'Ende, wenn bekannt': '31.7.2027' },
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)' },
  'Einkommen von Elternteil 1': { [SUBTOTAL]: '85000' },
};
const WEEKLY = {
  'Die Hilfe': { [HELP]: 'Pflegefamilie' },
  'Einzelheiten der Hilfe': { 'Art der Pflege in der Pflegefamilie': 'Wochenpflege (unter der Woche)' },
};

const region = (page) => page.getByRole('region', { name: 'Varianten vergleichen', exact: true });

/** Presses a button of the variants. The focus must then be on their heading. */
async function press(page, name) {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForFunction(() => document.activeElement.id === 'variants');
}

/** The table of variants: the texts of each row by its name. The name of the head is ''. */
async function table(page) {
  const rows = await region(page).locator('tr').all();
  const cells = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  return Object.fromEntries(cells.map(([name, ...rest]) => [name, rest]));
}

test('a kept variant stands beside the present answers with its amount and what differs', async (t) => {
  const visit = await open(t, { at: '#/alles' });
  const { page } = visit;
  await fill(page, FAMILY);
  assert.equal(await region(page).count(), 0, 'no table before something is kept');
  await press(page, KEEP);
  assert.equal(await page.getByRole('status').last().innerText(), 'Behalten als Variante A');
  assert.deepEqual((await table(page))['Höchster Monat'], ['850.00 Franken im Monat', '850.00 Franken im Monat']);

  await fill(page, WEEKLY);
  const shown = await table(page);
  assert.deepEqual(shown[''], ['A', 'Jetzt']);
  assert.deepEqual(shown['Höchster Monat'], ['850.00 Franken im Monat', '680.00 Franken im Monat']);
  assert.deepEqual(shown.Zusammen, ['5’100.00', '4’080.00']);
  assert.deepEqual(shown[HELP], ['Heim', 'Pflegefamilie']);
  assert.deepEqual(shown['Art der Pflege in der Pflegefamilie'], ['–', 'Wochenpflege (unter der Woche)']);
  assert.deepEqual(shown['Wie viel ist das Kind im Heim?'], ['Die ganze Zeit', '–']);
  assert.equal(Object.keys(shown)[1], HELP, 'which help it is stands first');
  assert.deepEqual(Object.keys(shown).slice(5, -1), ['Wie viel ist das Kind im Heim?', 'Art der Pflege in der Pflegefamilie'],
    'what is the same, or asked of one only and not told, stands in no row');
  await visit.expectAccessible();

  await press(page, 'Übernehmen: A');
  const swapped = await table(page);
  assert.deepEqual(swapped['Höchster Monat'], ['680.00 Franken im Monat', '850.00 Franken im Monat']);
  assert.equal((await result(page)).amount, '850.00 Franken im Monat');
  const help = page.getByLabel(HELP, { exact: true });
  assert.equal(await help.evaluate((select) => select.selectedOptions[0].text), 'Heim');

  await page.getByRole('button', { name: 'Löschen: A', exact: true }).click();
  await press(page, 'Ja, löschen');
  assert.equal(await region(page).count(), 0);
  await visit.expectQuiet();
});

test('up to four variants are kept', async (t) => {
  const { page } = await open(t, { at: '#/alles' });
  await fill(page, FAMILY);
  for (const income of ['60000', '70000', '80000', '90000']) {
    await fill(page, { 'Einkommen von Elternteil 1': { [SUBTOTAL]: income } });
    await press(page, KEEP);
  }
  assert.equal(await page.getByRole('button', { name: KEEP }).count(), 0);
  await fill(page, { 'Einkommen von Elternteil 1': { [SUBTOTAL]: '100000' } });
  const shown = await table(page);
  assert.deepEqual(shown[''], ['A', 'B', 'C', 'D', 'Jetzt']);
  assert.deepEqual(shown[`${SUBTOTAL} (Einkommen von Elternteil 1)`], ['60’000.00', '70’000.00', '80’000.00', '90’000.00', '100’000.00']);
  await page.getByRole('button', { name: 'Löschen: B', exact: true }).click();
  await press(page, 'Ja, löschen');
  assert.deepEqual((await table(page))[`${SUBTOTAL} (Einkommen von Elternteil 1)`], ['60’000.00', '80’000.00', '90’000.00', '100’000.00']);
  assert.equal(await page.getByRole('button', { name: KEEP }).count(), 1);
});

test('a variant is made and compared on the family way too', async (t) => {
  const { page } = await open(t);
  await walk(page, MOTHER_ALONE);
  await at(page, 'Ergebnis');
  await press(page, KEEP);
  await next(page, () => page.getByRole('link', { name: 'Ändern: Einkommen', exact: true }).click());
  await tell(page, ['5000']);
  await at(page, 'Ergebnis');
  assert.deepEqual((await table(page))['Höchster Monat'], ['203.96 Franken im Monat', '350.00 Franken im Monat']);
});

test('a reload keeps the variants', async (t) => {
  const { page } = await open(t, { at: '#/alles' });
  await fill(page, FAMILY);
  await press(page, KEEP);
  await page.reload();
  await region(page).waitFor();
  assert.deepEqual((await table(page))['Höchster Monat'], ['850.00 Franken im Monat', '850.00 Franken im Monat']);
});
