// Prints the size of the first load in bytes of brotli-11, and fails above the limit, which is the same for every compiler.
//
// The first load is all that is loaded until the page can be used: index.html and the files it names, except the rules, the texts and
// styles of the result and the files for installation. The browser tests check that nothing else is loaded before. The files loaded later are listed
// below it: the rules with the texts and styles of the result (split.mjs), qr.js, and sw.js, which stores the files for use without a network.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LIMIT = 165_000;

/** The files of the first load, in the order in which the page names them. */
export function firstLoad(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...html.matchAll(/<(?!link rel="(?:manifest|apple-touch-icon|rules|result|result-styles)")[^>]* (?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]);
  return ['index.html', ...new Set(named)];
}

/** The files that the page loads once it can be used, before it is locked: the rules, the texts and styles of the result, the script for the QR code. */
export function afterStart(dist) {
  const named = (end) => readdirSync(dist).find((name) => name.endsWith(end));
  return [named('_rules.wasm'), named('_result.txt'), named('_result.css'), 'qr.js'];
}

/** The size as it is sent: compressed, if there is such a file. */
function size(file) {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

function main(dist) {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
  let total = 0;
  for (const file of firstLoad(dist)) {
    const bytes = size(join(dist, file));
    total += bytes;
    console.log(`${kilobytes(bytes)}  ${file}`);
  }
  console.log(`${kilobytes(total)}  first load in all (brotli-11; limit ${LIMIT / 1000})`);
  for (const file of [...afterStart(dist), 'sw.js']) console.log(`${kilobytes(size(join(dist, file)))}  ${file}, after the start`);
  if (total > LIMIT) {
    console.error('The first load is over the limit.');
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv[2] ?? 'dist');
