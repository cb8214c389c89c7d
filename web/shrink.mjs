// Shrinks an engine with wasm-opt: that of the page before it is split, and that of the npm package (`node web/shrink.mjs <file>`).
//
// Trunk would run wasm-opt before this, inline the gates, and leave nothing to split: index.html turns it off (`data-wasm-opt`).

import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** What wasm-opt does. A gate that is inlined could not be found by split.mjs. Which flags help was tried one by one (docs/bytes.md). */
const PASSES = [
  '--no-inline=*::gates::*', '--no-inline=*::later', '--no-inline=*::case_error',
  '--flatten', '--rereloop', '-Oz', '--low-memory-unused',
  '--one-caller-inline-max-function-size=130', '--always-inline-max-function-size=4',
  '--skip-pass=local-cse', '--skip-pass=merge-locals', '--skip-pass=simplify-locals',
];

/** Shrinks the engine in a file. `-g` as one `more` option keeps the names of its functions. */
export function shrink(engine, ...more) {
  execFileSync('wasm-opt', [...more, ...PASSES, engine, '-o', engine], { stdio: 'inherit' });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) shrink(process.argv[2]);
