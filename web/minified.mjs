// A script as it is served: without what only its next owner reads.

import { minify } from './node_modules/terser/main.js';

/** Keeps licences: the comments that begin with `!`. */
export const minified = async (script) => (await minify(script, { module: true })).code;
