// In a browser, and for bundlers: starts the engine that lies beside this file.

import start from './engine.js';

await start();

export { assess, program, Refused } from './rules.js';
