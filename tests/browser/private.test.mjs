// The running page can send nothing: every way out that a browser offers is tried from inside it, and servers count what arrives.
//
// To prove that each way is tried rightly, a first test sends by it from a page without any policy, where it must arrive.
//
// OPEN lists the ways that no page can close by itself; nothing else may arrive. docs/privacy.md says what they need. A header
// closes most of them in browsers that know it, which tests/deploy checks. The browser itself asks now and then for a newer sw.js,
// which tells nothing about the page.

import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { launchWindowed, open as openIn, state } from './harness.mjs';
import { at, fill } from './person.mjs';

/** The page in the whole Chromium, which has every way out. */
const open = (t, options) => openIn(t, { kind: launchWindowed, ...options });

/**
 * The ways to send, by name. Each sends something to `to`, an address that ends with its name. `stun` is a server of its own for
 * WebRTC and the like. They run in the page.
 */
const WAYS = {
  fetch: ({ to }) => fetch(to, { mode: 'no-cors' }),
  'fetch that outlives the page': ({ to }) => fetch(to, { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true }),
  XMLHttpRequest: ({ to }) => {
    const request = new XMLHttpRequest();
    request.open('POST', to);
    request.send('x');
  },
  sendBeacon: ({ to }) => navigator.sendBeacon(to, 'x'),
  WebSocket: ({ to }) => new WebSocket(to.replace('http', 'ws')),
  EventSource: ({ to }) => new EventSource(to),
  'new Image': ({ to }) => (new Image().src = to),
  'image in SVG': ({ to, add }) => add('svg', {}, `<image href="${to}" width="1" height="1"/>`),
  'image srcset': ({ to, add }) => add('img', { srcset: `${to} 1x` }),
  'input image': ({ to, add }) => add('input', { type: 'image', src: to }),
  video: ({ to, add }) => add('video', { src: to, preload: 'auto' }),
  'video poster': ({ to, add }) => add('video', { poster: to }),
  audio: ({ to }) => new Audio(to).load(),
  track: ({ to, add }) => (add('video', { crossorigin: 'anonymous' }, `<track default src="${to}">`).textTracks[0].mode = 'showing'),
  object: ({ to, add }) => add('object', { data: to }),
  embed: ({ to, add }) => add('embed', { src: to }),
  frame: ({ to, add }) => add('iframe', { src: to }),
  'script in a frame': ({ to, add }) => add('iframe', { srcdoc: `<script src="${to}"></script><img src="${to}">` }),
  'fetch in a frame': ({ to, add }) => add('iframe', {}).contentWindow.fetch(to, { mode: 'no-cors' }),
  script: ({ to, add }) => add('script', { src: to }),
  'script as a module': ({ to, add }) => add('script', { src: to, type: 'module' }),
  import: ({ to }) => import(to),
  stylesheet: ({ to, add }) => add('link', { rel: 'stylesheet', href: to }),
  '@import': ({ to, add }) => add('style', {}, `@import "${to}";`),
  'url() by insertRule': ({ to, sheet }) => sheet.insertRule(`body { background-image: url("${to}") !important }`, sheet.cssRules.length),
  'url() by style': ({ to, add }) => (add('div', {}, 'x').style.backgroundImage = `url("${to}")`),
  'url() in a constructed sheet': ({ to, add }) => {
    const own = new CSSStyleSheet();
    own.replaceSync(`#constructed { background: url("${to}") }`);
    document.adoptedStyleSheets.push(own);
    add('div', { id: 'constructed' }, 'x');
  },
  'font by FontFace': ({ to }) => new FontFace('x', `url("${to}")`).load(),
  'font by insertRule': ({ to, sheet, add }) => {
    sheet.insertRule(`@font-face { font-family: leak; src: url("${to}") }`, 0);
    add('p', {}, 'x').style.fontFamily = 'leak';
  },
  prefetch: ({ to, add }) => add('link', { rel: 'prefetch', href: to }),
  'dns-prefetch': ({ to, add }) => add('link', { rel: 'dns-prefetch', href: to }),
  preconnect: ({ to, add }) => add('link', { rel: 'preconnect', href: to }),
  'preload as image': ({ to, add }) => add('link', { rel: 'preload', as: 'image', href: to }),
  'preload as fetch': ({ to, add }) => add('link', { rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href: to }),
  modulepreload: ({ to, add }) => add('link', { rel: 'modulepreload', href: to }),
  'speculation rules': ({ to, add }) => add('script', { type: 'speculationrules' }, JSON.stringify({ prefetch: [{ urls: [to], eagerness: 'immediate' }] })),
  icon: ({ to, add }) => add('link', { rel: 'icon', href: to }),
  'form by GET': ({ to, add }) => add('form', { action: to, target: add('iframe', { name: 'get' }).name }, '<input name="a" value="x">').submit(),
  'form by POST': ({ to, add }) => add('form', { action: to, target: add('iframe', { name: 'post' }).name, method: 'post' }, '<input name="a" value="x">').submit(),
  'a frame that is sent on': ({ to, add }) => (add('iframe', {}).contentWindow.location = to),
  ping: ({ to, add }) => add('a', { ping: to, href: '#x' }, 'x').click(),
  Worker: ({ to }) => new Worker(to),
  'Worker from text': ({ to }) => new Worker(URL.createObjectURL(new Blob([`fetch(${JSON.stringify(to)}, { mode: 'no-cors' })`]))),
  SharedWorker: ({ to }) => new SharedWorker(to),
  'another service worker': ({ to }) => navigator.serviceWorker.register(to),
  'the service worker, asked': async ({ to }) => {
    const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
    for (const type of ['fetch', 'version', 'skip-waiting', 'cache']) active?.postMessage({ type, url: to, data: to, files: [to] });
    active?.postMessage(to);
  },
  'background fetch': async ({ to }) => (await navigator.serviceWorker.getRegistration())?.backgroundFetch.fetch(to, [to]),
  'the cache': async ({ to }) => (await caches.open('leak')).add(to),
  fetchLater: ({ to }) => fetchLater(to, { activateAfter: 0 }),
  WebRTC: async ({ stun }) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
  WebTransport: ({ stun }) => new WebTransport(stun.replace('stun:', 'https://')),
  'WebRTC of a fresh frame': async ({ stun, add }) => {
    const peer = new (add('iframe', {}).contentWindow.RTCPeerConnection)({ iceServers: [{ urls: stun }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
};

test('robots.txt alone may be asked for, until the first input or click, and not where there are answers', async (t) => {
  const { page } = await open(t);
  const reached = (name) => page.evaluate((name) => fetch(name).then(() => true, () => false), name);
  assert.deepEqual([await reached('robots.txt'), await reached('index.html')], [true, false]);
  await page.locator('label[for=q-family-help]').click();
  assert.equal(await reached('robots.txt'), false);
  // Chosen, but not yet counted.
  await page.reload();
  await state(page, 'ready');
  assert.equal(await page.locator('#q-family-help').isChecked(), true);
  assert.equal(await reached('robots.txt'), false);
});

/**
 * The same for leaving the page. A server that answers 204 gets what the address holds, and the page stays as if nothing had
 * happened. They are tried one after the other.
 */
const LEAVING = {
  location: ({ to }) => (location.href = to),
  'location.replace': ({ to }) => location.replace(to),
  'location of the document': ({ to }) => (document.location = to),
  'navigation.navigate': ({ to }) => navigation.navigate(to).finished.catch(() => {}),
  'open here': ({ to }) => open(to, '_self'),
  'a link': ({ to, add }) => add('a', { href: to }, 'x').click(),
  'a link in SVG': ({ to, add }) => add('svg', {}, `<a href="${to}"><text>x</text></a>`).firstChild.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
  'an area': ({ to, add }) => add('area', { href: to }).click(),
  'meta refresh': ({ to, add }) => add('meta', { 'http-equiv': 'refresh', content: `0; url=${to}` }),
  'a form here': ({ to, add }) => add('form', { action: to }, '<input name="a" value="x">').submit(),
  'a link of a frame to _top': ({ to, add }) => {
    const { contentDocument } = add('iframe', {});
    const link = contentDocument.createElement('a');
    Object.assign(link, { href: to, target: '_top' });
    contentDocument.body.append(link);
    link.click();
  },
  'location of a frame’s parent': ({ to, add }) => (add('iframe', {}).contentWindow.parent.location = to),
  'open of a frame to _top': ({ to, add }) => add('iframe', {}).contentWindow.open(to, '_top'),
  'window.open': ({ to }) => open(to),
  'an empty tab, sent on': ({ to }) => (open('').location = to),
  'a link to a new tab': ({ to, add }) => add('a', { href: to, target: '_blank', rel: 'noopener' }, 'x').click(),
  'window.open of a fresh frame': ({ to, add }) => add('iframe', {}).contentWindow.open(to),
};

/** The ways by which a script in the page can still send (docs/privacy.md). */
const OPEN = ['WebRTC of a fresh frame', 'a link to a new tab', 'window.open of a fresh frame'];

/**
 * Ways that cause no request to count: the first one in a Chromium without a window, the others never. They are tried all the same.
 */
const UNSEEN = ['background fetch', 'dns-prefetch', 'preconnect'];

/**
 * Servers on loopback: one for HTTP, and one for UDP for each way that may use it. `arrived` names the ways by which something
 * came.
 */
async function elsewhere(t) {
  const arrived = [];
  const http = createServer((request, response) => {
    const way = wayOf(request.url);
    arrived.push(way);
    response.writeHead(way in LEAVING ? 204 : 200, { 'Access-Control-Allow-Origin': '*' }).end();
  });
  http.on('upgrade', (request, socket) => {
    arrived.push(wayOf(request.url));
    socket.destroy();
  });
  await once(http.listen(0, '127.0.0.1'), 'listening');
  t.after(() => {
    http.close();
    http.closeAllConnections();
  });
  const udp = {};
  for (const way of Object.keys(WAYS).filter((name) => name.startsWith('Web'))) {
    const socket = createSocket('udp4').on('message', () => arrived.push(way));
    await once(socket.bind(0, '127.0.0.1'), 'listening');
    udp[way] = `stun:127.0.0.1:${socket.address().port}`;
    t.after(() => socket.close());
  }
  return { arrived, url: `http://127.0.0.1:${http.address().port}/`, udp };
}

const wayOf = (address) => decodeURIComponent(address).split('/').pop().split('?')[0];

/**
 * Tries all ways from inside the page, to its own server and to another one. Then closes the page, because some things are sent
 * only then. `patience` is the time for each way of leaving, in milliseconds.
 */
async function tryAll(page, server, { arrived, url, udp }, patience = 200) {
  // The page's own server cannot answer 204, so Playwright does.
  const isLeaving = (address) => address.href.startsWith(server.url) && wayOf(address.href) in LEAVING;
  await page.context().route(isLeaving, (route) => {
    server.requests.push({ url: route.request().url() });
    return route.fulfill({ status: 204 });
  });
  const ways = (list) => Object.entries(list).map(([name, way]) => [name, String(way), udp[name]]);
  await page.evaluate(tryWays, { ways: ways(WAYS), servers: [server.url, url] });
  // A second navigation would cancel the first one. So each gets time until it has arrived, at most `patience`.
  for (const way of ways(LEAVING)) {
    for (const [to, seen] of [[server.url, () => server.requests.map((request) => wayOf(request.url))], [url, () => arrived]]) {
      await page.evaluate(tryWays, { ways: [way], servers: [to] });
      const end = Date.now() + patience;
      while (!seen().includes(way[0]) && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
    }
  }
  await page.waitForTimeout(2_000);
  await page.close();
  await new Promise((done) => setTimeout(done, 500));
}

/** Tries ways, each to all servers. Runs in the page. */
async function tryWays({ ways, servers }) {
  const add = (name, attributes, content = '') => {
    const element = name === 'svg' ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    // A script from a text runs only if it is set this way.
    if (['script', 'style'].includes(name)) element.textContent = content;
    else element.innerHTML = content;
    (['link', 'meta', 'script', 'style'].includes(name) ? document.head : document.body).append(element);
    return element;
  };
  // The page's own style sheet, before one of the ways adds another.
  const [sheet] = document.styleSheets;
  // All at once: the policy forbids code made from text, except during this very call by the test.
  const prepared = ways.map(([name, source, stun]) => [name, (0, eval)(source), stun]);
  const attempts = prepared.flatMap(([name, way, stun]) => servers.map(async (server) => {
    await way({ to: server + encodeURIComponent(name), stun, add, sheet });
  }));
  // A way may be refused or not: only what arrives counts.
  await Promise.race([Promise.allSettled(attempts), new Promise((done) => setTimeout(done, 3_000))]);
}

test('each way is tried rightly: from a page without a policy it arrives', async (t) => {
  const outside = await elsewhere(t);
  const alter = (name, content) => {
    // The page's own style sheet stays, because one way writes into it.
    if (name === 'index.html') return `<!DOCTYPE html><body>${String(content).match(/<style>[^]*?<\/style>/)[0]}`;
    if (name === 'sw.js') return 'addEventListener("message", ({ data }) => fetch(data.url ?? data, { mode: "no-cors" }))';
    return content;
  };
  const { page, server } = await open(t, { alter, until: null, serviceWorkers: 'allow' });
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('sw.js');
    await navigator.serviceWorker.ready;
  });
  await tryAll(page, server, outside, 5_000);
  const missing = (arrived) => (way) => !arrived.includes(way) && !UNSEEN.includes(way);
  const own = server.requests.map(({ url }) => wayOf(url));
  assert.deepEqual(Object.keys(WAYS).filter(missing([...outside.arrived, ...own])), []);
  // Each way of leaving must reach both servers.
  assert.deepEqual(Object.keys(LEAVING).filter(missing(outside.arrived)), []);
  assert.deepEqual(Object.keys(LEAVING).filter(missing(own)), []);
});

for (const visit of ['first', 'second']) {
  test(`nothing arrives from the running page, on the ${visit} visit`, async (t) => {
    const outside = await elsewhere(t);
    const { page, server } = await open(t, { serviceWorkers: 'allow' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    if (visit === 'second') {
      await page.reload();
      await state(page, 'ready');
      assert.ok(await page.evaluate(() => navigator.serviceWorker.controller), 'the service worker stands between page and server');
    }
    const before = server.requests.length;
    await tryAll(page, server, outside);
    const arrived = [...outside.arrived, ...server.requests.slice(before).map(({ url }) => wayOf(url)).filter((name) => name !== 'sw.js')];
    assert.deepEqual(arrived.filter((way) => !OPEN.includes(way)), []);
    t.diagnostic(`arrives all the same: ${[...new Set(arrived)].join(', ')}`);
  });
}

test('a script can write nothing into the address, and loading again asks for the same', async (t) => {
  const { page, server } = await open(t);
  const before = server.requests.length;
  await page.evaluate(() => {
    for (const write of ['pushState', 'replaceState']) try { history[write](null, '', '?leak'); } catch { /* as it should */ }
  });
  assert.equal(new URL(page.url()).search, '');
  await page.evaluate(() => location.reload());
  await page.waitForEvent('load');
  await state(page, 'ready');
  assert.deepEqual(server.requests.slice(before).filter(({ url }) => url.includes('leak')), []);
});

test('a person leaves by the links of the page, goes about in it, saves a file and goes back', async (t) => {
  const { page } = await open(t, { at: '#/alles' });
  await fill(page, { 'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim' } });
  const seen = [];
  await page.exposeFunction('saw', (url, prevented) => seen.push([url, prevented]));
  await page.evaluate(() => navigation.addEventListener('navigate', (event) => {
    globalThis.saw(event.destination.url, event.defaultPrevented);
    // No e-mail program shall start here.
    if (event.destination.url.startsWith('mailto:')) event.preventDefault();
  }));
  await page.evaluate(() => {
    for (const [id, href] of [['by-person', 'mailto:kindjugend@bl.ch'], ['elsewhere', 'https://example.org/']]) {
      const link = document.createElement('a');
      Object.assign(link, { id, href, textContent: id, style: 'position: fixed; z-index: 9; top: 0' });
      document.body.append(link);
    }
  });
  await page.locator('#elsewhere').click();
  await page.locator('#elsewhere').evaluate((link) => link.remove());
  await page.locator('#by-person').evaluate((link) => link.click());
  await page.locator('#by-person').click();
  assert.deepEqual(seen, [
    ['https://example.org/', true],
    // First the click of a script, then that of a person.
    ['mailto:kindjugend@bl.ch', true],
    ['mailto:kindjugend@bl.ch', false],
  ]);

  const law = page.locator('#by-person');
  await law.evaluate((link) => Object.assign(link, { href: 'https://bl.clex.ch/', target: '_blank', rel: 'noopener' }));
  const [opened] = await Promise.all([page.context().waitForEvent('page'), law.click()]);
  await opened.close();
  await law.evaluate((link) => link.remove());
  await page.getByRole('link', { name: 'Speichern und Datenschutz' }).click();
  await at(page, 'Speichern und Datenschutz');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Als Datei speichern' }).click()]);
  assert.equal(download.suggestedFilename(), 'hilfen-rechner-heim-2026-11-20.json');
  await page.goBack();
  await at(page, 'Ihre Angaben');
});
