// The page without a network after the first visit, and how a newer version replaces it: it is announced, waits for consent while a
// page is open, and is never mixed with the old one.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeServiceWorker } from '../../web/offline.mjs';
import { DIST, open, state } from './harness.mjs';
import { publish } from './publish.mjs';

const HELP = 'Um welche Hilfe geht es?';
const TAKE = 'Neue Fassung laden, Angaben behalten';

test('starts and computes without its server after the first visit, under each of its addresses', async (t) => {
  const { page, server } = await open(t, { under: '/a/b/', serviceWorkers: 'allow' });
  await kept(page);
  await server.close();
  for (const address of ['', 'index.html', '?lang=de', '#/alles']) {
    const again = await page.context().newPage();
    await again.goto(server.url + address);
    await ready(again);
    await again.close();
  }
  await page.goto(`${server.url}#/alles`);
  await page.reload();
  await works(page);
});

test('a link whose # was encoded on its way opens, and its answers reach no server', async (t) => {
  const { page, server } = await open(t, { under: '/a/b/', serviceWorkers: 'allow' });
  await kept(page);
  const link = readFileSync(new URL('../files/link-v1.txt', import.meta.url), 'utf8').trim();
  for (const path of [`%23${link}`, `%2523${encodeURIComponent(link)}`, `index.html%23${link}?from=mail`]) {
    server.requests.length = 0;
    const other = await page.context().newPage();
    await other.goto(server.url + path);
    await other.getByText('Die Angaben des Links sind geöffnet.').waitFor();
    assert.deepEqual(server.requests.filter((request) => JSON.stringify(request).includes('fall')), [], path);
    await other.close();
  }
});

test('starts again in flight mode', async (t) => {
  const { page } = await open(t, { at: '#/alles', serviceWorkers: 'allow' });
  await kept(page);
  await page.context().setOffline(true);
  await page.reload();
  await works(page);
});

test('keeps exactly the files that were built, and nothing of what is typed', async (t) => {
  const { page } = await open(t, { at: '#/alles', serviceWorkers: 'allow' });
  await kept(page);
  await works(page);
  const stored = await page.evaluate(async () => {
    const names = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) names.push(url.replace(registration(), ''));
    }
    function registration() {
      return new URL('./', location).href;
    }
    const databases = await indexedDB.databases();
    return { names: names.sort(), others: [databases.length, localStorage.length, sessionStorage.length, document.cookie] };
  });
  const built = readdirSync(DIST).filter((name) => !['sw.js', 'robots.txt', '.well-known'].includes(name) && !/\.(br|gz)$/.test(name)).sort();
  assert.deepEqual(stored, { names: built, others: [0, 0, 0, ''] });
});

test('serves nothing of its own that another page of the host has changed, with or without a server', async (t) => {
  const { page, site, server, context } = await visitTwice(t);
  const name = readdirSync(site).find((name) => name.endsWith('.wasm'));
  await page.evaluate(async (engine) => {
    const [own] = await caches.keys();
    const cache = await caches.open(own);
    for (const name of ['index.html', engine]) {
      const { headers } = await cache.match(name);
      await cache.put(name, new Response('<!DOCTYPE html><p id="app" data-state="ready" data-locked>Ihr Gesuch ist bewilligt.', { headers }));
    }
  }, name);
  const again = await context.newPage();
  await again.goto(`${server.url}#/alles`);
  await works(again);
  assert.equal(await again.getByText('Ihr Gesuch ist bewilligt.').count(), 0);
  await again.close();
  await server.close();
  const alone = await context.newPage();
  await assert.rejects(alone.goto(server.url), 'rather nothing');
});

test('a newer version waits while a page is open, is told with the day of its rules, and is taken over when accepted', async (t) => {
  const { page, site, context } = await visitTwice(t);
  await works(page);
  publish(site, 'second', '2031-01-01');

  const other = await load(context, page.url());
  for (const one of [page, other]) {
    assert.match(await told(one), /neuere Regeln, gültig ab 1\. Januar 2031\./);
    await expectVersion(one, 'first');
  }
  // A reload does not accept the newer version: it may happen in the middle of a case.
  await page.reload();
  await ready(page);
  await expectVersion(page, 'first');
  await told(page);
  const answer = await page.getByLabel(HELP, { exact: true }).inputValue();

  await accept(page);
  await expectVersion(page, 'second');
  assert.equal(await page.getByLabel(HELP, { exact: true }).inputValue(), answer, 'the answers are still there');
  // The other page keeps the version that it started with until it is reloaded.
  await works(other);
  await expectVersion(other, 'first');
  await other.reload();
  await ready(other);
  await expectVersion(other, 'second');
  assert.equal((await page.evaluate(() => caches.keys())).length, 1, 'the version before is deleted');
});

