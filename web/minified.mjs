// Minifies scripts.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from './node_modules/terser/main.js';

/** A script, minified. Comments that begin with `!`, which hold licences, stay. */
export const minified = async (script) => (await minify(script, { module: true })).code;

/** Minifies the glue of the engine in a folder. */
export async function minifyGlue(folder) {
  const glue = join(folder, readdirSync(folder).find((name) => name.endsWith('_bg.wasm')).replace('_bg.wasm', '.js'));
  writeFileSync(glue, await minified(readFileSync(glue, 'utf8')));
}
