// Several pages of the calculator at once: two tabs that share what the device keeps, two frames of one page, and a popup. None
// overwrites or takes the answers of another.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, state } from './harness.mjs';
import { at, fill } from './person.mjs';

/** web/boot.js with the glue of the engine. */
const SCRIPT = '**/hilfen-rechner-*.js';

const START = { 'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '1.2.2027' } };
const ends = (day) => ({ 'Die Hilfe': { 'Ende, wenn bekannt': day } });
const DATA = 'Speichern und Datenschutz';
const PLACE = 'hilfen-rechner /';
const ASKED = /^In einem anderen Tab haben Sie die gespeicherten Angaben geändert\./;

const go = async (page, hash, heading) => {
  await page.evaluate((hash) => { location.hash = hash; }, hash);
  await at(page, heading);
};
const device = (page) => page.evaluate((place) => localStorage.getItem(place), PLACE);
const inTab = (page) => page.evaluate(() => Object.keys(sessionStorage));
const leave = (page) => page.evaluate(() => dispatchEvent(new Event('pagehide')));
const comeBack = (page) => page.evaluate(() => dispatchEvent(new Event('pageshow')));
const endOf = (page) => page.getByRole('group', { name: 'Die Hilfe', exact: true }).getByLabel('Ende, wenn bekannt', { exact: true }).inputValue();

/** Two tabs in the Fachmodus with the answers that the device keeps. */
async function twoTabs(t) {
  const visit = await open(t, { at: '#/alles' });
  const { page } = visit;
  await fill(page, START);
  await go(page, '#/daten', DATA);
  await page.getByLabel('Auf diesem Gerät merken').check();
  await go(page, '#/alles', 'Ihre Angaben');
  const other = await page.context().newPage();
  await other.goto(`${page.url().split('#')[0]}?other#/alles`);
  await state(other, 'ready');
  return { visit, page, other };
}

test('a tab that another one has overtaken stores nothing, and offers the newer answers', async (t) => {
  const { visit, page, other } = await twoTabs(t);
  await fill(other, ends('30.6.2027'));
  const newer = await device(page);
  assert.match(newer, /end=30\.6\.2027/);
  const box = page.getByRole('group', { name: ASKED });
  await box.waitFor();
  await visit.expectAccessible('the question');
  await fill(page, ends('31.7.2027'));
  assert.equal(await device(page), newer, 'what is newer stays');
  await go(page, '#/daten', DATA);
  await page.getByText('Was jetzt hier steht, ist nicht gespeichert.').waitFor();
  await go(page, '#/alles', 'Ihre Angaben');
  await box.getByRole('button', { name: 'Ja, neuere Angaben zeigen' }).click();
  await page.locator('#notice:focus').filter({ hasText: 'Was vorher hier stand, finden Sie beim Ergebnis als Variante.' }).waitFor();
  assert.equal(await endOf(page), '30.6.2027');
  assert.match(await device(page), /end=30\.6\.2027[^]*---[^]*end=31\.7\.2027/, 'nothing is lost');
  // Now the other tab is the older one.
  await other.getByRole('group', { name: ASKED }).getByRole('button', { name: 'Nein, hier so lassen' }).click();
  assert.equal(await endOf(other), '30.6.2027');
  assert.equal(await other.getByRole('group', { name: ASKED }).count(), 0);
});

test('a tab that could not hear of the other one looks before it writes, and when it comes back into sight', async (t) => {
  for (const act of [(page) => fill(page, ends('31.7.2027')), comeBack]) {
    const { page, other } = await twoTabs(t);
    await other.close();
    // A page hears nothing of what is stored from its own window: like a tab that the browser has put to sleep.
    const newer = (await device(page)).replace('help:6', 'end=30.6.2027\nhelp:6');
    await page.evaluate(([place, newer]) => localStorage.setItem(place, newer), [PLACE, newer]);
    assert.equal(await page.getByRole('group', { name: ASKED }).count(), 0);
    await act(page);
    await page.getByRole('group', { name: ASKED }).waitFor();
    assert.equal(await device(page), newer);
  }
});

/** Two frames of one page, each with its own help. */
async function twoFrames(t) {
  const { page, server } = await open(t, { until: null });
  await page.route('**/host', (route) => route.fulfill({ contentType: 'text/html', body: '<iframe src="/?a#/alles"></iframe><iframe src="/?a#/alles"></iframe>' }));
  await page.goto(`${server.url}host`);
  const [, first, second] = page.frames();
  for (const [frame, help] of [[first, 'Heim'], [second, 'Pflegefamilie']]) {
    await frame.locator('#app[data-locked]').waitFor({ state: 'attached' });
    await frame.getByLabel('Um welche Hilfe geht es?').first().selectOption({ label: help });
  }
  return { page, first, second };
}
const helpIn = (frame) => frame.getByLabel('Um welche Hilfe geht es?').first().evaluate((list) => list.selectedOptions[0].label);

test('two frames of one page keep their answers apart', async (t) => {
  const { page, first, second } = await twoFrames(t);
  for (const frame of [first, second]) await frame.evaluate(() => dispatchEvent(new Event('pagehide')));
  assert.equal((await inTab(page)).length, 2, 'each has an entry of its own');
  // One frame is loaded again.
  await first.evaluate(() => location.reload());
  await first.locator('#app:not([data-locked])').waitFor({ state: 'attached' });
  await first.locator('#app[data-locked]').waitFor({ state: 'attached' });
  assert.deepEqual([await helpIn(first), await helpIn(second)], ['Heim', 'Pflegefamilie']);
});

test('the device keeps the answers of one frame, until those of the other one shall replace them', async (t) => {
  const { page, first, second } = await twoFrames(t);
  await go(first, '#/daten', DATA);
  await first.getByLabel('Auf diesem Gerät merken').check();
  const kept = await device(page);
  assert.match(kept, /help:6/);
  await go(second, '#/daten', DATA);
  await second.getByText('Was jetzt hier steht, ist nicht gespeichert.').waitFor();
  await second.getByLabel('Auf diesem Gerät merken').click();
  await second.getByText('Sollen Ihre jetzigen Angaben sie ersetzen?').waitFor();
  assert.equal(await device(page), kept, 'not before it is said');
  await second.getByRole('button', { name: 'Ja, ersetzen' }).click();
  await first.getByText('Was jetzt hier steht, ist nicht gespeichert.').waitFor();
  assert.doesNotMatch(await device(page), /help:6/);
  await go(first, '#/alles', 'Ihre Angaben');
  assert.equal(await helpIn(first), 'Heim', 'nothing is lost');
});

test('a popup takes no answers from the tab that opened it, not even if it is loaded again before it starts', async (t) => {
  const { page, server } = await open(t, { at: '#/alles' });
  await fill(page, START);
  await leave(page);
  assert.deepEqual(await inTab(page), [PLACE]);
  // Another page of the host, in the same tab, opens the calculator. It is loaded again before it starts.
  await page.context().route(SCRIPT, (route) => route.abort());
  await page.context().route('**/host', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(`${server.url}host`);
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.evaluate((url) => { open(url); }, `${server.url}?popup#/alles`)]);
  await popup.waitForLoadState();
  assert.deepEqual(await inTab(popup), [PLACE], 'the browser has copied the entry');
  await page.context().unroute(SCRIPT);
  await popup.reload();
  await state(popup, 'ready');
  assert.deepEqual(await inTab(popup), []);
  const help = popup.getByLabel('Um welche Hilfe geht es?').first();
  assert.equal(await help.evaluate((list) => list.value), '');
});
