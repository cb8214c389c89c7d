// What is kept, deleted and passed on: on the device, as a file and as a link; and what is left when the engine stops.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open, state } from './harness.mjs';
import { at, clear, fill } from './person.mjs';

const START = '1.2.2027';
const CASE = { 'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': START } };
const PAGE = 'Speichern und Datenschutz';

/** What the browser holds of the page beyond its program. */
const stored = (page) => page.evaluate(() => ({
  device: { ...localStorage }, tab: { ...sessionStorage }, cookie: document.cookie, state: history.state,
}));
const NOTHING = { device: {}, tab: {}, cookie: '', state: null };
/** The key under which a page at the root of a host keeps answers, and the first line of what it keeps. */
const PLACE = 'hilfen-rechner /';
const MARK = 'hilfen-rechner 1\n';

/** The start of the help, as the review shows it: its rows are drawn with its heading. */
async function startOf(page) {
  await page.goto(`${page.url().split('#')[0]}#/pruefen`);
  await at(page, 'Angaben prüfen');
  const start = page.locator('.answers-list div').filter({ hasText: 'Geplanter Beginn' }).locator('dd').first();
  return await start.count() > 0 ? start.innerText() : 'not asked';
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
  // Who ticks the box reads before where the answers do not stay.
  const note = page.locator('label:has-text("Auf diesem Gerät merken") ~ p').first();
  assert.match(await note.innerText(), /Safari \(iPhone, iPad, Mac\) löscht sie, wenn Sie sieben Tage lang nicht hier waren/);

  await page.getByLabel('Auf diesem Gerät merken').press('Space');
  await page.getByText('Gespeichert sind auf diesem Gerät').waitFor();
  assert.ok(await page.getByLabel('Auf diesem Gerät merken').evaluate((box) => box === document.activeElement), 'it keeps the focus');
  const other = await page.context().newPage();
  await other.goto(page.url().split('#')[0]);
  await state(other, 'ready');
  assert.equal(await startOf(other), '1. Februar 2027');

  // What is deleted in one tab is not written again by another.
  await clear(page, 'main');
  await toData(other);
  await other.getByText('Gespeichert ist: nichts.').waitFor();
  assert.deepEqual((await stored(page)).device, {});

  const kept = async () => typeof (await stored(other)).device[PLACE];
  await other.getByLabel('Auf diesem Gerät merken').check();
  assert.equal(await kept(), 'string');
  // If another program of the same host deletes its own entry, nothing happens.
  await other.evaluate(() => dispatchEvent(new StorageEvent('storage', { key: 'theirs', newValue: null })));
  assert.equal(await kept(), 'string');
  // If our entry is deleted, this tab deletes it too: it had written again before it heard of that.
  await other.evaluate(() => dispatchEvent(new StorageEvent('storage', { key: 'hilfen-rechner /', newValue: null })));
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
  ['the button', (page) => clear(page)],
  ['three times Esc', async (page) => { for (let i = 0; i < 3; i += 1) await page.keyboard.press('Escape'); }],
]) {
  test(`${how} deletes everything, and nothing of it comes back`, async (t) => {
    const { page } = await filled(t);
    await toData(page);
    await page.getByLabel('Auf diesem Gerät merken').check();
    await page.getByRole('button', { name: 'Link mit diesen Angaben erstellen' }).click();
    for (const where of ['alles', 'pruefen', 'ergebnis']) await page.goto(`${page.url().split('#')[0]}#/${where}`);
    await act(page);
    await page.locator('#notice:focus').filter({ hasText: 'Alles ist gelöscht.' }).waitFor();
    assert.deepEqual(await stored(page), NOTHING);
    assert.equal(new URL(page.url()).hash, '#/frage/help');
    await page.goBack();
    await page.reload();
    await state(page, 'ready');
    const typed = await page.evaluate(() => [...document.querySelectorAll('input, select, textarea')].map(({ value }) => value));
    assert.doesNotMatch(typed.join(), /2027/);
    assert.equal(await startOf(page), 'not asked');
    assert.deepEqual(await stored(page), NOTHING);
  });
}

