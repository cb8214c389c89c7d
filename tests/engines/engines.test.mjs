// The same walks in Firefox and WebKitGTK, each in a page that nothing else has used; what must hold on every page, in Chromium too; and
// what is compared with it. With the variable ALL also the longer walks, and all of them in Chromium.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { NOW, stopTheClock, tooWide } from '../browser/harness.mjs';
import { APPRENTICE, FATHER_APART, MOTHER_ALONE } from '../browser/person.mjs';
import { publish } from '../browser/publish.mjs';
import { STATES } from '../browser/states.mjs';
import { serve } from '../../web/serve.mjs';
import { ENGINES, openPage, until } from './engines.mjs';
import { fillByKeys, find, focused, hash, hold, ready, says, sentence, settled, tap, visit, walk } from './person.mjs';

const PHONE = { width: 390, height: 844 };
const FILES = ['family-p1', 'family-p2', 'family-p3', 'family-p5', 'family-p8'];
const fileOf = (name) => fileURLToPath(new URL(`../files/${name}.json`, import.meta.url));

/** Folders of the tests, removed after all: a page may still ask for a file while its test ends. */
const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function newFolder() {
  folders.push(mkdtempSync(join(tmpdir(), 'hilfen-rechner-')));
  return folders.at(-1);
}

/** The built page in a folder of its own, with the day of the tests as today. */
function site() {
  const folder = newFolder();
  publishAt(folder, 'first', '2025-01-01');
  return folder;
}

function publishAt(folder, version, rulesDate) {
  const clock = `(${stopTheClock})(${JSON.stringify(NOW)});`;
  publish(folder, version, rulesDate, (html) => html.replace('<meta name="viewport"', '<script src="clock.js"></script>$&'), { 'clock.js': clock });
}

/** Opens the page, ready and locked. */
async function open(t, engine, { at = '', ...options } = {}) {
  const folder = site();
  const server = await serve({ dir: folder });
  let isOpen = true;
  const close = () => (isOpen ? (isOpen = false, server.close()) : undefined);
  t.after(close);
  const page = await openPage(t, engine, options);
  await page.go(server.url + at);
  await ready(page);
  return { page, folder, server: { ...server, close } };
}

/** Opens a file with answers by the field for one. */
async function openFile(page, file) {
  await visit(page, '#/daten');
  await page.upload('input[type=file]', file);
  await until(async () => (await hash(page)) !== '#/daten', 'the file is opened');
  await settled(page);
}

/** What «Alles löschen» asks. */
async function asked(page) {
  await tap(page, 'footer', 'Alles löschen');
  await until(() => page.js(() => document.querySelector('#ask') !== null), 'a question');
  return page.js(() => document.querySelector('#ask').innerText.replace(/\s+/g, ' ').trim());
}

const answersLeft = (page) => page.js(() => document.querySelector('#app').saved ?? '');

