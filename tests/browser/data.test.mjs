// What is kept, deleted and passed on: on the device, as a file, as a link and as a QR code; and what is left when the engine stops.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { open, state } from './harness.mjs';
import { at, fill } from './person.mjs';

const START = '1.2.2027';
const CASE = { 'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': START } };
const ONE_PARENT = 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)';
const PAGE = 'Speichern und Datenschutz';

/** What the browser holds of the page beyond its program. */
const stored = (page) => page.evaluate(() => ({
  device: { ...localStorage }, tab: { ...sessionStorage }, cookie: document.cookie, state: history.state,
}));
const NOTHING = { device: {}, tab: {}, cookie: '', state: null };

/** The start of the help, as the review shows it. */
async function startOf(page) {
  await page.goto(`${page.url().split('#')[0]}#/pruefen`);
  return page.locator('.answers-list div').filter({ hasText: 'Geplanter Beginn' }).locator('dd').first().innerText();
}

async function filled(t, options) {
  const visit = await open(t, { at: '#/alles', ...options });
  await fill(visit.page, CASE);
  return visit;
}

const toData = async (page) => {
  await page.getByRole('link', { name: PAGE }).click();
  await at(page, PAGE);
};

test('nothing is kept unless somebody asks, and then until somebody deletes it', async (t) => {
  const { page } = await filled(t);
  assert.deepEqual(await stored(page), NOTHING);
  await toData(page);
  await page.getByText('Gespeichert ist: nichts.').waitFor();

  await page.getByLabel('Auf diesem Gerät merken').press('Space');
  await page.getByText('Gespeichert sind auf diesem Gerät').waitFor();
  assert.ok(await page.getByLabel('Auf diesem Gerät merken').evaluate((box) => box === document.activeElement), 'it keeps the focus');
  const other = await page.context().newPage();
  await other.goto(page.url().split('#')[0]);
  await state(other, 'ready');
  assert.equal(await startOf(other), '1. Februar 2027');

  // Deleted in one tab, it is not written again by another.
  await page.getByRole('main').getByRole('button', { name: 'Alles löschen' }).click();
  await toData(other);
  await other.getByText('Gespeichert ist: nichts.').waitFor();
  assert.deepEqual((await stored(page)).device, {});

  const kept = async () => typeof (await stored(other)).device.answers;
  await other.getByLabel('Auf diesem Gerät merken').check();
  assert.equal(await kept(), 'string');
  // What another page of the same site deletes is not ours.
  await other.evaluate(() => dispatchEvent(new StorageEvent('storage', { key: 'theirs', newValue: null })));
  assert.equal(await kept(), 'string');
  // Nor where this tab had written before it heard of that.
  await other.evaluate(() => dispatchEvent(new StorageEvent('storage', { key: 'answers', newValue: null })));
  assert.equal(await kept(), 'undefined');
  await other.getByText('Gespeichert ist: nichts.').waitFor();

  await other.getByLabel('Auf diesem Gerät merken').check();
  assert.equal(await kept(), 'string');
  await other.getByLabel('Auf diesem Gerät merken').uncheck();
  assert.deepEqual((await stored(other)).device, {});
});

test('a browser that keeps nothing says so, and the page goes on', async (t) => {
  const { page } = await filled(t);
  await page.evaluate(() => (Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }));
  await toData(page);
  await page.getByLabel('Auf diesem Gerät merken').click();
  await page.getByText('Dieser Browser lässt das Speichern nicht zu.').waitFor();
  assert.equal(await page.getByLabel('Auf diesem Gerät merken').isChecked(), false);
});

for (const [how, act] of [
  ['the button', (page) => page.getByRole('contentinfo').getByRole('button', { name: 'Alles löschen' }).click()],
  ['three times Esc', async (page) => { for (let i = 0; i < 3; i += 1) await page.keyboard.press('Escape'); }],
]) {
  test(`${how} deletes everything at once, on every page`, async (t) => {
    const { page } = await filled(t);
    await toData(page);
    await page.getByLabel('Auf diesem Gerät merken').check();
    await page.getByRole('button', { name: 'Link mit allen Angaben erstellen' }).click();
    for (const where of ['alles', 'pruefen', 'ergebnis']) await page.goto(`${page.url().split('#')[0]}#/${where}`);
    await act(page);
    await page.locator('#notice:focus').filter({ hasText: 'Alle Angaben sind gelöscht.' }).waitFor();
    assert.deepEqual(await stored(page), NOTHING);
    assert.equal(new URL(page.url()).hash, '#/frage/help');
    await page.goBack();
    await page.reload();
    await state(page, 'ready');
    const typed = await page.evaluate(() => [...document.querySelectorAll('input, select, textarea')].map(({ value }) => value));
    assert.doesNotMatch(typed.join(), /2027/);
    assert.equal(await startOf(page).catch(() => 'not asked'), 'not asked');
    assert.deepEqual(await stored(page), NOTHING);
  });
}

