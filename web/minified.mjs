// Minifies scripts.

import { minify } from './node_modules/terser/main.js';

/** A script, minified. Comments that begin with `!`, which hold licences, stay. */
export const minified = async (script) => (await minify(script, { module: true })).code;
