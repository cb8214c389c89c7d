// Both ends of the windows of what is asked back, on the pages as people press them: one visit walks the whole table. And what axe finds
// on these boxes, beside each kind of control.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NARROW, open, tooWide } from './harness.mjs';
import { type } from './person.mjs';

const path = (page) => page.evaluate(() => location.hash.replace('#/frage/', ''));
const doubt = (page) => page.locator('#doubt');

/** Waits until the page takes what a person does: shortly after a change it takes nothing. */
const settled = (page) => page.waitForFunction(() => !(performance.now() < document.querySelector('#app main')?.turned + 400));

/** Goes to a page of the way by its address. */
async function go(page, to) {
  if (await path(page) !== to) await page.evaluate((to) => { location.hash = `#/frage/${to}`; }, to);
  await page.waitForFunction((to) => location.hash === `#/frage/${to}` && document.querySelector('#app main form'), to);
}

/** Chooses what has these names, types a text into a field, and presses «Weiter». */
async function answer(page, choices, field, text) {
  const main = page.getByRole('main');
  await settled(page);
  for (const name of choices) {
    const named = main.getByRole('radio', { name }).or(main.getByRole('checkbox', { name })).first();
    if (!await named.isChecked()) await named.check();
  }
  if (field) {
    await main.locator(`[name="${field}"]`).first().focus();
    await type(page, text);
  }
  await main.getByRole('button', { name: 'Weiter', exact: true }).click();
}

/** Pages before those of the table: a mother alone, who ticks all that opens a page with an amount. */
const BEFORE = [
  ['help', [/^Heim/]],
  ['age', [], 'age', '15'],
  ['list', ['Das Kind verdient Lohn', /^Das Kind bekommt/, /^Wir vermieten/, 'Ich zahle Alimente', /^Wir zahlen Kita/, /^Wir haben hohe Kosten/]],
  ['extent', ['Die ganze Zeit']],
  ['parents', [/^Es gibt nur mich/]],
];

const YEAR = [/^im Jahr$/];
const MONTH = [/^im Monat, 12-mal/];
const MORE = [/^Mehr, ungefähr/];

/** Page, choices, field, text, and what is asked back; nothing if the way goes on. The last answer of a page leaves an income to share. */
const WINDOWS = [
  ['income', YEAR, 'income-first', '-1', 'Ein Minus gibt es nur bei einem Verlust aus selbständiger Arbeit. Stimmt das?'],
  ['income', YEAR, 'income-first', '19', 'Das sind nur 19 Franken im Jahr. Stimmt das?'],
  ['income', YEAR, 'income-first', '20', 'Meinen Sie 20’000 Franken im Jahr?'],
  ['income', YEAR, 'income-first', '400', 'Meinen Sie 400’000 Franken im Jahr?'],
  ['income', YEAR, 'income-first', '401', '401 Franken: Ist das im Monat?'],
  ['income', YEAR, 'income-first', '14999', '14’999 Franken: Ist das im Monat?'],
  ['income', YEAR, 'income-first', '15000', null],
  ['income', YEAR, 'income-first', '400001', 'Das sind 400’001 Franken im Jahr. Stimmt das?'],
  ['income', YEAR, 'income-first', '400000', null],
  ['income', MONTH, 'income-first', '399', 'Das sind nur 4’788 Franken im Jahr. Stimmt das?'],
  ['income', MONTH, 'income-first', '400', null],
  ['income', MONTH, 'income-first', '25001', '25’001 Franken: Ist das im Jahr?'],
  ['income', MONTH, 'income-first', '25000', null],
  ['income', YEAR, 'income-first', '110000', null],
  ['child-wage', ['12-mal im Jahr'], 'told-wage-child', '99', '99 Franken: Stimmt das?'],
  ['child-wage', ['12-mal im Jahr'], 'told-wage-child', '3501', '3’501 Franken: Ist das im Jahr?'],
  ['child-wage', ['12-mal im Jahr'], 'told-wage-child', '3500', null],
  ['child-wage', ['12-mal im Jahr'], 'told-wage-child', '100', null],
  ['child-money', [/^Rente/], 'told-pension-child', '4001', '4’001 Franken: Ist das im Jahr?'],
  ['child-money', [/^Rente/], 'told-pension-child', '4000', null],
  ['child-money-to', [/^An das Heim/], null, null, null],
  ['rent', [], 'told-rent-first', '10001', '10’001 Franken: Ist das im Jahr?'],
  ['rent', [], 'told-rent-first', '10000', null],
  ['rent', [], 'told-rent-first', '500', null],
  ['alimony', ['Gericht oder KESB'], 'told-alimony-first', '5001', '5’001 Franken: Ist das im Jahr?'],
  ['alimony', ['Gericht oder KESB'], 'told-alimony-first', '5000', null],
  ['alimony', ['Gericht oder KESB'], 'told-alimony-first', '100', null],
  ['day-care', [], 'told-day-care-first', '4001', '4’001 Franken: Ist das im Jahr?'],
  ['day-care', [], 'told-day-care-first', '4000', null],
  ['day-care', [], 'told-day-care-first', '100', null],
  ['illness', ['Ja'], 'told-illness-first', '30001', '30’001 Franken: Stimmt das?'],
  ['illness', ['Ja'], 'told-illness-first', '30000', null],
  ['illness', ['Ja'], 'told-illness-first', '100', null],
  ['children', ['5 oder mehr'], 'children-first', '4', '4 Kinder: Stimmt das?'],
  ['children', ['5 oder mehr'], 'children-first', '13', '13 Kinder: Stimmt das?'],
  ['children', ['5 oder mehr'], 'children-first', '12', null],
  ['children', ['5 oder mehr'], 'children-first', '5', null],
  ['wealth', MORE, 'told-wealth-first', '999', 'Meinen Sie 999’000 Franken?'],
  ['wealth', MORE, 'told-wealth-first', '1000', '1’000 Franken sind weniger als 180’000. Das Vermögen zählt dann nicht. Stimmt das?'],
  ['wealth', MORE, 'told-wealth-first', '179999', '179’999 Franken sind weniger als 180’000. Das Vermögen zählt dann nicht. Stimmt das?'],
  ['wealth', MORE, 'told-wealth-first', '180000', null],
  ['wealth', MORE, 'told-wealth-first', '5000001', '5’000’001 Franken: Stimmt das?'],
  ['wealth', MORE, 'told-wealth-first', '5000000', null],
];

