// Scripts as they are served: without what only their next owner reads.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from './node_modules/terser/main.js';

/** A script without its comments, except licences: those begin with `!`. */
export const minified = async (script) => (await minify(script, { module: true })).code;

/** Minifies the glue of the engine in a folder. */
export async function minifyGlue(folder) {
  const glue = join(folder, readdirSync(folder).find((name) => name.endsWith('_bg.wasm')).replace('_bg.wasm', '.js'));
  writeFileSync(glue, await minified(readFileSync(glue, 'utf8')));
}