test('what other pages of the host keep is theirs, to the letter', async (t) => {
  const foreign = { answers: '["yes","no"]', [PLACE]: 'something else', 'hilfen-rechner': 'x' };
  const { page } = await filled(t);
  await page.evaluate((foreign) => {
    for (const [key, value] of Object.entries(foreign)) {
      localStorage.setItem(key, value);
      sessionStorage.setItem(key, value);
    }
  }, foreign);
  await page.goto(`${page.url().split('#')[0]}?again#/daten`);
  await state(page, 'ready');
  await page.getByText('Gespeichert ist: nichts.').waitFor();
  // Another program uses the key: the page says that it cannot store, and overwrites nothing.
  await page.getByLabel('Auf diesem Gerät merken').click();
  await page.locator('#notice').filter({ hasText: 'Dieser Browser lässt das Speichern nicht zu.' }).waitFor();
  await clear(page);
  assert.deepEqual((await stored(page)).device, foreign);
  assert.deepEqual((await stored(page)).tab, foreign);
});

test('what an earlier version has kept is taken over once, and its name left to others', async (t) => {
  const { page } = await open(t, { under: '/rechner/' });
  const old = `start=${START}\nhelp:6\n`;
  const load = async () => {
    await page.goto(`${page.url().split('?')[0].split('#')[0]}?${Math.random()}#/daten`);
    await state(page, 'ready');
  };
  await page.evaluate((old) => localStorage.setItem('answers', old), old);
  await load();
  await page.getByText('Gespeichert sind auf diesem Gerät: Ihre Angaben').waitFor();
  assert.deepEqual((await stored(page)).device, { 'hilfen-rechner /rechner/': MARK + old });
  assert.equal(await startOf(page), '1. Februar 2027');
  // Once the answers are moved, an entry under the old key belongs to another program.
  await page.evaluate(() => localStorage.setItem('answers', 'help:3\n'));
  await load();
  assert.deepEqual((await stored(page)).device, { answers: 'help:3\n', 'hilfen-rechner /rechner/': MARK + old });
});

test('answers left with the tab by an earlier version go on, as when that is updated', async (t) => {
  const { page } = await open(t);
  await page.evaluate((old) => sessionStorage.setItem('answers', old), `start=${START}\nhelp:6\n`);
  await page.reload();
  await state(page, 'ready');
  assert.equal(await startOf(page), '1. Februar 2027');
  assert.deepEqual(await stored(page), NOTHING);
});

test('what the tab was left with comes back by a reload, and by no window that is restored, nor after half an hour', async (t) => {
  const { page } = await filled(t);
  const leave = () => page.evaluate(() => dispatchEvent(new Event('pagehide')));
  const bare = page.url().split('#')[0];
  for (const [how, come, expected] of [
    ['loaded again', () => page.reload(), '1. Februar 2027'],
    ['loaded again after a long time', () => page.evaluate((place) => {
      const [head, ...rest] = sessionStorage.getItem(place).split('\n');
      const old = head.replace(/ \d{10,}/, (time) => ` ${Number(time) - 31 * 60_000}`);
      // From now on the page itself cannot store: it would replace this entry when it is left.
      Storage.prototype.setItem = () => {};
      delete sessionStorage[place];
      sessionStorage[place] = [old, ...rest].join('\n');
      location.reload();
    }, PLACE), 'not asked'],
  ]) {
    await leave();
    assert.ok((await stored(page)).tab[PLACE], how);
    await Promise.all([page.waitForEvent('load'), come()]);
    await state(page, 'ready');
    assert.deepEqual(await stored(page), NOTHING, how);
    assert.equal(await startOf(page), expected, how);
  }
  await page.goto(`${bare}#/alles`);
  await fill(page, CASE);
  await leave();
  // Like a window that is restored: the entry of the tab is still there, but the page was not reloaded.
  await page.goto(`${bare}?restored`);
  await state(page, 'ready');
  assert.deepEqual(await stored(page), NOTHING);
  assert.equal(await startOf(page), 'not asked');
});

