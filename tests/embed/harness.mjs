// A host page on another site than the page, in a real browser: Chromium or Firefox, driven by the same words.
//
//     const visit = await open(t, engine, { html });       // the example of docs/embed-example, or a page of the test's own
//     const [frame] = visit.frames;                        // the calculators in it, ready
//     await visit.expectFit(0);                            // as high as its content
//
// The host is `localhost`, the calculator `127.0.0.1`: two sites, so that browsers keep them apart in two processes.

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { serve } from '../../web/serve.mjs';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** The example page and its styles; its word for the calculator's address is replaced by where the calculator is. */
const EXAMPLE = (file) => readFileSync(new URL(`../../docs/embed-example/${file}`, import.meta.url), 'utf8');
const ADDRESS = 'https://rechner.example.ch/';

/** From the packages of the other browser tests, so that it is there once. */
const { chromium } = createRequire(new URL('../browser/', import.meta.url))('playwright-core');

/**
 * The engines. Playwright's Firefox is one of its own making, so Puppeteer drives the real one; it in turn at times loses a
 * frame of Chromium. What the checks use of a page and a frame is the same in both.
 */
export const ENGINES = ['Chromium', 'Firefox'];

/** Where Firefox saves files. */
const DOWNLOADS = mkdtempSync(join(tmpdir(), 'hilfen-rechner-'));
after(() => rmSync(DOWNLOADS, { recursive: true }));

/** How coarsely a frame tells its height: STEP of web/framed.js. */
export const STEP = 200;

/** Starts a browser for which no host exists but this machine. Firefox is light or dark as a whole. */
function launch(engine, night) {
  if (engine === 'Chromium') {
    return chromium.launch({
      executablePath: process.env.HEADLESS_SHELL ?? process.env.CHROMIUM ?? '/usr/bin/chromium',
      // Chromium's sandbox does not run as root, as in a container.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost', '--disable-gpu', '--disable-quic'],
    });
  }
  // A proxy that does not exist, for all but this machine.
  const proxy = (kind) => ({ [`network.proxy.${kind}`]: '127.0.0.1', [`network.proxy.${kind}_port`]: 9 });
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      ...proxy('http'),
      ...proxy('ssl'),
      // Whatever the machine says.
      'layout.css.prefers-color-scheme.content-override': night ? 0 : 1,
      // Files are saved here, without a question.
      'browser.download.folderList': 2,
      'browser.download.dir': DOWNLOADS,
      'browser.helperApps.neverAsk.saveToDisk': 'application/json,text/calendar',
    },
  });
}

/** A page in a context of its own, which shares nothing with the others and closes with test `t`. */
export async function newPage(t, engine, { night = false, touch = false, ...viewport }) {
  const key = `${engine} ${engine === 'Firefox' && night}`;
  if (!browsers.has(key)) browsers.set(key, launch(engine, night));
  const browser = await browsers.get(key);
  if (engine === 'Chromium') {
    const context = await browser.newContext({ viewport, hasTouch: touch, colorScheme: night ? 'dark' : 'light', locale: 'de-CH', timezoneId: 'Europe/Zurich' });
    t.after(() => context.close());
    await context.addInitScript(watch);
    return context.newPage();
  }
  const context = await browser.createBrowserContext();
  t.after(() => context.close());
  // Firefox at times still looks for a page that was just closed.
  const page = await context.newPage().catch(() => context.newPage());
  // Newer versions of Puppeteer than 24.26 send a command with this that Debian's Firefox (ESR 140) does not know.
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(watch);
  return page;
}

/** One browser of each kind for all tests, by its engine and whether it is dark. */
const browsers = new Map();
after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/** What goes wrong in any frame; runs there before its own scripts. */
function watch() {
  globalThis.problems = [];
  addEventListener('securitypolicyviolation', (event) => globalThis.problems.push(`${event.violatedDirective}: ${event.blockedURI}`));
  addEventListener('error', (event) => globalThis.problems.push(String(event.message)));
}

/**
 * Opens a host page, which closes with test `t`. `html` is given the address of the calculator and that of `third`, a page of
 * a third origin; `calculators` is how many of them the page has.
 */
export async function open(t, engine, { html, third = '', calculators = 2, night = false, width = 1280, height = 700 } = {}) {
  assert.ok(existsSync(`${DIST}/embed.js`), 'dist/embed.js is missing: build the page first (cargo xtask test page)');
  const calculator = await serve({ dir: DIST });
  t.after(() => calculator.close());
  const stranger = await site(t, { '/': third });
  const host = await site(t, {
    '/': html?.(calculator.url, stranger) ?? EXAMPLE('host.html').replaceAll(ADDRESS, calculator.url),
    '/host.css': EXAMPLE('host.css'),
  });

  const page = await newPage(t, engine, { night, width, height });
  await page.goto(host.replace('127.0.0.1', 'localhost'));
  const visit = new Visit(page, calculator, engine);
  await until(async () => (await visit.ready()) === calculators, `${calculators} calculators are ready`);
  return visit;
}

