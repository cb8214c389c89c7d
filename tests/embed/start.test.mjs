// The start of the page in Chromium and Firefox: what the first question takes before the engine is there, and what is said where
// something does not come. tests/engines/start.test.mjs counts what is loaded, in WebKitGTK too.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { INDEX, OFFICE, RULES, START, front, hangs, helpInSight, missing, only, withBody, withEngineAfter, withHeader } from './front.mjs';
import { withoutEngine } from '../browser/harness.mjs';
import { DIST, ENGINES, newPage, until } from './harness.mjs';

/** How long the page waits before it says what to do, in milliseconds (`wait` in styles/page.css). */
const PATIENCE = 8_000;

const phone = { width: 390, height: 844 };
const state = (page) => page.evaluate(() => document.querySelector('#app')?.dataset.state);
const ready = (page) => until(() => page.evaluate(() => document.querySelector('#app')?.dataset.locked !== undefined), 'the page is ready');
const said = (frame) => frame.evaluate(helpInSight);
/** Waits until it is said what to do. */
const helped = (frame, words = OFFICE) => until(async () => words.test(await said(frame()).catch(() => '')), 'it is said what to do', () => said(frame()).catch(String));
const heading = (page) => page.evaluate(() => document.querySelector('#app h1')?.innerText);

/** index.html with another character in the engine, which compiles all the same. */
const withChangedEngine = (page) => String(page).replace(/(?=<\/script>\s*<\/body>)/, '[\x02\x01x');

/** A promise that is kept once `release` is called. */
function gate() {
  let release;
  const released = new Promise((done) => { release = done; });
  return { released, release };
}

/** Opens or reloads a page whose loading does not end soon, and waits for its first question. */
async function begin(page, load) {
  await page.evaluate(() => { globalThis.former = true; });
  load().catch(() => {});
  const isThere = () => page.evaluate(() => !('former' in globalThis) && document.querySelector('#late') !== null).catch(() => false);
  await until(isThere, 'the shell');
}

