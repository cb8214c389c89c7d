// The start of the page in Chromium, Firefox and WebKitGTK: how often each file is loaded, and what a policy of the host allows or refuses.
// tests/embed/start.test.mjs has what else can go wrong, in Chromium and Firefox.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { INDEX, OFFICE, front, helpInSight, missing, only, withEngineAfter, withHeader } from '../embed/front.mjs';
import { DIST } from '../embed/harness.mjs';
import { afterStart, firstLoad } from '../../web/first-load.mjs';
import { ENGINES, openPage, until } from './engines.mjs';
import { ready } from './person.mjs';

const PHONE = { width: 390, height: 844 };

/** The header of a host that was set up before index.html had a script of its own: it refuses that script. */
const OLDER_HEADER = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/** How often a server that takes its time was asked for each file that the page needs, until the page was ready. */
async function requests(t, engine, cache) {
  const { url, log } = await front(t, async (name, answer) => {
    await sleep(300);
    // Without the service worker, which asks for all files again after the start.
    if (name === 'sw.js') return missing(answer);
    return withEngineAfter(sleep(1_500))(name, withHeader('cache-control', name === 'index.html' ? 'no-cache' : cache)(answer));
  });
  const page = await openPage(t, engine, PHONE);
  await page.go(url);
  await ready(page);
  return [...firstLoad(DIST), ...afterStart(DIST)].map((name) => [name, log.filter((one) => one === name).length]);
}

describe('the start', { concurrency: ENGINES.length }, () => {
  for (const engine of ENGINES) {
    describe(engine, { concurrency: 1 }, () => {
      for (const cache of ['no-cache', 'public, max-age=31536000, immutable']) {
        test(`each file is loaded once from a slow server, ${cache}`, { timeout: 60_000 }, async (t) => {
          const counted = await requests(t, engine, cache);
          assert.deepEqual(counted.filter(([, count]) => count !== 1), []);
          assert.equal(counted.length, 6);
        });
      }

      test('it starts where the header of the host is an older one, which refuses the script in index.html', { timeout: 60_000 }, async (t) => {
        const { url } = await front(t, only(INDEX, withHeader('content-security-policy', OLDER_HEADER)));
        const page = await openPage(t, engine, PHONE);
        await page.go(url);
        await ready(page);
        assert.equal(await page.js(() => 'early' in document), false, 'the script in index.html did not run');
        assert.equal(await page.js(helpInSight), '');
      });

      for (const [refused, policy] of Object.entries({
        'every script': "script-src 'none'",
        'the script in index.html and the engine': "script-src 'self'",
      })) {
        test(`it says whom to ask where a policy refuses ${refused}`, { timeout: 60_000 }, async (t) => {
          const { url } = await front(t, only(INDEX, withHeader('content-security-policy', policy)));
          const page = await openPage(t, engine, PHONE);
          await page.go(url);
          await until(async () => OFFICE.test(await page.js(helpInSight)), 'it is said whom to ask', () => page.js(helpInSight));
        });
      }
    });
  }
});
