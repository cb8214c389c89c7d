// Publishes versions of the built page in a folder.

import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeServiceWorker } from '../../web/offline.mjs';
import { DIST } from './harness.mjs';

/**
 * Replaces the content of a folder by a version of the page. Files whose names contain a checksum get the version in its place.
 * `change` changes index.html, and `more` are further files.
 */
export function publish(site, version, rulesDate, change = (html) => html, more = {}) {
  for (const name of readdirSync(site)) rmSync(join(site, name), { recursive: true });
  cpSync(DIST, site, { recursive: true, filter: (name) => !/\.(br|gz)$/.test(name) });
  let html = readFileSync(join(site, 'index.html'), 'utf8').replace('<html ', `<html data-version="${version}" `);
  for (const name of readdirSync(site)) {
    const own = name.replace(/-[0-9a-f]{8,16}(?=[_.])/, `-${version}`);
    renameSync(join(site, name), join(site, own));
    html = html.replaceAll(name, own);
  }
  writeFileSync(join(site, 'index.html'), change(html));
  for (const [name, text] of Object.entries(more)) writeFileSync(join(site, name), text);
  writeServiceWorker(site, rulesDate);
}
