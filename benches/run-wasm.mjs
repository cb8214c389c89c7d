// Runs the benchmark that was built for WASM, with a clock and a place to print, and nothing else. What stands behind its file on
// the command line is passed on.

import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const wasi = new WASI({ version: 'preview1', args: ['assess', ...process.argv.slice(3)], env: {} });
const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]), wasi.getImportObject());
process.exitCode = wasi.start(instance);
