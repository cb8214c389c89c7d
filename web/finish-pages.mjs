// Finishes the HTML pages: puts the style sheets into them, so that the browser can paint after the first response, and removes
// comments.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the style sheets into both pages. Their policies then allow these texts and no other style. index.html begins with the first
 * one; web/boot.js adds the other one, a file beside it.
 */
export function finishPages(folder) {
  const named = (end) => join(folder, readdirSync(folder).find((name) => name.endsWith(end)));
  const result = readFileSync(named('_result.css'), 'utf8');
  const sheet = join(folder, readdirSync(folder).find((name) => /^styles-.*\.css$/.test(name)));
  const styles = readFileSync(sheet, 'utf8');
  finish(join(folder, 'index.html'), [styles], [styles, result]);
  finish(join(folder, 'tarif.html'), [styles, result], [styles, result]);
  rmSync(sheet);
}

/** Puts style sheets into a page whose policy allows some. */
function finish(file, sheets, allowed) {
  const hashes = allowed.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  const page = readFileSync(file, 'utf8');
  const finished = page
    .replace(/^ *<!--.*-->\n/gm, '')
    .replace("style-src 'self'", `style-src ${hashes.join(' ')}`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => sheets.map((text) => `<style>${text}</style>`).join(''));
  writeFileSync(file, finished);
}
