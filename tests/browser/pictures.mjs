// Makes the pictures of README.md and docs/ anew, of the page that was built last:
//
//     cargo xtask test page && CHROMIUM=/usr/bin/chromium node tests/browser/pictures.mjs
//
// The day is that of all tests, so the rules are not overdue for a check. Another folder may be named behind it, to look first.

import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { open as openHost } from '../embed/harness.mjs';
import { open } from './harness.mjs';
import { MOTHER_ALONE, fill, walk } from './person.mjs';
import { STATES } from './states.mjs';

const FOLDER = resolve(process.argv[2] ?? fileURLToPath(new URL('../../docs/images', import.meta.url)));
const undo = [];
const t = { after: (work) => undo.unshift(work) };
const picture = (page, name) => page.screenshot({ path: `${FOLDER}/${name}.png` });
const of = (width, height) => ({ viewport: { width, height } });

mkdirSync(FOLDER, { recursive: true });

const wide = await open(t, { at: '#/alles', ...of(1280, 1000) });
await fill(wide.page, STATES.a);
await wide.page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
await picture(wide.page, 'page-1280');

await wide.page.setViewportSize({ width: 768, height: 1080 });
await wide.page.evaluate(() => { location.hash = '#/ergebnis'; });
await wide.page.locator('main.result .parts').waitFor();
await wide.page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
await picture(wide.page, 'page-768');

const phone = await open(t, { hasTouch: true, ...of(360, 1080) });
await walk(phone.page, MOTHER_ALONE.slice(0, 5));
await phone.page.getByRole('heading', { name: 'Wie viel verdienen Sie?' }).waitFor();
await phone.page.evaluate(() => document.activeElement.blur());
await picture(phone.page, 'page-360');

const host = await openHost(t, 'Chromium', { width: 1280, height: 900 });
await host.expectFit(0);
await picture(host.page, 'embed-1280');

for (const work of undo) await work();
process.exit(0);
