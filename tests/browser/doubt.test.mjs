// What is asked back, on a phone: the box on the page, its buttons by finger and by key, and the note beside a field of the Fachmodus.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, tooWide } from './harness.mjs';
import { FULL_TIME, fill, focused, tabTo, type } from './person.mjs';

const PHONE = { viewport: { width: 390, height: 844 } };
const FAMILY = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '1.2.2027' },
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': {
    'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)',
  },
};
/** The answers of a mother alone up to her income: the name of an input and its value. */
const UP_TO_INCOME = [
  ['help', ['family-help', '0']],
  ['age', ['age', '13']],
  ['list', ['none', true]],
  ['extent', ['family-extent', '0']],
  ['parents', ['parents', '2']],
];
const YEARLY = '2';

const input = (page, name, value) => page.locator(`[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`);
const box = (page) => page.locator('#doubt');
const path = (page) => page.evaluate(() => location.hash.replace('#/frage/', ''));

/** Waits until the page takes what a person does: shortly after a change it takes nothing. */
const settled = (page) => page.waitForFunction(() => !(performance.now() < document.querySelector('#app main')?.turned + 400));

async function answer(page, name, value) {
  await settled(page);
  if (value === true) await input(page, name).check();
  else if (await input(page, name).first().getAttribute('type') === 'radio') await input(page, name, value).check();
  else {
    await input(page, name).focus();
    await type(page, value);
  }
}

async function next(page) {
  await settled(page);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
}

/** The page at one of the first pages of the way, with the answers before it. */
async function at(t, target) {
  const visit = await open(t, PHONE);
  const { page } = visit;
  for (const [here, [name, value]] of UP_TO_INCOME) {
    await page.waitForFunction((here) => document.querySelector('main form') && ['', `#/frage/${here}`].includes(location.hash), here);
    if (here === target) return visit;
    await answer(page, name, value);
    await next(page);
  }
  await page.waitForFunction(() => location.hash === '#/frage/income');
  return visit;
}

/** Expects that the box asks this, with these buttons, and has the focus. */
async function asks(visit, words, buttons) {
  const { page } = visit;
  await box(page).waitFor();
  assert.equal((await focused(page)).id, 'doubt', 'the focus is on the box');
  assert.equal(await page.getByRole('group', { name: words, exact: true }).count(), 1, 'its words are its name');
  assert.deepEqual(await box(page).getByRole('button').allInnerTexts(), buttons);
}

test('a year that is probably a month is asked back; only a button answers', async (t) => {
  const visit = await at(t, 'income');
  const { page } = visit;
  await answer(page, 'income-first', '4150');
  await answer(page, 'income-period-first', YEARLY);
  await next(page);
  const words = '4’150 Franken: Ist das im Monat?';
  const buttons = ['Ja, 13-mal im Jahr', 'Ja, 12-mal im Jahr', 'Nein, im Jahr'];
  await asks(visit, words, buttons);
  await visit.expectAccessible('what is asked back');
  assert.equal(await tooWide(page), '');
  for (const button of await box(page).getByRole('button').all()) {
    const { width, height } = await button.boundingBox();
    assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
  }
  await next(page);
  await asks(visit, words, buttons);
  await page.keyboard.press('Escape');
  assert.equal(await path(page), 'income', '«Weiter» and Esc answer nothing');
  await answer(page, 'income-first', '4151');
  await box(page).waitFor({ state: 'detached' });
  await answer(page, 'income-first', '4150');
  await next(page);
  await settled(page);
  await box(page).getByRole('button', { name: buttons[0] }).click();
  await page.waitForFunction(() => location.hash === '#/frage/children');
  assert.equal((await focused(page)).id, 'heading');
  await page.evaluate(() => { location.hash = '#/alles'; });
  assert.equal(await input(page, 'subtotal-first').inputValue(), '53950.00');
  await visit.expectQuiet();
});

test('a year of birth is asked back, and answered with the keyboard alone', async (t) => {
  const visit = await at(t, 'age');
  const { page } = visit;
  await answer(page, 'age', '2013');
  await page.keyboard.press('Enter');
  await asks(visit, 'Ist das Kind 12 oder 13 Jahre alt?', ['12', '13']);
  await settled(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).name, '13');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#/frage/list');
});

test('a line of the income helper is asked back with both meanings, and one press answers', async (t) => {
  const visit = await open(t, { at: '#/alles', ...PHONE });
  const { page } = visit;
  await fill(page, FAMILY);
  const helper = page.locator('details.estimate').first();
  await helper.locator('summary').click();
  const line = helper.locator('input').first();
  await line.focus();
  await type(page, '85.000');
  const note = helper.getByRole('group', { name: 'Meinen Sie 85’000 oder 85 Franken?', exact: true });
  assert.equal(await note.count(), 0, 'nothing is asked while somebody types');
  await page.keyboard.press('Tab');
  await note.waitFor();
  assert.equal(await tooWide(page), '');
  await visit.expectAccessible('a line of the income helper that is asked back');
  await note.getByRole('button', { name: '85’000', exact: true }).press('Enter');
  await note.waitFor({ state: 'detached' });
  assert.equal(await line.inputValue(), '85000');
  await visit.expectQuiet();
});

test('the same stands beside the field in the Fachmodus, and one press writes what is meant', async (t) => {
  const visit = await open(t, { at: '#/alles', ...PHONE });
  const { page } = visit;
  await fill(page, FAMILY);
  await input(page, 'subtotal-first').focus();
  await type(page, '4150');
  const note = page.getByRole('group', { name: '4’150 Franken im Jahr: Ist das im Monat?', exact: true });
  assert.equal(await note.count(), 0, 'nothing is asked while somebody types');
  await page.keyboard.press('Tab');
  await note.waitFor();
  assert.equal(await page.locator('#app > .page > [role=status]').innerText(), '4’150 Franken im Jahr: Ist das im Monat?');
  await visit.expectAccessible('a note beside a field');
  assert.equal(await tooWide(page), '');
  await note.getByRole('button', { name: 'Ja, 13-mal im Jahr: 53’950' }).click();
  await note.waitFor({ state: 'detached' });
  assert.equal(await input(page, 'subtotal-first').inputValue(), '53950');
  assert.equal((await focused(page)).id, 'q-subtotal-first');
  await visit.expectQuiet();
});

test('each amount a year that is probably a month has its note in the Fachmodus', async (t) => {
  const { page } = await open(t, { at: '#/alles', ...PHONE });
  await fill(page, FAMILY);
  for (const [name, text, words] of [['subtotal-first', '4000', '4’000'], ['own-wage', '1050', '1’050']]) {
    await input(page, name).focus();
    await type(page, text);
    await page.keyboard.press('Tab');
    await page.getByRole('group', { name: `${words} Franken im Jahr: Ist das im Monat?`, exact: true }).waitFor();
  }
});