test('a newer version that nobody accepts is there at the next start, also without a server', async (t) => {
  const { page, site, server, context } = await visitTwice(t);
  publish(site, 'second', '2031-01-01');
  await page.reload();
  await told(page);
  const blank = await context.newPage();
  await page.close();
  await server.close();
  // The browser changes the version once the last page is closed. That takes a moment, like the time between two visits.
  await blank.waitForTimeout(1_000);
  await blank.goto(server.url);
  await ready(blank);
  await expectVersion(blank, 'second');
});

for (const [how, comeOver] of [
  ['when it is accepted', async (page) => {
    await Promise.all([page.waitForNavigation(), page.getByRole('button').click()]);
    return page;
  }],
  ['at the next visit', async (page, context, address) => {
    const next = await context.newPage();
    await page.close();
    await next.waitForTimeout(1_000);
    await next.goto(address);
    return next;
  }],
]) {
  test(`a phone with the page of an earlier build comes over to this one ${how}`, async (t) => {
    const { site, landed } = publishLanded(t);
    const { page, server } = await open(t, { dir: site, until: null, serviceWorkers: 'allow' });
    const heading = page.getByRole('heading', { name: landed });
    await kept(page);
    await page.reload();
    await heading.waitFor();
    publish(site, 'second', '2031-01-01');
    await page.reload();
    await heading.waitFor();
    await waiting(page, true);
    const after = await comeOver(page, page.context(), server.url);
    await ready(after);
    await expectVersion(after, 'second');
    await server.close();
    await after.reload();
    await ready(after);
  });
}

test('a version that is published only by half is not taken, and the one before goes on', async (t) => {
  const { page, site, server } = await visitTwice(t);
  const before = readFileSync(join(site, 'index.html'));
  publish(site, 'second', '2031-01-01');
  writeFileSync(join(site, 'index.html'), before);
  await page.reload();
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = await new Promise((found) => {
      if (registration.installing) found(registration.installing);
      registration.addEventListener('updatefound', () => found(registration.installing));
    });
    while (worker.state === 'installing') await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
    return worker.state;
  });
  assert.equal(state, 'redundant');
  await server.close();
  await page.reload();
  await ready(page);
  await expectVersion(page, 'first');
});

test('a page that could not start takes the newer version at the next load', async (t) => {
  const { page, site } = await visitTwice(t, (html) => html.replace('id="app"', 'id="missing"'));
  publish(site, 'second', '2031-01-01');
  await page.reload();
  await waiting(page, true);
  await page.reload();
  await waiting(page, false);
  await page.reload();
  await ready(page);
  await expectVersion(page, 'second');
});

// The other origin belongs to the same site, as with pages of the canton. In a frame of another site a browser may refuse to store
// the page; then the frame needs a network.
test('works without its server in a frame of a page on another origin', async (t) => {
  const { page, server } = await open(t, { until: null, serviceWorkers: 'allow' });
  const host = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html').end(`<!DOCTYPE html><iframe src="${server.url}#/alles" width="600" height="600"></iframe>`);
  });
  await once(host.listen(0, '127.0.0.1'), 'listening');
  t.after(() => host.close());
  const address = `http://127.0.0.1:${host.address().port}/`;
  await page.goto(address);
  const frame = () => page.frames()[1];
  await ready(frame());
  await kept(frame());
  await server.close();
  await page.goto(address);
  await works(frame());
});

for (const [what, refuse] of [
  ['has no service workers', () => delete Navigator.prototype.serviceWorker],
  ['refuses to name them', () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('', 'SecurityError'); } })],
  ['refuses to register one', () => globalThis.ServiceWorkerContainer && (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError')))],
]) {
  test(`starts where the browser ${what}`, async (t) => {
    const visit = await open(t, { serviceWorkers: 'allow' });
    await visit.page.addInitScript(refuse);
    await visit.page.goto('about:blank');
    await visit.page.goto(`${visit.server.url}#/alles`);
    await works(visit.page);
    assert.deepEqual(visit.problems, []);
  });
}

test('starts where nothing can be stored', async (t) => {
  const alter = (name, content) => (name === 'sw.js' ? `caches.open = () => Promise.reject(new Error());\n${content}` : content);
  const visit = await open(t, { at: '#/alles', alter, serviceWorkers: 'allow' });
  await visit.page.evaluate(async () => {
    while (await navigator.serviceWorker.getRegistration()) await new Promise((done) => setTimeout(done, 50));
  });
  await works(visit.page);
  assert.deepEqual(visit.problems, []);
});

/** What a store may do instead of answering. */
const REFUSALS = { throws: '() => { throw new Error(); }', refuses: '() => Promise.reject(new Error())', hangs: '() => new Promise(() => {})' };

