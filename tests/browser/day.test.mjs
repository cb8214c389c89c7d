// The day on a page that stays open: read anew when it comes back into sight, with an answer and with a print; and a clock that
// cannot be right.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { CHILD, FULL_TIME, GROUNDS, at, fill, unfold } from './person.mjs';
import { paper, pdf, press } from './paper.mjs';

const CASE = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '1.2.2027' },
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben zusammen' },
  'Einkommen von Elternteil 1': { 'Zwischentotal der Einkünfte im Jahr': '62000' },
};
const BY = 'Bis Montag, 18. Januar 2027 muss das Gesuch beim Kanton sein.';

/** Sets the clock of the device, as time does while a page stays open. */
const turn = (page, now) => page.evaluate((now) => {
  const Real = Object.getPrototypeOf(Date);
  globalThis.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length ? parts : [now]));
    }
    static now() {
      return new Real(now).getTime();
    }
  };
}, now);

/** The result of a request that is in time on the day of all tests. */
async function result(t, options, more = {}) {
  const visit = await open(t, { at: '#/alles', ...options });
  await fill(visit.page, { ...CASE, ...more });
  await visit.page.evaluate(() => { location.hash = '#/ergebnis'; });
  await visit.page.locator('main.result .parts').waitFor();
  return visit;
}

test('a deadline on the day itself is called today', async (t) => {
  const { page } = await result(t);
  await turn(page, '2027-01-18T08:30');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.locator('.step:visible').getByText('Noch heute, Montag, 18. Januar 2027, muss das Gesuch beim Kanton sein.').waitFor();
});

for (const [how, act] of [
  ['comes back into sight', (page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))],
  ['is shown again by the back button', (page) => page.evaluate(() => dispatchEvent(new Event('pageshow')))],
  ['gets the focus', (page) => page.evaluate(() => dispatchEvent(new Event('focus')))],
  ['gets an answer', async (page) => {
    await page.evaluate(() => { location.hash = '#/alles'; });
    await at(page, 'Ihre Angaben');
    await fill(page, { 'Einkommen von Elternteil 1': { 'Zwischentotal der Einkünfte im Jahr': '63000' } });
    await page.evaluate(() => { location.hash = '#/ergebnis'; });
  }],
]) {
  test(`a page that ${how} reads the day anew`, async (t) => {
    const { page } = await result(t);
    await page.locator('.step:visible').getByText(BY).waitFor();
    await turn(page, '2027-01-19T08:30');
    await act(page);
    await page.locator('.step:visible').getByText(BY).waitFor({ state: 'detached' });
    await page.locator('.step:visible').getByText(/2\. Februar 2027/).waitFor();
  });
}

test('the browser’s own print has the day and the time at which it was printed', async (t) => {
  const { page } = await result(t);
  await turn(page, '2027-01-19T08:30');
  await pdf(page);
  const { text } = await paper(page);
  assert.match(text, /Für die Familie · Gedruckt am 19\. Januar 2027, 08:30/);
  assert.doesNotMatch(text, /18\. Januar 2027 muss/);
});

test('a button that prints reads the day first', async (t) => {
  const { page } = await result(t);
  await page.evaluate(() => { globalThis.print = () => { globalThis.printed = document.querySelector('.paper').innerText; }; });
  await unfold(page);
  await turn(page, '2027-01-19T08:30');
  await page.getByRole('button', { name: 'Für die Familie drucken' }).click();
  await page.waitForFunction(() => globalThis.printed !== undefined);
  assert.doesNotMatch((await paper(page)).text, /18\. Januar 2027 muss/);
});

test('a previewed day stays, and each print names it once, beside the day of the print', async (t) => {
  const { page } = await result(t, { at: '?stand=2027-01-01#/alles' }, {
    'Das Kind': CHILD,
    'Grundlage der Hilfe': GROUNDS,
    'Einkommen von Elternteil 2': { 'Zwischentotal der Einkünfte im Jahr': '28000' },
  });
  await turn(page, '2027-01-19T08:30');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await pdf(page);
  const { text } = await paper(page);
  assert.match(text, /Bis Montag, 18\. Januar 2027 muss das Gesuch beim Kanton sein\./);
  const day = 'Vorschau: Gerechnet wird, als wäre heute der 1. Januar 2027.';
  assert.match(text, /Gedruckt am 19\. Januar 2027, 08:30/);
  assert.equal(text.split(day).length, 2);
  await page.evaluate(() => {
    globalThis.prints = 0;
    globalThis.print = () => { globalThis.prints += 1; };
  });
  await unfold(page);
  await press(page, 'Berechnungsblatt drucken');
  const feet = await page.evaluate(() => [...document.querySelectorAll('.sheet-foot')].map((foot) => foot.textContent));
  assert.ok(feet.length > 0);
  for (const foot of feet) assert.equal(foot.split(day).length, 2, foot);
});

