// The page in a real browser: a server with a log, a Chromium that can reach nothing else, and the checks that all tests share.
//
//     const visit = await open(t, { at: '#/alles' });     // waits until the page is ready
//     await visit.page.getByLabel('…').fill('85000');     // finds elements as a person does: by label and role
//     await visit.expectQuiet();                          // no error, and no request since the page was ready
//     await visit.expectAccessible();

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../web/serve.mjs';
import { settled } from './person.mjs';

/** index.html without its engine (web/inline-engine.mjs). The tag stays. */
export const withoutEngine = (page) => String(page).replace(/(<script id="engine"[^>]*>)[^<]*/, '$1');

/** The script of axe, without the names and comments that would only take time to read. */
const AXE = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** A message that is expected: Playwright warns about the service worker that `open` blocks. */
const KNOWN_WARNING = /Service Worker registration blocked by Playwright/;

/** The release page. `cargo xtask test` sets another one if its figures are not those of the tests. */
export const DIST = process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** The time on every page, so that no test depends on the day on which it runs. */
export const NOW = '2026-11-20T14:05';

/** The number of a receipt, and the program with the commit it was built from: parts of a regular expression. */
export const RECEIPT = '[0-9A-Z]{4}-[0-9A-Z]{4}';
export const PROGRAM = 'hilfen-rechner \\d+\\.\\d+\\.\\d+ \\((?:[0-9a-f]{7}\\+?|outside git)\\)';

/** Window sizes: one that shows the result beside the questions, a small phone, and a usual phone. */
export const WIDE = { viewport: { width: 1280, height: 800 } };
export const NARROW = { viewport: { width: 320, height: 640 } };
export const PHONE = { viewport: { width: 360, height: 740 } };

/** One browser of each kind for all tests of a file. Each test has its own context, which shares nothing with the others. */
const browsers = new Map();
after(async () => Promise.all([...browsers.values()].map(async (browser) => (await browser).close())));

function shared(kind) {
  if (!browsers.has(kind)) browsers.set(kind, kind());
  return browsers.get(kind);
}

/**
 * Opens the page. It closes when test `t` ends.
 *
 * `at` is the part of the address behind its path, `dir` the built page, `under` the folder it is served from, `alter` changes
 * served files, `kind` is another browser than the one without windows (`launchWindowed` …), `until` is the state to wait for (`ready`, `failed`, or null for
 * not at all); all else goes to Playwright's context (viewport, locale, javaScriptEnabled …). Service workers are blocked, because
 * they cause requests after the load; `serviceWorkers: 'allow'` allows them. A page ignores presses for a moment after it is shown
 * (web/boot.js). Only a `guarded` one does so here, and each action waits for the end of that moment.
 */
export async function open(t, { at = '', dir = DIST, under = '/', alter, until = 'ready', kind = launch, guarded = false, ...options } = {}) {
  assert.ok(existsSync(`${DIST}/index.html`), 'dist/ is missing: build the page first (cargo xtask test page)');
  const server = await serve({ dir, under, alter });
  t.after(() => server.close());
  const context = await (await shared(kind)).newContext({
    locale: 'de-CH', timezoneId: 'Europe/Zurich', serviceWorkers: 'block', ...options,
  });
  t.after(() => context.close());
  await context.addInitScript(stopTheClock, NOW);

  if (guarded) {
    context.on('page', (page) => page.addLocatorHandler(page.locator('#app main').first(), () => settled(page), { noWaitAfter: true }));
  } else {
    await context.addInitScript(takeEarlyPresses);
  }
  const page = await context.newPage();
  // Ten seconds were too few for a file of 50 000 answers while other programs ran.
  page.setDefaultTimeout(30_000);
  const problems = gather(page, KNOWN_WARNING);
  page.on('request', (request) => {
    const own = [server.url, 'data:', 'blob:'].some((start) => request.url().startsWith(start));
    if (!own) problems.push(`request to elsewhere: ${request.url()}`);
  });
  page.on('websocket', (socket) => problems.push(`request to elsewhere: ${socket.url()}`));

  const visit = new Visit({ page, server, problems });
  await visit.load(at, until);
  return visit;
}

/** Collects what goes wrong on a page from now on: errors and warnings except the `known` ones, and unanswered requests. */
export function gather(page, known) {
  const problems = [];
  page.on('console', (message) => {
    const bad = ['error', 'warning'].includes(message.type()) && !known.test(message.text());
    if (bad) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`no answer: ${request.url()} ${request.failure()?.errorText}`));
  return problems;
}

/** Waits until the page is in a state. A page that is ready is also locked. */
export function state(page, until) {
  return page.locator(`#app[data-state=${until}]${until === 'ready' ? '[data-locked]' : ''}`).waitFor({ state: 'attached' });
}

/** Runs in the page before its own scripts: `new Date()` always returns `now`. */
export function stopTheClock(now) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length ? parts : [now]));
    }
    static now() {
      return new Real(now).getTime();
    }
  };
}

