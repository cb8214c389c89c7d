// Shrinks an engine with wasm-opt: that of the page before it is split, and that of the npm package (`node web/shrink.mjs <file>`).
//
// index.html turns the wasm-opt of Trunk off (`data-wasm-opt`): it would inline the gates, and leave nothing to split.

import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { GATES } from './split.mjs';

/** What wasm-opt does. It inlines no gate, because split.mjs must find each by its name. */
const PASSES = [
  ...GATES.map((gate) => `--no-inline=*]::${gate}`),
  '--flatten', '--rereloop', '-Oz', '--low-memory-unused',
  '--one-caller-inline-max-function-size=130', '--always-inline-max-function-size=4',
  '--skip-pass=local-cse', '--skip-pass=merge-locals', '--skip-pass=simplify-locals',
];

/** Shrinks the engine in a file. `-g` as one `more` option keeps the names of its functions. */
export function shrink(engine, ...more) {
  execFileSync('wasm-opt', [...more, ...PASSES, engine, '-o', engine], { stdio: 'inherit' });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) shrink(process.argv[2]);