/** Expects that a row asks back what it says, or goes on. On the first box of each page axe finds nothing, and it fits. */
async function expectRow(visit, [to, choices, field, text, words], seen) {
  const { page } = visit;
  await go(page, to);
  await answer(page, choices, field, text);
  if (words === null) {
    await page.waitForFunction((to) => location.hash !== `#/frage/${to}`, to, { timeout: 5000 }).catch(() => {
      throw new assert.AssertionError({ message: `${to}: ${text} does not go on` });
    });
    return;
  }
  await doubt(page).waitFor({ timeout: 5000 }).catch(() => {
    throw new assert.AssertionError({ message: `${to}: ${text} is not asked back` });
  });
  assert.equal(await doubt(page).locator('p').innerText(), words, `${to}: ${text}`);
  assert.equal(await path(page), to);
  if (seen.has(to)) return;
  seen.add(to);
  await visit.expectAccessible(`what is asked back on ${to}`);
  assert.equal(await tooWide(page), '', to);
}

test('each window asks at both its ends, and its box is accessible beside each kind of control', async (t) => {
  const visit = await open(t, NARROW);
  const { page } = visit;
  await settled(page);
  for (const [to, choices, field, text] of BEFORE) {
    await page.waitForFunction((to) => ['', `#/frage/${to}`].includes(location.hash), to);
    await answer(page, choices, field, text);
  }
  const seen = new Set();
  for (const row of WINDOWS) await expectRow(visit, row, seen);
  assert.deepEqual([...seen], ['income', 'child-wage', 'child-money', 'rent', 'alimony', 'day-care', 'illness', 'children', 'wealth']);
  // Days of birth and of the start.
  await go(page, 'age');
  await expectRow(visit, ['age', [], 'age', '2013', 'Ist das Kind 12 oder 13 Jahre alt?'], seen);
  await expectRow(visit, ['start', [], 'told-start', '1.2.2072', '1. Februar 2072: Stimmt das?'], seen);
  await visit.expectQuiet();
});

test('many days are asked back at both ends, and the box is accessible', async (t) => {
  const visit = await open(t, NARROW);
  const { page } = visit;
  await settled(page);
  await answer(page, [/^Familienbegleitung/]);
  await page.waitForFunction(() => location.hash === '#/frage/list');
  await answer(page, ['Nichts davon']);
  await page.waitForFunction(() => location.hash === '#/frage/days');
  const seen = new Set();
  await expectRow(visit, ['days', ['im Monat'], 'told-days', '23', 'Das ist fast jeden Tag. Stimmt das?'], seen);
  await expectRow(visit, ['days', ['im Monat'], 'told-days', '31', 'Das ist fast jeden Tag. Stimmt das?'], seen);
  await expectRow(visit, ['days', ['im Monat'], 'told-days', '22', null], seen);
  await visit.expectQuiet();
});