/** Runs in the page before its own scripts: every page counts as shown a second earlier, so that no press is too early. */
function takeEarlyPresses() {
  Object.defineProperty(HTMLElement.prototype, 'turned', {
    get() { return this.shown; },
    set(now) { this.shown = now - 1_000; },
  });
}

/**
 * Chromium without the part that draws windows, if this machine has it: the same engine, at half the processor time. It can reach only
 * this machine; its own requests fail too. `more` are further arguments.
 */
export const launch = (...more) => chromium.launch({ ...options(more), executablePath: process.env.HEADLESS_SHELL ?? CHROMIUM });

/** The whole Chromium, which also keeps pages, lists downloads and asks for icons. */
export const launchWindowed = (...more) => chromium.launch(options(more));

/** The same with a back/forward cache: a page that is left stays in memory, and going back shows it unchanged. */
export const launchWithPageCache = () => chromium.launch({ ...options([]), ignoreDefaultArgs: ['--disable-back-forward-cache'] });

/** The same with a persistent profile in a folder. `more` are further options. */
export const launchIn = (folder, more) => chromium.launchPersistentContext(folder, { ...options([]), ...more });

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

function options(more) {
  return {
    executablePath: CHROMIUM,
    // Chromium's sandbox does not run for root, for example in a container.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  };
}

/** An opened page, with its server and what went wrong so far. */
class Visit {
  constructor({ page, server, problems }) {
    this.page = page;
    this.server = server;
    /** Console errors and warnings, uncaught errors and requests without an answer. */
    this.problems = problems;
    this.loads = 0;
  }

  /** Loads the page anew, as by typing its address: the answers are gone. */
  async load(at = '', until = 'ready') {
    this.server.requests.length = 0;
    // The address before the `#` differs, because otherwise the browser would only scroll.
    await this.page.goto(`${this.server.url}${this.loads++ ? `?${this.loads}` : ''}${at}`);
    if (until) await state(this.page, until);
    this.loaded = this.server.requests.length;
  }

  /** All requests since the page was ready. */
  requestsAfterLoad() {
    return this.server.requests.slice(this.loaded);
  }

  /** Expects no error or warning, no request to another host, no request that fails, and none at all after the load. */
  async expectQuiet() {
    await this.page.waitForLoadState('networkidle');
    assert.deepEqual(this.problems, []);
    assert.deepEqual(this.server.requests.filter(({ status }) => status >= 400), []);
    assert.deepEqual(this.requestsAfterLoad(), []);
  }

  /** Expects that axe finds nothing, colour contrast included. */
  async expectAccessible(where = 'the page') {
    assert.equal(await this.accessFaults(), '', `axe on ${where}`);
  }

  /** The same in the dark, where only the colours are others. The page stays dark. */
  async expectAccessibleInTheDark(where) {
    assert.equal(await this.faultsInTheDark(), '', `axe on ${where}, dark`);
  }

  async faultsInTheDark() {
    await this.page.emulateMedia({ colorScheme: 'dark' });
    return this.accessFaults(['color-contrast']);
  }

  /** The findings of axe; of `rules` only, if given. */
  async accessFaults(rules) {
    // Once a document, because it is half a megabyte. The page has no frames, which would need it too.
    if (!await this.page.evaluate(() => 'axe' in globalThis)) await this.page.evaluate(AXE);
    // What axe approves is not reported: to name every such element takes longer than to check it.
    const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
    const { violations } = await this.page.evaluate((options) => globalThis.axe.run(options), options);
    const report = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target}\n  ${failureSummary}`));
    return report.join('\n');
  }
}

/** By how much the page is too wide, and which elements stick out to the right. Empty if the page fits. */
export function tooWide(page) {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return '';
    const sticksOut = (element) => element.getBoundingClientRect().right > innerWidth;
    const wide = [...document.querySelectorAll('#app *')].filter(sticksOut).map((element) => element.outerHTML.slice(0, 100));
    return `${document.documentElement.scrollWidth - innerWidth} px too wide\n${wide.join('\n')}`;
  });
}

/** Visible texts that stand in so narrow a place that a line holds only a letter or two. */
export function squeezed(page) {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      const length = data.trim().length;
      if (length < 6 || !parentElement.checkVisibility() || parentElement.closest('.visually-hidden, svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > length / 3) found.push(`${data.trim()}: ${lines.size} lines`);
    }
    return found;
  });
}

/** Words and figures in visible tables that are broken over two lines, except at places marked for it. */
export function brokenInTables(page) {
  return page.evaluate(() => [...document.querySelectorAll('th, td')].filter((cell) => cell.checkVisibility()).flatMap((cell) => {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (texts.nextNode()) {
      for (const word of texts.currentNode.data.matchAll(/[^\s-]+/g)) {
        if (word[0].includes('\u{ad}')) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, word.index);
        range.setEnd(texts.currentNode, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word[0]);
      }
    }
    return broken;
  }));
}
