// Spares a phone 3 kB: wasm-bindgen names each function that the engine takes from the browser after what it does, with a
// checksum (`__wbg_setAttribute_6fdf4098ef7bff0a`), and no packing makes that small. Here they get numbers, in the engine and in
// its glue, of the same length, since the engine is binary. The glue is then minified.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minified } from './minified.mjs';

const IMPORTED = /\b__wb\w+_[0-9a-f]{16}\b/g;

/** Rewrites the engine and its glue in a folder, and their checksums in its index.html. */
export async function shortenNames(folder) {
  const [engine] = readdirSync(folder).filter((name) => name.endsWith('_bg.wasm'));
  const glue = engine.replace('_bg.wasm', '.js');
  // As bytes, one letter each.
  let [binary, script] = [engine, glue].map((name) => readFileSync(join(folder, name), 'latin1'));
  const names = new Set(script.match(IMPORTED));
  let number = 0;
  for (const name of names) {
    const short = `i${String(number).padStart(name.length - 1, '0')}`;
    [binary, script] = [binary, script].map((text) => text.replaceAll(name, short));
    number += 1;
  }
  let html = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const [name, text] of [[engine, binary], [glue, await minified(script)]]) {
    const content = Buffer.from(text, 'latin1');
    writeFileSync(join(folder, name), content);
    const checksum = `integrity="sha384-${createHash('sha384').update(content).digest('base64')}"`;
    html = html.replace(/<link [^>]*>/g, (tag) => (tag.includes(`/${name}"`) ? tag.replace(/integrity="[^"]*"/, () => checksum) : tag));
  }
  writeFileSync(join(folder, 'index.html'), html);
}
