// Finishes a build, as the last hook of Trunk: puts the contact into the page. Of a release it also shrinks and splits the engine, joins
// its glue and the start script, names them after their content, puts the style sheet into the pages, adds what is needed for
// installation and for use without a network, and compresses each text and wasm file to .br and .gz.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { withContact } from './contact.mjs';
import { finishPages } from './finish-pages.mjs';
import { inlineEngine } from './inline-engine.mjs';
import { joinGlue } from './join-glue.mjs';
import { writeManifest } from './manifest.mjs';
import { nameByContent } from './name-by-content.mjs';
import { writeServiceWorker } from './offline.mjs';
import { engineIn, shortenNames } from './short-names.mjs';
import { shrink } from './shrink.mjs';
import { splitEngine } from './split.mjs';

/** The page itself. */
const page = join(process.env.TRUNK_STAGING_DIR, 'index.html');
writeFileSync(page, withContact(readFileSync(page, 'utf8')));

const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.wasm', '.svg', '.json', '.txt', '.webmanifest']);

if (process.env.TRUNK_PROFILE === 'release') {
  const folder = process.env.TRUNK_STAGING_DIR;
  shrink(engineIn(folder), '-g');
  shortenNames(folder);
  splitEngine(folder);
  await joinGlue(folder);
  nameByContent(folder);
  finishPages(folder);
  inlineEngine(folder);
  writeManifest(folder);
  writeServiceWorker(folder);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSIBLE.has(extname(entry.name))) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const content = readFileSync(file);
    const brotli = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: brotli }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
