// Writes the service worker: web/sw.js with the list of the built files. It stores the page for use without a network.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Writes sw.js into the built page, out of a script. All other files must have their final names and contents. */
export function writeServiceWorker(folder, rulesDate = newestRules(), script = new URL('sw.js', import.meta.url)) {
  const files = {};
  for (const name of built(folder)) {
    files[name] = `sha384-${createHash('sha384').update(readFileSync(join(folder, name))).digest('base64')}`;
  }
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const list = JSON.stringify({ version, rulesDate, files }, null, 2);
  writeFileSync(join(folder, 'sw.js'), readFileSync(script, 'utf8').replace("'{{built}}'", () => list));
}

/** The sorted names of the files, without compressed copies, the service worker itself, and files that no page needs. */
function built(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ parentPath, path, name }) => relative(folder, join(parentPath ?? path, name)).split(sep).join('/'));
  return names.filter((name) => name !== 'sw.js' && !/^robots\.txt$|^\.well-known\/|\.(br|gz)$/.test(name)).sort();
}

/** The day from which the newest rules apply. Their file is named after it. */
function newestRules() {
  return readdirSync(new URL('../parameters', import.meta.url)).sort().at(-1).replace('.toml', '');
}