/** Each walk with what it does in an engine. */
const WALKS = {
  'it starts and is locked: nothing can be fetched any more': async (t, engine) => {
    const { page, server } = await open(t, engine);
    await page.js(() => { globalThis.left = 'no answer'; fetch('index.html').then(() => { globalThis.left = 'arrived'; }, () => { globalThis.left = 'refused'; }); });
    await until(() => page.js(() => globalThis.left !== 'no answer'), 'an answer');
    assert.equal(await page.js(() => globalThis.left), 'refused');
    assert.deepEqual(server.requests.filter(({ status }) => status >= 400), []);
    assert.equal(await page.js(() => document.querySelector('#app').dataset.state), 'ready');
  },

  'a mother alone is told her amount by taps': async (t, engine) => {
    const { page } = await open(t, engine, PHONE);
    await walk(page, MOTHER_ALONE);
    assert.equal(await sentence(page), 'Sie zahlen rund 204 Franken im Monat.');
  },

  'the Fachmodus is filled by keys alone': async (t, engine) => {
    const { page } = await open(t, engine, { at: '#/alles', width: 1280, height: 800 });
    await fillByKeys(page, STATES.a);
    assert.equal(await sentence(page), 'Sie zahlen rund 673 Franken im Monat.');
  },

  'it starts and computes without its server, and takes a newer version when accepted': async (t, engine) => {
    const { page, folder, server } = await open(t, engine, { at: '#/alles' });
    await until(() => page.js(() => { navigator.serviceWorker.getRegistration().then((kept) => { globalThis.isKept = kept?.active != null; }); return globalThis.isKept; }), 'the page is kept');
    await page.reload();
    await ready(page);
    publishAt(folder, 'second', '2031-01-01');
    await page.reload();
    await ready(page);
    const version = () => page.js(() => document.documentElement.dataset.version);
    assert.equal(await version(), 'first', 'not before it is accepted');
    await says(page, 'neuere Regeln, gültig ab 1. Januar 2031.');
    await tap(page, 'footer', 'Neue Fassung laden, Angaben behalten');
    await until(() => version().then((one) => one === 'second', () => false), 'the newer version');
    await ready(page);
    await server.close();
    await page.reload();
    await ready(page);
    assert.equal(await version(), 'second');
    await openFile(page, fileOf('family-p1'));
    await visit(page, '#/ergebnis');
    assert.match(await sentence(page), /204 Franken/);
  },

  'a file takes the answers to another visit': async (t, engine) => {
    const { page } = await open(t, engine, PHONE);
    await walk(page, MOTHER_ALONE.slice(0, 3));
    await visit(page, '#/daten');
    const { name, text } = await page.saved(() => tap(page, 'button', 'Als Datei speichern'));
    assert.equal(name, 'hilfen-rechner-heim-2026-11-20.json');
    const { answers } = JSON.parse(text);
    assert.ok(answers.includes('age=13') && answers.includes('family-help:6'), text);
    const folder = newFolder();
    writeFileSync(join(folder, name), text);
    const other = (await open(t, engine, PHONE)).page;
    await openFile(other, join(folder, name));
    assert.deepEqual((await answersLeft(other)).match(/age=13/g), ['age=13']);
  },

  'a second tap and a key that is held do nothing on the next page': async (t, engine) => {
    const { page } = await open(t, engine, PHONE);
    await tap(page, 'choice', 'Heim');
    const spot = await find(page, 'button', 'Weiter');
    // «Weiter» of each page stands where that of the first one is.
    await page.js(([x, y]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`main [type=submit] { position: fixed; z-index: 9; left: ${x - 20}px; top: ${y - 20}px }`);
      document.adoptedStyleSheets.push(sheet);
    }, [spot.x, spot.y]);
    const isWarned = () => page.js(() => document.querySelector('#mistakes') !== null);
    await page.tap(spot.x, spot.y);
    await until(async () => (await hash(page)) === '#/frage/age', 'the second page');
    await sleep(50);
    await showAt(page, 60);
    await page.tap(spot.x, spot.y);
    await page.js(() => document.querySelector('main [type=submit]').focus());
    await hold(page, 'Enter', 3);
    await showAt(page, -60);
    await hold(page, 'Enter', 3);
    assert.equal(await isWarned(), false, 'a second tap, or a key that is held');
    await page.up('Enter');
    await page.press('Enter');
    await until(isWarned, 'a press of its own');
  },

  'in the dark its words are light and nothing is too wide for 320 pixels': async (t, engine) => {
    const { page } = await open(t, engine, { night: true, width: 320, height: 640 });
    await openFile(page, fileOf('family-p1'));
    for (const address of ['#/frage/list', '#/alles', '#/ergebnis', '#/daten']) {
      await visit(page, address);
      const [text, ground] = await page.js(() => ['color', 'backgroundColor'].map((name) => getComputedStyle(document.body)[name].match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)));
      assert.ok(text > 500 && ground < 200, `${address}: ${text} on ${ground}`);
      assert.equal(await tooWide({ evaluate: (work) => page.js(work) }), '', address);
    }
  },

  'it works in a frame of a page on another site, as high as its content': async (t, engine) => {
    const server = await serve({ dir: site() });
    t.after(() => server.close());
    const host = newFolder();
    writeFileSync(join(host, 'index.html'), `<!DOCTYPE html><title>Host</title><div data-hilfen-rechner></div><script src="${server.url}embed.js"></script>`);
    const around = await serve({ dir: host });
    t.after(() => around.close());
    const page = await openPage(t, engine, { width: 1000, height: 700 });
    await page.go(around.url.replace('127.0.0.1', 'localhost'));
    const frame = () => document.querySelector('[data-hilfen-rechner]').shadowRoot.querySelector('iframe');
    await until(() => page.within(frame, (inside) => inside.js(() => document.querySelector('#app')?.dataset.state === 'ready')).catch(() => false), 'the calculator is ready');
    const height = () => page.js(`() => (${frame})().getBoundingClientRect().height`);
    const fits = async () => {
      const inside = await page.within(frame, (one) => one.js(() => document.documentElement.getBoundingClientRect().height));
      const outside = await height();
      return outside >= inside && outside - inside < 200;
    };
    await until(fits, 'a frame as high as its content');
    const before = await height();
    await page.within(frame, (inside) => inside.js(() => { location.hash = '#/alles'; }));
    await until(async () => (await height()) < before && (await fits()), 'it shrinks with its content');
  },
};