test('a file takes the answers to another device, and those before it stay as a variant', async (t) => {
  const { page } = await filled(t);
  await toData(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Als Datei speichern' }).click()]);
  assert.match(download.url(), /^blob:/);
  assert.equal(download.suggestedFilename(), 'hilfen-rechner-heim-2026-11-20.json');
  const file = readFileSync(await download.path(), 'utf8');
  assert.deepEqual(JSON.parse(file).answers, [`start=${START}`, 'help:6']);

  const other = await open(t, { at: '#/alles' });
  await fill(other.page, { 'Die Hilfe': { 'Um welche Hilfe geht es?': 'Nachbetreuung nach Heim oder Pflegefamilie' } });
  await toData(other.page);
  await choose(other.page, file);
  await other.page.locator('#notice:focus').filter({ hasText: 'als Variante' }).waitFor();
  await other.page.getByText('Diese Angaben kamen aus einem Link oder einer Datei.').waitFor();
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
  await page.getByRole('button', { name: 'Link mit diesen Angaben erstellen' }).press('Enter');
  await page.locator('textarea:focus').waitFor();
  const field = page.getByLabel('Link', { exact: true });
  assert.match(await page.locator('#link-note').innerText(), /enthält diese Angaben.*keine Varianten.*Wer ihn hat, kann sie lesen.*behält ihn der Browser in seinem Verlauf.*privaten Fenster/s);
  const link = await field.inputValue();
  assert.match(link, /#\/fall\/1\/\d+\/start=1\.2\.2027&help:6$/);
  const copy = page.getByRole('button', { name: 'Kopieren', exact: true });
  await page.evaluate(() => { navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }; });
  await copy.click();
  assert.equal(await page.evaluate(() => globalThis.copied), link);
  await page.evaluate(() => {
    navigator.clipboard.writeText = async () => { throw new DOMException('not allowed', 'NotAllowedError'); };
  });
  await copy.click();
  await page.waitForFunction(() => document.querySelector('#link').selectionEnd === document.querySelector('#link').value.length);

  const other = await page.context().newPage();
  server.requests.length = 0;
  await other.goto(link);
  await at(other, 'Angaben prüfen');
  await other.locator('#notice').filter({ hasText: /behält den Link mit diesen Angaben in seinem Verlauf.*privaten Fenster/ }).waitFor();
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

const focus = (page) => page.evaluate(() => document.activeElement.innerText);

/** A link that somebody else made, with another start of the help. */
async function linkTo(page, start) {
  const path = `start=${start}&help:6`;
  let [low, high] = [1, 0];
  for (const byte of Buffer.from(path)) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return `${page.url().split('#')[0]}#/fall/1/${high * 65_536 + low}/${path}`;
}

test('a link that a program changed on its way opens the same answers', async (t) => {
  const { page } = await filled(t);
  const link = await linkTo(page, '3.3.2027');
  const [base, path] = link.split('#');
  const other = await page.context().newPage();
  for (const changed of [
    `${base}?utm_source=brief&fbclid=IwAR0#${path}`,
    `${base}#${encodeURIComponent(path)}`,
    `${link}>.`,
    `${link}?utm_source=brief`,
    `${base}#${path.toUpperCase()}`,
    `${base}#${path.slice(0, 25)}\n  ${path.slice(25)}`,
  ]) {
    await other.goto('about:blank');
    await other.goto(changed);
    await at(other, 'Angaben prüfen');
    assert.equal(await startOf(other), '3. März 2027', changed);
    assert.doesNotMatch(other.url(), /fall/i);
  }
});

test('opened links take nothing away that the device remembers, and are not remembered themselves', async (t) => {
  const { page } = await filled(t);
  await toData(page);
  await page.getByLabel('Auf diesem Gerät merken').check();
  const { device } = await stored(page);
  const other = await page.context().newPage();
  for (const start of ['3.3.2027', '4.3.2027']) {
    // Like a new tab. One answer is then changed, as by mistake.
    await other.goto('about:blank');
    await other.goto(await linkTo(page, start));
    await at(other, 'Angaben prüfen');
    await other.goto(`${page.url().split('#')[0]}#/alles`);
    await fill(other, { 'Die Hilfe': { 'Geplanter Beginn': '5.3.2027' } });
    assert.deepEqual((await stored(other)).device, device, `after the link of ${start}`);
  }
  await toData(other);
  await other.getByText('Was jetzt hier steht, ist nicht gespeichert.').waitFor();
  await other.reload();
  await state(other, 'ready');
  await other.getByText('Was jetzt hier steht, ist nicht gespeichert.').waitFor();
  // Somebody who then asks the device to keep the answers keeps both.
  await other.getByLabel('Auf diesem Gerät merken').click();
  await other.getByRole('button', { name: 'Ja, ersetzen' }).click();
  await other.getByText('Gespeichert sind auf diesem Gerät: Ihre Angaben').waitFor();
  assert.match((await stored(other)).device[PLACE], /start=5\.3\.2027[^]*---[^]*start=1\.2\.2027/);
});

/** Opens links that others made until there is no room for one more. */
async function fillUp(page) {
  for (let day = 3; day < 10; day += 1) {
    await page.goto(await linkTo(page, `${day}.3.2027`));
    await page.locator('#notice:focus').filter({ hasText: 'als Variante' }).waitFor();
    await page.locator('#heading').focus();
  }
}

test('a link for which there is no room beside is opened only when somebody says so', async (t) => {
  const visit = await filled(t);
  const { page } = visit;
  await fillUp(page);
  const box = page.getByRole('group', { name: 'Neben Ihren Angaben ist dafür kein Platz' });
  for (const [answer, start] of [['Nicht öffnen', '9. März 2027'], ['Ja, alles ersetzen', '9. April 2027']]) {
    await page.goto(await linkTo(page, '9.4.2027'));
    await box.waitFor();
    assert.equal(await focus(page), 'Nicht öffnen');
    assert.equal(await startOf(page), '9. März 2027');
    await visit.expectAccessible('the question');
    await box.getByRole('button', { name: answer }).click();
    await box.waitFor({ state: 'detached' });
    assert.equal(await startOf(page), start);
  }
});

test('a link for which there is no room at the start asks at once', async (t) => {
  const { page } = await filled(t);
  await fillUp(page);
  await toData(page);
  await page.getByLabel('Auf diesem Gerät merken').check();
  const other = await page.context().newPage();
  await other.goto(await linkTo(page, '9.4.2027'));
  await other.getByRole('group', { name: 'Neben Ihren Angaben ist dafür kein Platz' }).waitFor();
  assert.equal(await focus(other), 'Nicht öffnen');
  assert.doesNotMatch(other.url(), /fall/);
});

test('when the engine stops, a sentence says so and the answers are saved or loaded again', async (t) => {
  const { page } = await filled(t);
  await page.evaluate(() => (Document.prototype.createElement = () => { throw new Error('no more elements'); }));
  await page.getByRole('link', { name: 'Angaben prüfen' }).first().click();
  await page.getByRole('alert').filter({ hasText: 'Ihre Angaben sind noch da' }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Als Datei speichern' }).click()]);
  assert.equal(download.suggestedFilename(), 'hilfen-rechner-heim-2026-11-20.json');
  assert.match(download.url(), /^blob:/);
  assert.deepEqual(JSON.parse(readFileSync(await download.path(), 'utf8')).answers, [`start=${START}`, 'help:6']);
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

/** Chooses a file with this content, as in the dialog of the system. */
function choose(page, content) {
  const buffer = Buffer.from(content);
  return page.getByLabel('Datei öffnen').setInputFiles({ name: 'fall.json', mimeType: 'application/json', buffer });
}
