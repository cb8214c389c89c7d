// The start of the page: what is loaded and from where, what axe finds, and what the page says when it cannot start.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterStart, firstLoad } from '../../web/first-load.mjs';
import { office } from './contact.mjs';
import { DIST, open } from './harness.mjs';
import { at } from './person.mjs';

const OFFICE = office();

test('starts with the first question without an error, and is silent afterwards', async (t) => {
  const visit = await open(t);
  await at(visit.page, 'Um welche Hilfe geht es?');
  assert.match(await visit.page.getByRole('banner').innerText(), /Ihre Angaben bleiben auf diesem Gerät/);
  await visit.expectQuiet();
});

test('the shell that is painted first already shows the first question, without a script too', async (t) => {
  // Without JavaScript the page would lead to another one. Here it must stay.
  const alter = (name, content) => (name === 'index.html' ? String(content).replace(/<meta http-equiv="refresh"[^>]*>/, '') : content);
  const { page } = await open(t, { alter, javaScriptEnabled: false, until: null });
  await at(page, 'Um welche Hilfe geht es?');
});

for (const [address, heading] of [['#/alles', 'Ihre Angaben'], ['#/pruefen', 'Angaben prüfen'], ['#/ergebnis', 'Ergebnis']]) {
  test(`can be entered at ${address}`, async (t) => {
    const visit = await open(t, { at: address });
    await at(visit.page, heading);
    await visit.expectQuiet();
    await visit.expectAccessible();
  });
}

test('loads each file of the measured first load once, and after it only the rules, their texts and what draws the QR code', async (t) => {
  const { page, server } = await open(t);
  await page.waitForLoadState('networkidle');
  const loaded = server.requests.map(({ url }) => url.slice(1) || 'index.html');
  const later = afterStart(DIST);
  // The rules and their texts are fetched at the same time.
  assert.deepEqual(loaded.splice(-later.length).sort(), later.sort());
  assert.deepEqual(loaded.sort(), firstLoad(DIST).sort());
});

test('runs under any folder of a web server', async (t) => {
  const visit = await open(t, { under: '/a/b/' });
  await at(visit.page, 'Um welche Hilfe geht es?');
  await visit.expectQuiet();
});

for (const [what, file] of [['second part of the engine', /_rules\.wasm$/], ['text of the result', /_result\.txt$/]]) {
  test(`does not run a changed ${what}, and says whom to ask`, async (t) => {
    const alter = (name, content) => (file.test(name) ? Buffer.concat([content, Buffer.from('\0\x02\x01x')]) : content);
    const visit = await open(t, { alter, until: 'failed' });
    assert.match(await visit.page.getByRole('alert').innerText(), OFFICE);
    await visit.expectAccessible();
  });
}

test('a link leads where it says, whatever else the page hears in that moment', async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => {
    document.querySelector('a[href="#/alles"]').click();
    document.dispatchEvent(new CustomEvent('kept'));
  });
  await at(page, 'Ihre Angaben');
});

test('says whom to ask where JavaScript is off', async (t) => {
  const { page } = await open(t, { javaScriptEnabled: false, until: null });
  assert.match(await page.getByRole('main').innerText(), OFFICE);
});

/** The start script: web/boot.js with the glue of the engine. */
const START = /^hilfen-rechner-\w+\.js$/;

test('these tests would notice a request, an error and a fault of access', async (t) => {
  // The page is served without its lock, because a locked page could send no request.
  const alter = (name, content) => {
    if (name === 'index.html') return String(content).replace(/(<script [^>]*src[^>]*) integrity="[^"]*"/, '$1');
    if (!START.test(name)) return content;
    const unlocked = String(content).replace('"Content-Security-Policy"', '"no policy"');
    assert.notEqual(unlocked, String(content));
    return unlocked;
  };
  const visit = await open(t, { alter });
  await visit.page.waitForLoadState('networkidle');
  await visit.page.evaluate(async () => {
    await fetch('index.html');
    await fetch('https://example.org/').catch(() => {});
    document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="data:,">');
  });
  assert.equal(visit.requestsAfterLoad().length, 1);
  assert.match(visit.problems.join('\n'), /example\.org/);
  await assert.rejects(visit.expectAccessible(), /image-alt/);
  await assert.rejects(visit.expectQuiet());
});
