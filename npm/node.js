// In Node: starts the engine from the disk.

import { readFileSync } from 'node:fs';
import { initSync } from './engine.js';

initSync({ module: readFileSync(new URL('engine_bg.wasm', import.meta.url)) });

export { assess, program, Refused } from './rules.js';