/** Each kind of page: a question, the Fachmodus, and all others. */
const ADDRESSES = ['#/frage/income', '#/alles', '#/pruefen', '#/ergebnis', '#/daten', '#/hinweise'];

/** Moves the moment at which the page was shown by so many seconds from now, so that nothing depends on how fast it runs. */
const showAt = (page, seconds) => page.js((seconds) => { document.querySelector('#app main').turned = performance.now() + 1_000 * seconds; }, seconds);

/** What must do no harm on any page, in any engine. */
const ON_EVERY_PAGE = {
  '«Alles löschen» asks, with two taps at different places, and leaves nothing': async (t, engine) => {
    const { page } = await open(t, engine, PHONE);
    for (const address of ADDRESSES) {
      await openFile(page, fileOf('family-p1'));
      await visit(page, address);
      assert.match(await asked(page), /^Alle \d+ Angaben löschen\?$/, address);
      assert.equal((await focused(page)).name, 'Abbrechen', address);
      const [opener, red] = [await find(page, 'footer', 'Alles löschen'), await find(page, 'footer', 'Ja, alles löschen')];
      assert.ok(!opener?.isFree || Math.abs(opener.x - red.x) > 40 || Math.abs(opener.y - red.y) > 40, `${address}: two places`);
      await page.press('Escape');
      await until(() => page.js(() => document.querySelector('#ask') === null), 'Esc answers no');
      assert.equal((await focused(page)).name, 'Alles löschen', `${address}: the focus is back`);
      assert.match(await answersLeft(page), /age=13/, address);
      await asked(page);
      await tap(page, 'footer', 'Ja, alles löschen');
      await says(page, 'Alles ist gelöscht.');
      assert.doesNotMatch(await answersLeft(page), /age=13/, address);
    }
    const place = await hash(page);
    await page.back();
    await until(async () => (await hash(page)) !== place, 'the page before');
    assert.doesNotMatch(await answersLeft(page), /age=13/);
  },

  'Esc deletes after three separate presses, and not while it is held': async (t, engine) => {
    const { page } = await open(t, engine);
    for (const address of ADDRESSES) {
      await openFile(page, fileOf('family-p1'));
      await visit(page, address);
      for (let times = 0; times < 3; times += 1) {
        await hold(page, 'Escape', 8);
        await page.up('Escape');
      }
      assert.match(await answersLeft(page), /age=13/, `${address}: held`);
      await page.press('Shift');
      await page.press('Escape');
      await page.press('Escape');
      assert.match(await answersLeft(page), /age=13/, `${address}: twice`);
      await page.press('Escape');
      await says(page, 'Alles ist gelöscht.');
      assert.doesNotMatch(await answersLeft(page), /age=13/, address);
    }
  },

  'a press counts although the message above it goes with it': async (t, engine) => {
    const { page } = await open(t, engine, PHONE);
    await openFile(page, fileOf('family-p1'));
    await visit(page, '#/frage/income');
    const go = async (amount) => {
      await tap(page, 'field');
      await page.js(() => document.activeElement.select());
      await page.type(amount);
      await tap(page, 'button', 'Weiter');
    };
    await go('viertausend');
    await says(page, '«viertausend» ist kein Betrag');
    await go('ca. 4150.-');
    await until(async () => (await hash(page)) !== '#/frage/income', 'one press leads on');
  },

  'neither a press in the first moment of a page nor a key that is held reaches anything': async (t, engine) => {
    const { page } = await open(t, engine, PHONE);
    await openFile(page, fileOf('family-p1'));
    // The last button, link or heading to unfold; a press that reaches it is counted, and does nothing more.
    const watched = 'main :is(button, summary, a[href])';
    const watch = (selector) => {
      const target = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).at(-1);
      globalThis.reached = 0;
      target.addEventListener('click', (event) => {
        globalThis.reached += 1;
        event.preventDefault();
        event.stopImmediatePropagation();
      });
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      target.focus();
      const { x, y, width, height } = target.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    };
    const reached = () => page.js(() => globalThis.reached);
    for (const address of ADDRESSES) {
      await visit(page, address);
      const [x, y] = await page.js(watch, watched);
      await showAt(page, 60);
      await page.tap(x, y);
      await page.press('Enter');
      assert.equal(await reached(), 0, `${address}: too early`);
      // Held since before the page was shown.
      await page.down('Enter');
      await showAt(page, -60);
      await hold(page, 'Enter', 3);
      assert.equal(await reached(), 0, `${address}: held`);
      await page.up('Enter');
      await page.press('Enter');
      await until(async () => (await reached()) === 1, `${address}: a key of its own`);
      await page.tap(x, y);
      await until(async () => (await reached()) === 2, `${address}: a tap of its own`);
    }
  },
};

