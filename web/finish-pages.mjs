// Finishes the HTML pages: puts the style sheets into them, so that the browser can paint after the first response, names in their
// policies what stands in them, and removes comments.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The first character of a page: every browser then reads it as UTF-8, whatever the server says. The engine is text in index.html. */
const UTF_8 = '\ufeff';

/** Its header names the script in index.html, too. */
const SERVER = 'deploy/nginx.conf';

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

/** Puts style sheets into a page whose policy allows some, and allows the script in it. */
function finish(file, sheets, allowed) {
  const hashes = (texts) => texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
  const page = readFileSync(file, 'utf8');
  const scripts = hashes([...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script));
  if (!readFileSync(SERVER, 'utf8').includes(scripts)) throw new Error(`${SERVER} must allow the script of ${basename(file)}: ${scripts}`);
  const finished = page
    .replace(/^ *<!--.*-->\n/gm, '')
    .replace("script-src 'self'", `script-src 'self' ${scripts}`)
    .replace("style-src 'self'", `style-src ${hashes(allowed)}`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => sheets.map((text) => `<style>${text}</style>`).join(''));
  writeFileSync(file, UTF_8 + finished);
}