test('two times Esc, or three slow ones, delete nothing', async (t) => {
  const { page } = await filled(t);
  for (const key of ['Escape', 'Escape', 'a', 'Escape']) await page.keyboard.press(key);
  assert.equal(await startOf(page), '1. Februar 2027');
});

test('a file takes the answers to another device, and those before it stay as a variant', async (t) => {
  const { page } = await filled(t);
  await toData(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Als Datei speichern' }).click()]);
  assert.equal(download.suggestedFilename(), 'hilfen-rechner.json');
  const file = readFileSync(await download.path(), 'utf8');
  assert.deepEqual(JSON.parse(file).answers, [`start=${START}`, 'help:6']);

  const other = await open(t, { at: '#/alles' });
  await fill(other.page, { 'Die Hilfe': { 'Um welche Hilfe geht es?': 'Nachbetreuung nach Heim oder Pflegefamilie' } });
  await toData(other.page);
  await choose(other.page, file);
  await other.page.locator('#notice:focus').filter({ hasText: 'als Variante' }).waitFor();
  await at(other.page, 'Angaben prüfen');
  assert.equal(await startOf(other.page), '1. Februar 2027');
  await other.expectQuiet();
});

test('what is no file of ours gets a clear message and changes nothing', async (t) => {
  const visit = await filled(t);
  const { page } = visit;
  await toData(page);
  const file = { format: 'hilfen-rechner', version: 2, today: '2026-11-20', answers: ['help:6'] };
  for (const [content, sentence] of [
    ['', 'beschädigt oder unvollständig'],
    ['{"format": "hilfen-rechner", "version": 2, "ans', 'beschädigt oder unvollständig'],
    ['\0\xff\xfe', 'beschädigt oder unvollständig'],
    ['null', 'gehört nicht zu diesem Rechner'],
    ['[[[[[[1]]]]]]', 'gehört nicht zu diesem Rechner'],
    [JSON.stringify({ name: 'package' }), 'gehört nicht zu diesem Rechner'],
    [readFileSync(new URL('../files/case-v1.json', import.meta.url), 'utf8'), 'nur einen Fall für den Befehl'],
    [JSON.stringify({ ...file, version: 3 }), 'neueren Fassung'],
    [JSON.stringify({ ...file, version: -1 }), 'beschädigt oder unvollständig'],
    [JSON.stringify({ ...file, version: '2' }), 'beschädigt oder unvollständig'],
    [JSON.stringify({ ...file, answers: 'help:6' }), 'beschädigt oder unvollständig'],
    [JSON.stringify({ ...file, answers: [{ toString: 'x' }, null, 7] }), 'beschädigt oder unvollständig'],
    [JSON.stringify({ ...file, answers: ['<img src=x onerror=alert(1)>'] }), 'beschädigt oder unvollständig'],
    [JSON.stringify({ ...file, answers: Array(50_000).fill('help:6\n---') }), 'beschädigt oder unvollständig'],
    [' '.repeat(1_000_001), 'zu gross'],
  ]) {
    await choose(page, content);
    await page.locator('#notice:focus').filter({ hasText: sentence }).waitFor().catch(() => assert.fail(content.slice(0, 80)));
    await page.locator('#heading').focus();
  }
  assert.equal(await startOf(page), '1. Februar 2027');
  await visit.expectQuiet();
});

test('a link with all answers is made only when asked for, and leaves none in the address', async (t) => {
  const { page, server } = await filled(t);
  await toData(page);
  assert.equal(await page.getByLabel('Link', { exact: true }).count(), 0);
  await page.getByRole('button', { name: 'Link mit allen Angaben erstellen' }).press('Enter');
  await page.locator('textarea:focus').waitFor();
  const field = page.getByLabel('Link', { exact: true });
  assert.match(await page.locator('#link-note').innerText(), /enthält alle Angaben.*Wer ihn hat, kann sie lesen/s);
  const link = await field.inputValue();
  assert.match(link, /#\/fall\/1\/\d+\/start=1\.2\.2027&help:6$/);

  const other = await page.context().newPage();
  server.requests.length = 0;
  await other.goto(link);
  await at(other, 'Angaben prüfen');
  assert.doesNotMatch(other.url(), /2027/);
  assert.ok(server.requests.every(({ url }) => !url.includes('2027')), 'the server never sees what stands behind the #');
  assert.equal(await startOf(other), '1. Februar 2027');
  for (const [path, sentence] of [[link.split('#')[1].slice(0, -1), 'beschädigt'], ['/fall/2/abc', 'neueren Fassung']]) {
    await other.goto(`${server.url}#${path}`);
    await other.locator('#notice').filter({ hasText: sentence }).waitFor();
    assert.doesNotMatch(other.url(), /fall/);
    assert.equal(await startOf(other), '1. Februar 2027');
  }
});

test('the print for the file has the link as a QR code, once there is a link', async (t) => {
  const { page } = await filled(t);
  await page.evaluate(() => (window.print = () => window.dispatchEvent(new Event('beforeprint'))));
  const print = async () => {
    await page.goto(`${page.url().split('#')[0]}#/alles`);
    await fill(page, { 'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': ONE_PARENT } });
    await page.getByRole('button', { name: 'Für die Akten drucken' }).click();
  };
  await print();
  assert.equal(await page.locator('svg.qr').count(), 0);
  await toData(page);
  await page.getByRole('button', { name: 'Link mit allen Angaben erstellen' }).click();
  await print();
  await page.locator('svg.qr path').waitFor({ state: 'attached' });
  const link = await page.locator('svg.qr').getAttribute('data-link');
  const { size, dark } = await page.locator('svg.qr').evaluate((svg) => ({
    size: svg.viewBox.baseVal.width,
    dark: [...svg.querySelector('path').getAttribute('d').matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x) + 4, Number(y) + 4]),
  }));
  const zoom = 4;
  const pixels = new Uint8ClampedArray((size * zoom) ** 2 * 4).fill(255);
  for (const [x, y] of dark) {
    for (let row = 0; row < zoom; row += 1) {
      const from = ((y * zoom + row) * size * zoom + x * zoom) * 4;
      for (let place = 0; place < zoom * 4; place += 1) if (place % 4 < 3) pixels[from + place] = 0;
    }
  }
  assert.equal(jsQR(pixels, size * zoom, size * zoom).data, link);
});

