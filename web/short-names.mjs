// Gives short names to what the engine and its glue take from each other, which saves a phone 4 kB. wasm-bindgen names each import
// after what it does, with a checksum (`__wbg_setAttribute_6fdf4098ef7bff0a`), and each kind of listener after its whole type
// (`wasm_bindgen_c357bade0fce1642___convert__closures…`); such names do not compress.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The engine in a folder of a build. */
export const engineIn = (folder) => join(folder, readdirSync(folder).find((name) => name.endsWith('_bg.wasm')));

/** Renames the imports and exports of the engine in a folder, there and in its glue. */
export function shortenNames(folder) {
  const engine = engineIn(folder);
  const glue = engine.replace('_bg.wasm', '.js');
  // wasm-opt prints the new names as JSON. All imports are then of the module `a`. `-g` keeps the names of functions for split.mjs.
  const told = execFileSync('wasm-opt', ['-g', '--minify-imports-and-exports-and-modules', engine, '-o', engine], { encoding: 'utf8' });
  const { imports, exports } = JSON.parse(told);
  const imported = new Map(imports.map(([, name, short]) => [name, short]));
  const exported = new Map(exports);
  const script = readFileSync(glue, 'utf8')
    .replace(/^( +)(\w+)(?=: function)/gm, (all, indent, name) => indent + (imported.get(name) ?? name))
    .replace(/\bwasm\.(\w+)/g, (all, name) => `wasm.${exported.get(name) ?? name}`)
    .replace(/"\.\/[^"]*_bg\.js": /, '"a": ');
  writeFileSync(glue, script);
}
