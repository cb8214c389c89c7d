// Names the engine, its glue and what comes with the rules after their final content, and writes their checksums into the page. Trunk
// names them before wasm-opt runs. With other settings of wasm-opt the content would change under the same name, and a browser that
// caches the old files for a year could not start the page.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Renames both parts of the engine, the glue, and the texts and styles of the result in a folder. Its index.html gets their names and checksums. */
export function nameByContent(folder) {
  const page = join(folder, 'index.html');
  let html = readFileSync(page, 'utf8');
  const [, before] = html.match(/-([0-9a-f]+)_rules\.wasm"/);
  const files = readdirSync(folder).filter((name) => name.includes(before)).sort();
  const hash = createHash('sha256');
  for (const name of files) {
    const content = readFileSync(join(folder, name));
    hash.update(content);
    const checksum = `integrity="sha384-${createHash('sha384').update(content).digest('base64')}"`;
    html = html.replace(/<(?:link|script) [^>]*>/g, (tag) => (tag.includes(`/${name}"`) ? tag.replace(/integrity="[^"]*"/, () => checksum) : tag));
  }
  const after = hash.digest('hex').slice(0, 16);
  for (const name of files) renameSync(join(folder, name), join(folder, name.replace(before, after)));
  writeFileSync(page, html.replaceAll(before, after));
}
