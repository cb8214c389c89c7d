// The running page can send nothing: every way out that a browser offers is tried from inside it, and servers count what arrives.
//
// So that each way is known to be tried rightly, it is first seen to arrive from a page without any policy.
//
// Not covered, since no policy of a page forbids it in today's browsers: leaving for another address, by a link or by a script,
// here or in a new tab, which cannot happen unseen; that the name of a server is looked up or connected to ahead
// (dns-prefetch, preconnect), which sends no request; and WebRTC out of a frame that a script makes, where web/boot.js has not
// taken it away. And the browser itself asks now and then whether there is a newer sw.js: of the page that tells nothing.

import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { open, state } from './harness.mjs';

/** Each sends something to `to`, an address that ends with the way's name; `stun` is a server for WebRTC. Runs in the page. */
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
};

/** Never is a request: the first in a Chromium without a window, the others anywhere; tried all the same. */
const UNSEEN = ['background fetch', 'dns-prefetch', 'preconnect'];

/** Servers on loopback that count what arrives: for HTTP and, for the rest, UDP. `arrived` are the names of ways. */
async function elsewhere(t) {
  const arrived = [];
  const http = createServer((request, response) => {
    arrived.push(wayOf(request.url));
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
  });
  http.on('upgrade', (request, socket) => {
    arrived.push(wayOf(request.url));
    socket.destroy();
  });
  const udp = createSocket('udp4');
  // STUN has this number in each of its messages.
  udp.on('message', (message) => arrived.push(message.length > 8 && message.readUInt32BE(4) === 0x2112a442 ? 'WebRTC' : 'WebTransport'));
  await Promise.all([once(http.listen(0, '127.0.0.1'), 'listening'), once(udp.bind(0, '127.0.0.1'), 'listening')]);
  t.after(() => {
    http.close();
    http.closeAllConnections();
    udp.close();
  });
  return { arrived, url: `http://127.0.0.1:${http.address().port}/`, stun: `stun:127.0.0.1:${udp.address().port}` };
}

const wayOf = (address) => decodeURIComponent(address).split('/').pop().split('?')[0];

/** Tries all ways from inside the page, to its own server and elsewhere, and closes it: some things are sent only then. */
async function tryAll(page, own, { url, stun }) {
  await page.evaluate(tryWays, {
    ways: Object.entries(WAYS).map(([name, way]) => [name, String(way)]),
    servers: [own, url],
    stun,
  });
  await page.waitForTimeout(2_000);
  await page.close();
  await new Promise((done) => setTimeout(done, 500));
}

/** Runs in the page. */
async function tryWays({ ways, servers, stun }) {
  const add = (name, attributes, content = '') => {
    const element = name === 'svg' ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    // Only so does a script run that is text.
    if (['script', 'style'].includes(name)) element.textContent = content;
    else element.innerHTML = content;
    (['link', 'script', 'style'].includes(name) ? document.head : document.body).append(element);
    return element;
  };
  // The page's own, before one of the ways adds another.
  const [sheet] = document.styleSheets;
  const attempts = ways.flatMap(([name, source]) => servers.map(async (server) => {
    const way = (0, eval)(source);
    await way({ to: server + encodeURIComponent(name), stun, add, sheet });
  }));
  // Refused or not: what counts is what arrives.
  await Promise.race([Promise.allSettled(attempts), new Promise((done) => setTimeout(done, 3_000))]);
}

test('each way is tried rightly: from a page without a policy it arrives', async (t) => {
  const outside = await elsewhere(t);
  const alter = (name, content) => {
    // The page's own style sheet stays, as one way writes into it.
    if (name === 'index.html') return `<!DOCTYPE html><body>${String(content).match(/<style>[^]*?<\/style>/)[0]}`;
    if (name === 'sw.js') return 'addEventListener("message", ({ data }) => fetch(data.url ?? data, { mode: "no-cors" }))';
    return content;
  };
  const { page, server } = await open(t, { alter, until: null, serviceWorkers: 'allow' });
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('sw.js');
    await navigator.serviceWorker.ready;
  });
  await tryAll(page, server.url, outside);
  const arrived = new Set([...outside.arrived, ...server.requests.map(({ url }) => wayOf(url))]);
  assert.deepEqual(Object.keys(WAYS).filter((way) => !arrived.has(way) && !UNSEEN.includes(way)), []);
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
    await tryAll(page, server.url, outside);
    assert.deepEqual(outside.arrived, []);
    assert.deepEqual(server.requests.slice(before).filter(({ url }) => url !== '/sw.js'), []);
  });
}
