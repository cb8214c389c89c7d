// The fields: the keyboard of each, its size, and what becomes of spellings that people use.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { at, fill, focused, settled, type } from './person.mjs';
import { ALONE } from './states.mjs';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const input = (page, name, value) => page.locator(`[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`);
const path = (page) => page.evaluate(() => location.hash.replace('#/frage/', ''));

/** The text fields that are shown: name, keyboard, and size of the letters in px. */
const fields = (page) => page.locator('main input[type=text]').evaluateAll((inputs) => inputs.map((one) => ({
  name: one.name, mode: one.inputMode, size: parseFloat(getComputedStyle(one).fontSize), type: one.type,
})));

/** The keyboard that a field of the family way has. */
function ofFamily(name) {
  if (name === 'age') return 'decimal';
  return name === 'told-start' ? 'text' : 'numeric';
}

/** The keyboard that a field of the Fachmodus has: its amounts may be ranges, in words. */
const ofFachmodus = (name) => (/^(days|family-days|regular-days|child-deductions)/.test(name) ? 'numeric' : 'text');

/** Below this size a browser of iOS zooms in once a field has the focus. */
const LEAST = 16;

function check(found, mode) {
  for (const field of found) {
    assert.equal(field.mode, mode(field.name), field.name);
    assert.ok(field.size >= LEAST, `${field.name}: ${field.size} px`);
  }
}

async function next(page) {
  await settled(page);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
}

/** Answers a page of the family way with what makes it long, and goes on. */
async function answer(page, told) {
  await settled(page);
  for (const [name, value] of told) {
    const one = input(page, name, value);
    const kind = await input(page, name).first().getAttribute('type');
    if (kind === 'radio') await one.check();
    else if (kind === 'checkbox') await input(page, name).check();
    else {
      await input(page, name).focus();
      await type(page, value);
    }
  }
  await next(page);
}

/** The way with all that a family can have: the page, and its answers. */
const LONG = [
  ['help', [['family-help', '0']]],
  ['age', [['age', '15']]],
  ['list', ['wage', 'money', 'rent', 'alimony', 'day-care', 'illness'].map((item) => [`applies-${item}`, true])],
  ['extent', [['family-extent', '0']]],
  ['parents', [['parents', '2']]],
  ['income', [['income-first', '7500'], ['income-period-first', '0']]],
];

test('each field of the family way has its keyboard, and letters that iOS does not zoom', async (t) => {
  const { page } = await open(t, PHONE);
  const seen = new Set();
  const look = async () => {
    const found = await fields(page);
    check(found, ofFamily);
    found.forEach((field) => seen.add(field.name));
  };
  for (const [here, told] of LONG) {
    await page.waitForFunction((here) => document.querySelector('main form') && ['', `#/frage/${here}`].includes(location.hash), here);
    await look();
    await answer(page, told);
  }
  // The pages that follow differ in their order: each is answered by what stands on it.
  for (let pages = 0; pages < 20 && (await path(page)).match(/^[a-z-]+$/) && !(await path(page)).startsWith('#'); pages += 1) {
    const here = await path(page);
    await settled(page);
    for (const box of await page.locator('main input[type=checkbox]').all()) await box.check();
    const groups = new Set(await page.locator('main input[type=radio]').evaluateAll((all) => all.map((one) => one.name)));
    for (const name of groups) {
      const last = /alimony|illness/.test(name) ? input(page, name).first() : input(page, name).nth(/wealth-band|child-count/.test(name) ? 4 : 0);
      await last.check();
    }
    await look();
    for (const field of await fields(page)) {
      await input(page, field.name).focus();
      await type(page, /children/.test(field.name) ? '6' : /wealth/.test(field.name) ? '200000' : '400');
    }
    await next(page);
    await page.waitForFunction((here) => location.hash !== `#/frage/${here}` || document.querySelector('#doubt, #mistakes'), here);
    if (await page.locator('#doubt').count()) {
      await settled(page);
      await page.locator('#doubt button').first().click();
      await page.waitForFunction((here) => location.hash !== `#/frage/${here}`, here);
    }
    assert.equal(await page.locator('#mistakes').count(), 0, `${here}: ${await page.locator('#app main').innerText()}`);
  }
  await page.evaluate(() => { location.hash = '#/frage/start'; });
  await at(page, 'Wann soll es beginnen?');
  await look();
  for (const name of ['age', 'income-first', 'told-rent-first', 'told-alimony-first', 'told-illness-first', 'told-wage-child', 'told-start']) {
    assert.ok(seen.has(name), `${name} was not seen: ${[...seen]}`);
  }
});

