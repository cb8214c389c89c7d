// What the first load of the built page costs, in bytes of brotli-11; fails above the limit. A second argument allows more, for a
// compiler that cannot build it as small (xtask/src/page.rs).
//
// Counted is index.html with all that it names, but for what only an installation needs. The browser tests hold that nothing
// else is loaded; what sw.js keeps for later comes after the start, and is the same files.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LIMIT = 150_000;

/** The files of the first load, in the order in which the page names them. */
export function firstLoad(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...html.matchAll(/<(?!link rel="(?:manifest|apple-touch-icon)")[^>]* (?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]);
  return ['index.html', ...new Set(named)];
}

function main(dist, limit) {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
  let total = 0;
  for (const file of firstLoad(dist)) {
    const packed = join(dist, `${file}.br`);
    const bytes = statSync(existsSync(packed) ? packed : join(dist, file)).size;
    total += bytes;
    console.log(`${kilobytes(bytes)}  ${file}`);
  }
  console.log(`${kilobytes(total)}  first load in all (brotli-11; limit ${limit / 1000})`);
  if (total >= limit) {
    console.error('The first load is over the limit.');
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv[2] ?? 'dist', LIMIT + Number(process.argv[3] ?? 0));