/** The longer walks. */
const LONG = {
  'a father who lives apart is told his amount by taps': async (t, engine) => {
    const { page } = await open(t, engine, PHONE);
    await walk(page, FATHER_APART);
    assert.equal(await sentence(page), 'Sie zahlen rund 340 Franken im Monat.');
  },

  'an apprentice who comes of age is told his amount by taps': async (t, engine) => {
    const { page } = await open(t, engine, PHONE);
    await walk(page, APPRENTICE);
    assert.equal(await sentence(page), 'Sie zahlen rund 143 Franken im Monat.');
  },

  'parents apart are filled in by keys alone': async (t, engine) => {
    const { page } = await open(t, engine, { at: '#/alles' });
    await fillByKeys(page, STATES.c);
    assert.equal(await sentence(page), 'Sie zahlen rund 205 Franken im Monat.');
  },

  'every address fits 320 pixels by day': async (t, engine) => {
    const { page } = await open(t, engine, { width: 320, height: 640 });
    await openFile(page, fileOf('family-p3'));
    for (const address of ['help', 'age', 'list', 'extent', 'parents', 'income', 'alimony', 'children', 'wealth'].map((name) => `#/frage/${name}`).concat('#/alles', '#/pruefen', '#/ergebnis', '#/daten')) {
      await visit(page, address);
      assert.equal(await tooWide({ evaluate: (work) => page.js(work) }), '', address);
    }
  },
};

/** The walks of an engine. What WALKS holds, tests/browser and tests/embed hold in Chromium. */
const walksOf = (engine) => ({
  ...(process.env.ALL || engine !== 'Chromium' ? WALKS : {}),
  ...ON_EVERY_PAGE,
  ...(process.env.ALL ? LONG : {}),
});

// The engines side by side; the walks of each one after the other, since only one window has the focus.
describe('the page', { concurrency: ENGINES.length }, () => {
  for (const engine of ENGINES) {
    describe(engine, { concurrency: 1 }, () => {
      for (const [what, check] of Object.entries(walksOf(engine))) {
        test(what, { timeout: 120_000 }, (t) => check(t, engine));
      }
    });
  }
});

/** All words of the result of a few files, with every amount. */
async function wordsOfFiles(t, engine) {
  const { page } = await open(t, engine);
  const words = {};
  for (const name of FILES) {
    await page.go(`${(await page.js(() => location.href)).split(/[?#]/)[0]}?${name}`);
    await ready(page);
    await openFile(page, fileOf(name));
    await visit(page, '#/ergebnis');
    await sentence(page);
    words[name] = await page.js(() => document.querySelector('main.result').textContent);
  }
  return words;
}

test('five cases have the same words and amounts in every engine', { timeout: 180_000 }, async (t) => {
  const [expected, ...others] = await Promise.all(ENGINES.map((engine) => wordsOfFiles(t, engine)));
  for (const words of Object.values(expected)) assert.match(words, /Franken/);
  for (const words of others) assert.deepEqual(words, expected);
});