/** A server on loopback for a few texts. */
async function site(t, texts) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const type = pathname.endsWith('.css') ? 'text/css' : 'text/html';
    response.writeHead(pathname in texts ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8` }).end(texts[pathname]);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  }));
  return `http://127.0.0.1:${server.address().port}/`;
}

/** Waits until something holds; should it not, `state` tells what does. */
export async function until(holds, what, state) {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() >= end) assert.fail(`not within 30 s: ${what}${state ? `, but ${JSON.stringify(await state())}` : ''}`);
    await sleep(20);
  }
}

/** The file that `press` saves out of a page of Chromium or Firefox: its name and its text. */
export async function saved(page, press) {
  // Only Playwright's pages tell of files.
  if ('waitForEvent' in page) {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }
  await press();
  // Firefox writes under a name of its own first and gives the file its name then: it is there once it keeps one.
  let [last, looks] = ['', 0];
  await until(() => {
    const names = readdirSync(DOWNLOADS).join();
    looks = names === last ? looks + 1 : 0;
    last = names;
    return names && looks >= 25;
  }, 'a saved file', () => readdirSync(DOWNLOADS));
  const [name] = readdirSync(DOWNLOADS);
  const text = readFileSync(join(DOWNLOADS, name), 'utf8');
  rmSync(join(DOWNLOADS, name));
  return { name, text };
}

/** An opened host page. */
class Visit {
  constructor(page, calculator, engine) {
    this.page = page;
    this.calculator = calculator;
    this.engine = engine;
    /** The calculators, in the order of the page. */
    this.frames = [];
  }

  /** How many calculators are ready; they are taken in the order of the page. */
  async ready() {
    const iframes = await this.page.evaluateHandle(() => [...document.querySelectorAll('[data-hilfen-rechner], iframe')]
      .map((one) => one.shadowRoot?.querySelector('iframe') ?? one));
    const frames = [];
    for (const one of (await iframes.getProperties()).values()) frames.push(await one.asElement()?.contentFrame());
    this.frames = frames.filter((frame) => frame?.url().startsWith(this.calculator.url));
    const state = (frame) => frame.evaluate(() => document.querySelector('#app')?.dataset.state).catch(() => undefined);
    return (await Promise.all(this.frames.map(state))).filter((state) => state === 'ready').length;
  }

  /** Where the frame of a place stands in the host's window, and what it is. */
  outside(index) {
    return this.page.evaluate((index) => {
      const place = document.querySelectorAll('[data-hilfen-rechner]')[index];
      const frame = place.shadowRoot.querySelector('iframe');
      const { top, bottom, width, height } = frame.getBoundingClientRect();
      return { top, bottom, width, height, window: innerHeight, title: frame.title, src: frame.src };
    }, index);
  }

  /** Goes to another page of the calculator by its link, as a click does, and waits until it is drawn and takes presses (web/boot.js). */
  async go(index, address) {
    const frame = this.frames[index];
    if (await frame.evaluate((address) => location.hash === address, address)) return;
    await frame.evaluate((address) => {
      globalThis.left = document.querySelector('#app main').turned;
      document.querySelector(`a[href="${address}"]`).click();
    }, address);
    // `turned` is set a moment after the page is drawn.
    const takesPresses = () => {
      const { turned } = document.querySelector('#app main') ?? {};
      return turned !== globalThis.left && performance.now() >= turned + 400;
    };
    await until(() => frame.evaluate(takesPresses), `${address} takes presses`);
  }

  /** The file that the first button for one in a frame saves: its name and its text. */
  saved(index) {
    return saved(this.page, () => this.frames[index].evaluate(() => document.querySelector('main [data-file]').click()));
  }

  /**
   * The frame is as high as its content, in coarse steps, and nothing scrolls in it in any direction. Its size is that which the
   * host gives it: Chromium does not tell a frame out of sight of its new size before it comes into sight.
   */
  async expectFit(index) {
    const frame = this.frames[index];
    let last;
    const fits = async () => {
      const outside = await this.outside(index);
      last = await frame.evaluate(({ width, height }) => {
        const page = document.documentElement;
        return {
          fitted: page.classList.contains('fitted'),
          height,
          tooHigh: height - page.getBoundingClientRect().height,
          below: page.scrollHeight - Math.max(height, innerHeight),
          aside: page.scrollWidth - width,
        };
      }, outside);
      const { fitted, height, tooHigh, below, aside } = last;
      return fitted && height % STEP === 0 && tooHigh >= 0 && tooHigh < STEP && below <= 0 && aside <= 0;
    };
    await until(fits, 'a frame as high as its content').catch((error) => {
      throw new Error(`${error.message}: ${JSON.stringify(last)}`);
    });
  }

  /** No policy was broken, neither the host's nor the calculator's, and nothing was thrown. */
  async expectQuiet() {
    for (const frame of this.page.frames()) assert.deepEqual(await frame.evaluate(() => globalThis.problems), [], frame.url());
  }
}