test('a clock that cannot be right is told, on the page and on paper, and no birth lies in the future', async (t) => {
  const visit = await result(t);
  const { page } = visit;
  await turn(page, '2020-01-01T00:00');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  const told = page.locator('.banner').getByText(/^Das Datum dieses Geräts kann nicht stimmen\. Gerechnet wird, als wäre heute der 3\. August 2026\./);
  await told.waitFor();
  await page.evaluate(() => { location.hash = '#/alles'; });
  await at(page, 'Ihre Angaben');
  await fill(page, { 'Das Kind': { 'Geburtsdatum des Kindes': '5.6.2024' } });
  await told.waitFor();
  assert.doesNotMatch(await page.getByRole('main').innerText(), /in der Zukunft/);
  // A child that is younger than the program.
  await fill(page, { 'Das Kind': { 'Geburtsdatum des Kindes': '5.10.2026' } });
  await page.locator('.banner').getByText(/Gerechnet wird, als wäre heute der 5\. Oktober 2026\./).waitFor();
  assert.doesNotMatch(await page.getByRole('main').innerText(), /in der Zukunft/);
  await fill(page, { 'Das Kind': { 'Geburtsdatum des Kindes': '5.6.2024' } });
  await told.waitFor();
  await visit.expectAccessible('the banner');
  await page.evaluate(() => { location.hash = '#/ergebnis'; });
  await page.locator('main.result .parts').waitFor();
  await pdf(page);
  const { text } = await paper(page);
  assert.match(text, /Gedruckt ohne Datum: Das Gerät zeigt ein falsches/);
  assert.match(text, /Das Datum dieses Geräts kann nicht stimmen/);
  assert.doesNotMatch(text, /Gedruckt am/);
  await turn(page, '2026-11-20T14:05');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await told.waitFor({ state: 'detached' });
});

test('a print has the help and the day as its title, and so as the name of its file', async (t) => {
  const { page } = await result(t, {}, {
    'Das Kind': CHILD,
    'Grundlage der Hilfe': GROUNDS,
    'Einkommen von Elternteil 2': { 'Zwischentotal der Einkünfte im Jahr': '28000' },
  });
  const titles = () => page.evaluate(() => globalThis.titles);
  await page.evaluate(() => {
    globalThis.titles = [];
    globalThis.print = () => { globalThis.titles.push(document.title); };
  });
  const before = await page.title();
  await unfold(page);
  await page.getByRole('button', { name: 'Berechnungsblatt drucken' }).first().click();
  await page.waitForFunction(() => globalThis.titles.length === 1);
  await page.getByRole('button', { name: 'Für die Familie drucken' }).click();
  await page.waitForFunction(() => globalThis.titles.length === 2);
  assert.deepEqual(await titles(), [
    'Berechnung der Kostenbeteiligung Heim, 20. November 2026',
    'Kostenrechner Heim, 20. November 2026',
  ]);
  assert.equal(await page.title(), before);
  // From the browser's menu.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.waitForFunction(() => document.title === 'Kostenrechner Heim, 20. November 2026');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.waitForFunction((title) => document.title === title, before);
});

test('the warning about the rules stands in the result only when a check is overdue', async (t) => {
  const { page } = await result(t);
  const status = page.locator('.parts .status');
  assert.match(await status.innerText(), /Tarifstand SGS 850\.15.*verglichen am .*verbindlich ist erst der Entscheid/);
  assert.equal(await page.locator('.overdue').count(), 0);
  await turn(page, '2029-11-20T14:05');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.locator('.parts .status.overdue').waitFor();
  assert.equal(await status.count(), 1, 'in the same place');
  assert.match(await status.innerText(), /^[^.]+\.(?: [^.]+\.)?$/);
});
