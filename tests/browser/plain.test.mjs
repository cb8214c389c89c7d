// The page in a browser without JavaScript: it leads to another page with tariffs, conditions and contacts as plain HTML.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLoad } from '../../web/first-load.mjs';
import { office } from './contact.mjs';
import { DIST, NARROW, PHONE, brokenInTables, open, tooWide, withoutEngine } from './harness.mjs';
import { at } from './person.mjs';

const HEADING = 'Tarife und Voraussetzungen';
const OFFICE = office();

/** Opens the page without JavaScript and waits until the browser is on the plain page. */
async function plain(t, options = {}) {
  const visit = await open(t, { javaScriptEnabled: false, until: null, ...options });
  await visit.page.waitForURL(/\/tarif\.html$/);
  await at(visit.page, HEADING);
  return visit;
}

test('leads to tariffs, conditions and contacts, and loads only them', async (t) => {
  const visit = await plain(t, { under: '/a/b/' });
  assert.equal(await visit.page.getByRole('table').count(), 4);
  assert.equal(await visit.page.getByRole('cell', { name: '13.5 %' }).count(), 1);
  const text = await visit.page.getByRole('main').innerText();
  assert.match(text, /Wohnsitz im Kanton Basel-Landschaft/);
  assert.match(text, OFFICE);
  await visit.page.waitForLoadState('networkidle');
  // The first page is left at once, which breaks off its loading. Nothing else goes wrong.
  assert.deepEqual(visit.problems.filter((problem) => !/^no answer: .*\/hilfen-rechner-/.test(problem)), []);
  const loaded = visit.server.requests.map(({ url }) => url.replace('/a/b/', '') || 'index.html');
  assert.deepEqual(loaded.filter((name) => !firstLoad(DIST).includes(name)), ['tarif.html']);
  assert.ok(visit.server.requests.every(({ status }) => status === 200));
});

for (const colorScheme of ['light', 'dark']) {
  test(`is accessible (${colorScheme})`, async (t) => {
    // Opened with JavaScript, because axe needs it. The page itself has none.
    const visit = await open(t, { at: 'tarif.html', colorScheme, until: null });
    await at(visit.page, HEADING);
    await visit.expectAccessible();
    await visit.expectQuiet();
  });
}

for (const [phone, size] of [['a phone', PHONE], ['a small phone', NARROW]]) {
  test(`fits ${phone} without scrolling sideways or breaking a figure`, async (t) => {
    const visit = await open(t, { at: 'tarif.html', ...size, until: null });
    await at(visit.page, HEADING);
    assert.deepEqual(await brokenInTables(visit.page), []);
    assert.equal(await tooWide(visit.page), '');
  });
}

test('says where to read on when the calculator cannot start', async (t) => {
  const alter = (name, content) => (name === 'index.html' ? withoutEngine(content) : content);
  const { page } = await open(t, { alter, until: 'failed' });
  await page.getByRole('link', { name: HEADING }).click();
  await at(page, HEADING);
});
