// Finishes a build, as the last hook of Trunk: puts the contact into the page. Of a release it also shrinks and splits the engine, joins
// its glue and the start script, names them after their content, puts the style sheet and the engine into the pages, adds what is needed
// for installation and for use without a network, and compresses each text and wasm file to .br and .gz.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
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
  await splitEngine(folder);
  await joinGlue(folder);
  nameByContent(folder);
  finishPages(folder);
  inlineEngine(folder);
  writeManifest(folder);
  writeServiceWorker(folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)));
  await Promise.all(files.map((entry) => compress(join(entry.parentPath ?? entry.path, entry.name))));
}

async function compress(file) {
  const content = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(content, { params }));
  writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}