test('each field of the Fachmodus has its keyboard, and letters that iOS does not zoom', async (t) => {
  const { page } = await open(t, { at: '#/alles', ...PHONE });
  await fill(page, { 'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '1.2.2027' }, 'Die Familie': ALONE });
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
  const found = await fields(page);
  assert.ok(found.length > 12, `${found.length} fields`);
  assert.ok(found.some(({ mode }) => mode === 'numeric') && found.some(({ mode }) => mode === 'text'));
  check(found, ofFachmodus);
  const lists = await page.locator('main select').evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
  assert.ok(lists.every((size) => size >= LEAST), `${lists}`);
});

/** The page about the income of a mother alone. */
async function income(t) {
  const visit = await open(t, PHONE);
  const { page } = visit;
  for (const [here, told] of LONG.slice(0, 5)) {
    await page.waitForFunction((here) => document.querySelector('main form') && ['', `#/frage/${here}`].includes(location.hash), here);
    await answer(page, here === 'list' ? [['none', true]] : told);
  }
  await page.waitForFunction(() => location.hash === '#/frage/income');
  await settled(page);
  return visit;
}

test('what people type is written plainly once its field is left', async (t) => {
  const visit = await income(t);
  const { page } = visit;
  for (const [typed, shown] of [['ca. 4150', '4’150'], ["Fr. 4'150.–", '4’150'], ['60 Tsd.', '60’000'], ['٤١٥٠', '4’150'], ['4\u200b150', '4’150']]) {
    await input(page, 'income-first').focus();
    await type(page, typed);
    await page.keyboard.press('Tab');
    await page.waitForFunction((shown) => document.querySelector('[name="income-first"]').value === shown, shown);
  }
  await visit.expectQuiet();
});

test('an amount with two meanings is asked back, and one tap answers', async (t) => {
  const visit = await income(t);
  const { page } = visit;
  await input(page, 'income-first').focus();
  await type(page, '85.000');
  await input(page, 'income-period-first', '2').check();
  await next(page);
  await page.locator('#doubt').waitFor();
  assert.equal((await focused(page)).id, 'doubt');
  assert.equal(await page.locator('#doubt p').innerText(), 'Meinen Sie 85’000 oder 85 Franken?');
  await visit.expectAccessible('an amount with two meanings');
  await settled(page);
  await page.locator('#doubt').getByRole('button', { name: '85’000' }).click();
  await page.waitForFunction(() => location.hash !== '#/frage/income');
  await visit.expectQuiet();
});

test('a message names the sign that is wrong', async (t) => {
  const { page } = await income(t);
  await input(page, 'income-first').focus();
  await type(page, '4150 netto');
  await input(page, 'income-period-first', '0').check();
  await next(page);
  await page.locator('#mistakes').waitFor();
  assert.match(await page.locator('#mistakes').innerText(), /«netto» gehört nicht in einen Betrag\./);
});

test('a loss needs no minus on the number pad', async (t) => {
  const visit = await income(t);
  const { page } = visit;
  await input(page, 'income-first').focus();
  await type(page, '12000');
  await page.getByText('Quellensteuer, selbständig?').click();
  const loss = page.getByRole('button', { name: 'Es ist ein Verlust (Minus)' });
  assert.equal(await loss.getAttribute('aria-pressed'), 'false');
  await loss.click();
  await page.waitForFunction(() => document.querySelector('[name="income-first"]').value === '−12’000');
  assert.equal(await loss.getAttribute('aria-pressed'), 'true');
  await visit.expectAccessible('a loss');
  await loss.click();
  await page.waitForFunction(() => document.querySelector('[name="income-first"]').value === '12’000');
});
