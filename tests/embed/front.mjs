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
export const ENGINE = /_bg\.wasm$/;
export const RULES = /_rules\.wasm$/;

/**
 * Serves the built page on loopback. `change(name, answer)` gives the answer that is sent in place of `{ status, headers, body }`, or
 * nothing, and then there is none. The log has the name of each file that was asked for.
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
    if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
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
export const missing = (answer) => ({ ...answer, status: 404, body: '' });
export const withBody = (change) => (answer) => ({ ...answer, body: change(answer.body) });
export const withHeader = (name, value) => (answer) => ({ ...answer, headers: { ...answer.headers, [name]: value } });