for (const engine of ENGINES) {
  describe(engine, { concurrency: true }, () => {
    for (const [what, change, at = ''] of [
      ['the start script is missing', only(START, missing)],
      ['the start script is of a wrong type', only(START, withHeader('content-type', 'text/plain'))],
      ['the browser cannot read the start script', (name, answer) => {
        if (START.test(name)) return withBody(() => 'new syntax;')(answer);
        return name === 'index.html' ? withBody((html) => String(html).replace(/(<script [^>]*src[^>]*) integrity="[^"]*"/, '$1'))(answer) : answer;
      }],
      ['the start script hangs', only(START, hangs)],
      ['the start script was changed on its way', only(START, withBody((script) => `globalThis.changed = true;${script}`))],
      ['a policy allows no request', only(INDEX, withHeader('content-security-policy', "connect-src 'none'"))],
      ['the engine is missing', only(INDEX, withBody(withoutEngine))],
      ['the engine was changed on its way', only(INDEX, withBody(withChangedEngine))],
      ['the engine breaks off', only(INDEX, withBody((page) => page.subarray(0, page.length / 2)))],
      ['the engine hangs', withEngineAfter(new Promise(() => {}))],
      ['the rules hang and the result waits for them', only(RULES, hangs), '#/ergebnis'],
    ]) {
      test(`says what to do where ${what}`, async (t) => {
        const { url } = await front(t, change);
        const page = await newPage(t, engine, phone);
        // Loading ends never where something hangs.
        page.goto(url + at).catch(() => {});
        await helped(() => page);
        assert.equal(await page.evaluate(() => 'changed' in globalThis), false);
      });
    }

    for (const sandbox of ['allow-scripts', '']) {
      test(`says what to do in a sandboxed frame (${sandbox})`, async (t) => {
        const { url } = await front(t);
        const page = await newPage(t, engine, phone);
        const host = createServer((_, response) => {
          response.setHeader('content-type', 'text/html').end(`<!DOCTYPE html><iframe sandbox="${sandbox}" src="${url}" width="380" height="800"></iframe>`);
        });
        await new Promise((done) => host.listen(0, '127.0.0.1', done));
        t.after(() => host.close());
        await page.goto(`http://127.0.0.1:${host.address().port}/`);
        await helped(() => page.frames().find((one) => one.url().startsWith(url)));
      });
    }

    test('starts or says what to do when it is opened as a file', async (t) => {
      const page = await newPage(t, engine, phone);
      await page.goto(String(pathToFileURL(join(DIST, 'index.html'))));
      // Puppeteer's Firefox lets a file load others.
      await until(async () => (await state(page)) === 'ready' || OFFICE.test(await said(page)), 'it starts or says what to do');
    });

    test('starts where the server names another encoding', async (t) => {
      const { url } = await front(t, only(INDEX, withHeader('content-type', 'text/html; charset=iso-8859-1')));
      const page = await newPage(t, engine, phone);
      await page.goto(url);
      await ready(page);
      assert.equal(await page.evaluate(() => document.characterSet), 'UTF-8');
    });

    test('nothing is said before, and no more once the engine is there', async (t) => {
      const { released, release } = gate();
      const { url } = await front(t, withEngineAfter(released));
      const page = await newPage(t, engine, phone);
      await begin(page, () => page.goto(url));
      await sleep(PATIENCE / 4);
      assert.equal(await said(page), '');
      await helped(() => page);
      release();
      await ready(page);
      assert.equal(await said(page), '');
    });

    // One after the other: Firefox gives keys and focus to one tab at a time.
    describe('before the engine is there', { concurrency: false }, () => {
      /** Opens the page with the engine held back. */
      async function early(t, at = '') {
        const { released, release } = gate();
        const { url } = await front(t, withEngineAfter(released));
        const page = await newPage(t, engine, phone);
        await begin(page, () => page.goto(url + at));
        return { page, url, release: async () => { release(); await ready(page); } };
      }
      const chosen = (page) => page.evaluate(() => document.querySelector('main :checked')?.labels[0].innerText.split('\n')[0].trim());
      const focused = (page) => page.evaluate(() => document.activeElement.id);
      const drawn = (page) => page.evaluate(() => document.querySelector('#app form').outerHTML);

      test('the first question stands as the engine draws it', async (t) => {
        const { page, release } = await early(t);
        const shell = await drawn(page);
        assert.match(shell, /Um welche Hilfe geht es\?.*Heim.*Weiter/s);
        assert.equal(await state(page), undefined);
        await release();
        assert.equal(await drawn(page), shell);
        assert.equal(await focused(page), '');
      });

      test('what is tapped counts, and keeps the focus', async (t) => {
        const { page, release } = await early(t);
        await page.click('label[for=q-family-help-1]');
        assert.equal(await chosen(page), 'Pflegefamilie');
        await release();
        assert.equal(await chosen(page), 'Pflegefamilie');
        assert.equal(await focused(page), 'q-family-help-1');
        await page.click('#next');
        await until(async () => (await heading(page)) === 'Wie alt ist das Kind?', 'the next page');
      });

      test('what is chosen by keys counts, and the focus may be on «Weiter»', async (t) => {
        const { page, release } = await early(t);
        for (const key of ['Tab', 'ArrowDown', 'ArrowDown', 'Tab']) await page.keyboard.press(key);
        assert.equal(await focused(page), 'next');
        const before = await chosen(page);
        assert.ok(before);
        await release();
        assert.equal(await chosen(page), before);
        assert.equal(await focused(page), 'next');
      });

      test('«Weiter» counts once the engine is there', async (t) => {
        const { page, release } = await early(t);
        await page.click('label[for=q-family-help]');
        await page.click('#next');
        assert.equal(await heading(page), 'Um welche Hilfe geht es?');
        await release();
        await until(async () => (await heading(page)) === 'Wie alt ist das Kind?', 'the next page');
        await page.goBack();
        await until(async () => (await chosen(page)) === 'Heim', 'the answer');
      });

      test('«Weiter» without an answer is told', async (t) => {
        const { page, release } = await early(t);
        await page.click('#next');
        await release();
        await until(() => page.evaluate(() => document.querySelector('#mistakes') !== null), 'a mistake');
      });

      test('«Weiter» counts also where no start script came yet', async (t) => {
        const { released, release } = gate();
        const { url } = await front(t, async (name, answer) => (START.test(name) ? released.then(() => answer) : answer));
        const page = await newPage(t, engine, phone);
        await begin(page, () => page.goto(url));
        await page.click('label[for=q-family-help-1]');
        await page.click('#next');
        release();
        await until(async () => (await heading(page)) === 'Wie alt ist das Kind?', 'the next page');
      });

      for (const at of ['#/alles', '#/frage/income', '#/ergebnis', '?help=home', '?mode=alles', '#/fall/1/1/abc']) {
        test(`another page does not begin with the first question: ${at}`, async (t) => {
          const { page, release } = await early(t, at);
          const isShown = () => page.evaluate(() => [...document.querySelectorAll('#app form')].some((form) => form.checkVisibility()));
          assert.equal(await isShown(), false);
          await release();
        });
      }

      for (const at of ['#/frage/help', '?lang=de&accent=%237a1f5c', '?stand=2027-01-01']) {
        test(`the first question is there under ${at}`, async (t) => {
          const { page, release } = await early(t, at);
          await page.click('label[for=q-family-help-1]');
          await release();
          assert.equal(await chosen(page), 'Pflegefamilie');
        });
      }

      test('a reload gives the answers back, unless something else is chosen', async (t) => {
        let engineAfter;
        // The service worker would give out the page with the engine.
        const { url } = await front(t, (name, answer) => (name === 'sw.js' ? missing(answer) : withEngineAfter(engineAfter)(name, answer)));
        const page = await newPage(t, engine, phone);
        await page.goto(url);
        await ready(page);
        await page.click('label[for=q-family-help-1]');
        for (const [tapped, kept] of [[undefined, 'Pflegefamilie'], ['q-family-help', 'Heim'], [undefined, 'Heim']]) {
          const { released, release } = gate();
          engineAfter = released;
          await begin(page, () => page.reload());
          assert.equal(await chosen(page), undefined, 'the shell has no answer of its own');
          if (tapped) await page.click(`label[for=${tapped}]`);
          release();
          await ready(page);
          assert.equal(await chosen(page), kept);
        }
      });

      test('answers that the device keeps begin where they end, without the first question before', async (t) => {
        const { url } = await front(t);
        const page = await newPage(t, engine, phone);
        await page.goto(url);
        await ready(page);
        await page.evaluate(() => localStorage.setItem('hilfen-rechner /', 'x'));
        await page.goto(`${url}?anew`);
        assert.equal(await page.evaluate(() => document.documentElement.className), 'elsewhere');
      });
    });
  });
}
