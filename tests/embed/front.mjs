// The built page behind a server that answers badly: slowly, not at all, or with something else.

import { createServer } from 'node:http';
import { serve } from '../../web/serve.mjs';
import { office } from '../browser/contact.mjs';
import { DIST } from './harness.mjs';

/** The help that the page names where it cannot start. */
export const OFFICE = office('.*Tarife und Voraussetzungen');

/** Runs in the page: what a person sees of the texts that say what to do. */
export const helpInSight = () => [...document.querySelectorAll('#late, #start-failed, noscript')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.innerText).join();

export const INDEX = /^index\.html$/;
/** web/boot.js with the glue of the engine. */
export const START = /^hilfen-rechner-\w+\.js$/;
export const RULES = /_rules\.wasm$/;
/** Where the engine begins in index.html (web/inline-engine.mjs). */
const ENGINE_TAG = '<script id="engine"';

/**
 * Serves the built page on loopback. `change(name, answer)` gives the answer that is sent in place of `{ status, headers, body }`, or
 * nothing, and then there is none. Of an answer with `engineAfter`, a promise, the engine is sent when that is kept. The log has the
 * name of each file that was asked for.
 */
export async function front(t, change = (name, answer) => answer) {
  const built = await serve({ dir: DIST });
  const log = [];
  const respond = async (request, response) => {
    const { pathname } = new URL(request.url, built.url);
    const name = pathname.slice(1) || 'index.html';
    log.push(name);
    const found = await fetch(new URL(pathname, built.url));
    const headers = Object.fromEntries(['content-type', 'cache-control', 'x-content-type-options'].map((header) => [header, found.headers.get(header) ?? '']));
    const answer = await change(name, { status: found.status, headers, body: Buffer.from(await found.arrayBuffer()) });
    if (!answer) return;
    response.writeHead(answer.status, answer.headers);
    const held = answer.engineAfter ? answer.body.indexOf(ENGINE_TAG) : 0;
    response.write(answer.body.subarray(0, held));
    await answer.engineAfter;
    response.end(answer.body.subarray(held));
  };
  // At the end of a test a request may be on its way.
  const server = createServer((request, response) => respond(request, response).catch(() => response.destroy()));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => {
    server.closeAllConnections();
    return Promise.all([built.close(), new Promise((done) => server.close(done))]);
  });
  return { url: `http://127.0.0.1:${server.address().port}/`, log };
}

/** Changes the file whose name fits. */
export const only = (file, change) => (name, answer) => (file.test(name) ? change(answer) : answer);
export const hangs = () => undefined;
export const missing = (answer) => ({ ...answer, status: 404, body: Buffer.from('') });
export const withBody = (change) => (answer) => ({ ...answer, body: Buffer.from(change(answer.body)) });
/** Sends the engine when a promise is kept. */
export const withEngineAfter = (engineAfter) => only(INDEX, (answer) => ({ ...answer, engineAfter }));
export const withHeader = (name, value) => (answer) => ({ ...answer, headers: { ...answer.headers, [name]: value } });