/** What the service worker does with its store once it has stored the page, and until then. */
const WITH_STORE = ['caches.open', 'Cache.prototype.match', 'Response.prototype.arrayBuffer', 'crypto.subtle.digest'];
const AT_ACTIVATION = ['caches.keys', 'caches.delete'];
const AT_INSTALLATION = ['caches.open', 'Cache.prototype.put'];

for (const [when, broken, faults] of [
  // The listener stands before that of the script; a worker that is started again is active already.
  ['later', "if (registration.active) fault(); else addEventListener('activate', fault);", [...WITH_STORE, ...AT_ACTIVATION]],
  ['from the start on', 'fault();', AT_INSTALLATION],
]) {
  for (const fault of faults) {
    for (const [how, refusal] of Object.entries(REFUSALS)) {
      test(`the server is asked where ${fault} of the service worker ${how} ${when}`, async (t) => {
        // The cache of a version before, for the worker to delete.
        const before = "addEventListener('install', (event) => event.waitUntil(caches.open(`${registration.scope} before`)));";
        const breaks = `const fault = () => { Object.defineProperty(${fault.replace(/\.(\w+)$/, ", '$1'")}, { value: ${refusal} }); };`;
        const script = [when === 'later' ? before : '', breaks, broken, ''].join('\n');
        const alter = (name, content) => (name === 'sw.js' ? script + content : content);
        const { page } = await open(t, { at: '#/alles', alter, serviceWorkers: 'allow' });
        if (when === 'later') await kept(page);
        await page.reload();
        await works(page);
      });
    }
  }
}

/** Publishes a first version and loads its page twice, so that the service worker serves it. */
async function visitTwice(t, change) {
  const site = mkdtempSync(join(tmpdir(), 'hilfen-rechner-'));
  t.after(() => rmSync(site, { recursive: true }));
  publish(site, 'first', '2025-01-01', change);
  const { page, server } = await open(t, { at: '#/alles', dir: site, until: null, serviceWorkers: 'allow' });
  const context = page.context();
  await kept(page, change && 'register');
  await page.reload();
  if (!change) await ready(page);
  return { page, site, server, context };
}

/** Publishes the start of an earlier build (landed/README.md), and gives the heading of its page. */
function publishLanded(t) {
  const site = mkdtempSync(join(tmpdir(), 'hilfen-rechner-'));
  t.after(() => rmSync(site, { recursive: true }));
  const landed = new URL('landed/', import.meta.url);
  const put = (name, content) => writeFileSync(join(site, name), content);
  const take = (name) => readFileSync(new URL(name, landed));
  const engine = 'hilfen-rechner-0123456789abcdef';
  put('index.html', take('index.html'));
  put('boot-0123456789abcdef.js', take('boot.js'));
  put(`${engine}.js`, take('glue.js'));
  // A module without content.
  for (const part of ['_bg', '_rules']) put(`${engine}${part}.wasm`, Buffer.from('0061736d01000000', 'hex'));
  for (const name of [`${engine}_result.txt`, `${engine}_result.css`, 'qr.js', 'framed.js']) put(name, '');
  put('manifest.webmanifest', '{}');
  writeServiceWorker(site, '2025-01-01', new URL('sw.js', landed));
  return { site, landed: 'The landed page' };
}

const ready = (page) => state(page, 'ready');

const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** Waits until a newer version is waiting, or no longer waiting, as `whether` says. */
const waiting = (page, whether) => page.evaluate(async (whether) => {
  const isWaiting = async () => (await navigator.serviceWorker.getRegistration()).waiting !== null;
  while (await isWaiting() !== whether) await new Promise((done) => setTimeout(done, 50));
}, whether);

async function load(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await ready(page);
  return page;
}

/** The footer, once it announces a newer version. */
async function told(page) {
  await page.getByRole('button', { name: TAKE }).waitFor();
  return page.getByRole('contentinfo').innerText();
}

async function accept(page) {
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: TAKE }).click()]);
  await ready(page);
}

/** Expects that the page and all that it has loaded are of one version. */
async function expectVersion(page, version) {
  const { own, loaded } = await page.evaluate(() => ({
    own: document.documentElement.dataset.version,
    loaded: performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()),
  }));
  assert.equal(own, version);
  assert.ok(loaded.length >= 4, String(loaded));
  const unversioned = /^(manifest\.webmanifest|qr\.js)$/;
  assert.deepEqual(loaded.filter((name) => !name.includes(`-${version}`) && !unversioned.test(name)), []);
}

/** Expects that the page takes an answer and asks the question that follows from it. */
async function works(page) {
  await ready(page);
  for (const help of ['Pflegefamilie', 'Heim']) await page.getByLabel(HELP, { exact: true }).selectOption({ label: help });
  await page.getByLabel('Wie viel ist das Kind im Heim?', { exact: true }).waitFor();
}
