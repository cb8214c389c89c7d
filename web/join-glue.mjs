// Joins web/boot.js and the glue of the engine to one script, so that one checksum in index.html holds for both. WebKit imports a module
// that has failed its checksum a second time, without it.

import { readFileSync, writeFileSync } from 'node:fs';
import { minified } from './minified.mjs';
import { engineIn } from './short-names.mjs';

/** The line of web/boot.js in whose place the glue comes. */
const IMPORT = "import prepare, { show } from 'glue';";

/** Writes the script, minified, in place of the glue in a folder. */
export async function joinGlue(folder) {
  const file = engineIn(folder).replace('_bg.wasm', '.js');
  const glue = readFileSync(file, 'utf8')
    .replace(/^export (?=function )/gm, '')
    .replace(/^export \{.* __wbg_init as default \};$/m, 'return { prepare: __wbg_init, show };');
  const boot = readFileSync('web/boot.js', 'utf8');
  if (/^export/m.test(glue) || !boot.includes(IMPORT)) throw new Error('The glue or web/boot.js is not as it was.');
  writeFileSync(file, await minified(boot.replace(IMPORT, () => `const { prepare, show } = (() => {\n${glue}\n})();`)));
}
