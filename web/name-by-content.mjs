// Names the engine and its glue by what is in them at the end. Trunk names them before wasm-opt has run: with other settings
// of wasm-opt the name would stay and the content would change, and who has the old one cached for a year would not start.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Renames the files in a folder, and their names in its index.html. */
export function nameByContent(folder) {
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  const [, before] = html.match(/-([0-9a-f]+)_bg\.wasm"/);
  const files = readdirSync(folder).filter((name) => name.includes(before)).sort();
  const hash = createHash('sha256');
  for (const name of files) hash.update(readFileSync(join(folder, name)));
  const after = hash.digest('hex').slice(0, 16);
  for (const name of files) renameSync(join(folder, name), join(folder, name.replace(before, after)));
  writeFileSync(page, html.replaceAll(before, after));
}
