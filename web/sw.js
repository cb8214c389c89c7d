// Keeps the built page for use without a network, in one version at a time.
//
// web/offline.mjs writes the version, the day of its newest rules and the list of the built files into this file. Nothing but
// those files is ever stored, and nothing is fetched but those files.

/** `{ version, rulesDate, files: { name: integrity } }` */
const BUILT = '{{built}}';

const SCOPE = registration.scope;
/** No address holds a space, so the caches of a page in a folder below have other names. */
const OWN = `${SCOPE} `;
const CACHE = OWN + BUILT.version;

addEventListener('install', (event) => event.waitUntil(keepAll()));

// Runs when no page of another version is open any more, or when one has asked for this version.
addEventListener('activate', (event) => event.waitUntil(forgetOthers()));

addEventListener('fetch', (event) => {
  const name = built(event.request);
  if (name) event.respondWith(kept(name, event.request));
});

addEventListener('message', ({ data, ports }) => {
  if (data?.type === 'version') ports[0]?.postMessage({ version: BUILT.version, rulesDate: BUILT.rulesDate });
  if (data?.type === 'skip-waiting') skipWaiting();
});

/** All files or none: one that is not of this version fails the install, and the version before goes on. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  const keep = async ([name, integrity]) => cache.put(SCOPE + name, await fetched(SCOPE + name, integrity));
  await Promise.all(Object.entries(BUILT.files).map(keep));
}

/** The file from the browser's own store if it is the right one, else from the server. */
async function fetched(address, integrity) {
  const response = await fetch(address, { integrity }).catch(() => fetch(address, { integrity, cache: 'reload' }));
  // A page may not start from an answer that was redirected, as some servers do with index.html.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function forgetOthers() {
  const others = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** The name of the built file that is asked for, if it is one. What follows `?` in the address never reaches a server. */
function built({ method, url }) {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || !(origin + pathname).startsWith(SCOPE)) return undefined;
  const name = (origin + pathname).slice(SCOPE.length) || 'index.html';
  return Object.hasOwn(BUILT.files, name) ? name : undefined;
}

/**
 * The file of this version. What is kept may be gone, or another page of the same host may have laid something else in its place:
 * then the server is asked.
 */
async function kept(name, request) {
  const cache = await caches.open(CACHE);
  const response = await cache.match(SCOPE + name, { ignoreVary: true });
  const content = await response?.arrayBuffer();
  if (!content || (await checksum(content)) !== BUILT.files[name]) return fetch(request);
  return new Response(content, response);
}

/** As `integrity` has it. */
async function checksum(content) {
  const hash = await crypto.subtle.digest('SHA-384', content);
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