test('when the engine stops, a sentence says so and the answers are saved or loaded again', async (t) => {
  const { page } = await filled(t);
  await page.evaluate(() => (Document.prototype.createElement = () => { throw new Error('no more elements'); }));
  await page.getByRole('link', { name: 'Angaben prüfen' }).first().click();
  await page.getByRole('alert').filter({ hasText: 'Ihre Angaben sind noch da' }).waitFor();
  const href = await page.getByRole('link', { name: 'Als Datei speichern' }).getAttribute('href');
  assert.deepEqual(JSON.parse(decodeURIComponent(href.split(',').slice(1).join(','))).answers, [`start=${START}`, 'help:6']);
  await page.getByRole('button', { name: 'Mit den Angaben neu laden' }).click();
  await state(page, 'ready');
  assert.equal(await startOf(page), '1. Februar 2027');
  assert.deepEqual(await stored(page), NOTHING);
});

test('the rules of another day are shown as a preview, on every page and on paper', async (t) => {
  const visit = await open(t, { at: '?stand=2027-01-01#/alles' });
  const { page } = visit;
  const banner = page.getByText('Vorschau: Gerechnet wird, als wäre heute der 1. Januar 2027.');
  await banner.waitFor();
  await fill(page, CASE);
  for (const where of ['pruefen', 'ergebnis', 'daten', 'frage/help']) {
    await page.goto(`${visit.server.url}?stand=2027-01-01#/${where}`);
    await banner.waitFor();
  }
  await page.emulateMedia({ media: 'print' });
  assert.ok(await banner.isVisible());
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${visit.server.url}?stand=32.13.2027`);
  await page.getByText('Der Tag in der Adresse ist kein Datum.').waitFor();
});

test('rules that nobody has checked for a year are marked; those that were are not', async (t) => {
  const { page } = await open(t, { at: '?stand=2027-08-03' });
  assert.doesNotMatch(await page.getByRole('contentinfo').innerText(), /nicht mehr aktuell/);
  const later = await open(t, { at: '?stand=2027-08-04' });
  assert.match(await later.page.getByRole('contentinfo').innerText(), /Regeln sind vielleicht nicht mehr aktuell/);
});

test('says when there is no network', async (t) => {
  const { page } = await open(t);
  const foot = page.getByRole('contentinfo');
  await page.context().setOffline(true);
  await foot.getByText('Ohne Netz').waitFor();
  await page.context().setOffline(false);
  await foot.getByText('Ohne Netz').waitFor({ state: 'detached' });
});

/** Chooses a file, as from the dialog of the system. */
function choose(page, content) {
  const buffer = Buffer.from(content);
  return page.getByLabel('Datei öffnen').setInputFiles({ name: 'fall.json', mimeType: 'application/json', buffer });
}
