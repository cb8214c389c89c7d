// The service worker: stores the built page for use without a network, one version at a time.
//
// web/offline.mjs writes the version, the day of its newest rules and the list of built files into this file. Only those files
// are fetched and stored.

/** `{ version, rulesDate, files: { name: integrity } }` */
const BUILT = '{{built}}';

const SCOPE = registration.scope;
/** The name contains a space, which no address does. So caches of a page in a folder below have other names. */
const OWN = `${SCOPE} `;
const CACHE = OWN + BUILT.version;
/** How long the browser's store may take, in milliseconds: on some devices it never answers. 0 once it was late. */
let patience = 2_000;

addEventListener('install', (event) => event.waitUntil(keepAll()));

// Runs once no page of another version is open, or when a page has asked for this version.
// No file is served before that is over, so it may not hang.
addEventListener('activate', (event) => event.waitUntil(Promise.race([forgetOthers(), late()])));

addEventListener('fetch', (event) => {
  const name = built(event.request);
  const link = encodedLink(event.request);
  if (name) event.respondWith(answer(name, event.request));
  else if (link !== undefined) event.respondWith(Response.redirect(`${SCOPE}#${link}`));
});

addEventListener('message', ({ data, ports }) => {
  if (data?.type === 'version') ports[0]?.postMessage({ version: BUILT.version, rulesDate: BUILT.rulesDate });
  if (data?.type === 'skip-waiting') skipWaiting();
});

/** Stores all files. If one is missing or of another version, the install fails and the previous version goes on. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  const keep = async ([name, integrity]) => cache.put(SCOPE + name, await fetched(SCOPE + name, integrity));
  await Promise.all(Object.entries(BUILT.files).map(keep));
}

/** Fetches a file, from the browser's cache if it is the right one, else from the server. */
async function fetched(address, integrity) {
  const response = await fetch(address, { integrity }).catch(() => fetch(address, { integrity, cache: 'reload' }));
  // Browsers do not start a page from a redirected response, which some servers send for index.html.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function forgetOthers() {
  const others = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** The name of the requested built file, if it is one. The part behind `?` does not matter. */
function built({ method, url }) {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || !(origin + pathname).startsWith(SCOPE)) return undefined;
  const name = (origin + pathname).slice(SCOPE.length) || 'index.html';
  return Object.hasOwn(BUILT.files, name) ? name : undefined;
}

/** What stood behind the # of a link before a program encoded the #, which made answers a path. So no server is asked for it. */
function encodedLink({ mode, url }) {
  if (mode !== 'navigate' || !url.startsWith(SCOPE)) return undefined;
  return url.slice(SCOPE.length).match(/^(?:index\.html)?%(?:25)*23([^?]*)/)?.[1];
}

/**
 * The stored file of this version. The server is asked if it is missing, if another page of the same host has replaced it, and if the
 * store cannot be read or is late.
 */
async function answer(name, request) {
  const own = stored(name).catch(() => undefined);
  const inTime = await Promise.race([own, late()]);
  if (inTime !== LATE) return inTime ?? fetch(request);
  patience = 0;
  return fetch(request).catch(() => own);
}

/** The stored file of this version, if it is there and unchanged. */
async function stored(name) {
  const cache = await caches.open(CACHE);
  const response = await cache.match(SCOPE + name, { ignoreVary: true });
  const content = await response?.arrayBuffer();
  return content && (await checksum(content)) === BUILT.files[name] ? new Response(content, response) : undefined;
}

const LATE = 'late';
function late() {
  return new Promise((done) => setTimeout(done, patience, LATE));
}

/** The checksum in the format of `integrity`. */
async function checksum(content) {
  const hash = await crypto.subtle.digest('SHA-384', content);
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
