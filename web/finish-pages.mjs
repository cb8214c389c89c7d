// Finishes the HTML pages: puts the style sheet into them, so that the browser can paint after the first response, and removes
// comments.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts the style sheet into both pages. Their policies then allow this text and no other style. */
export function finishPages(folder) {
  const sheet = join(folder, readdirSync(folder).find((name) => name.endsWith('.css')));
  const styles = readFileSync(sheet, 'utf8');
  const checksum = createHash('sha256').update(styles).digest('base64');
  for (const name of ['index.html', 'tarif.html']) {
    const page = readFileSync(join(folder, name), 'utf8');
    const finished = page
      .replace(/^ *<!--.*-->\n/gm, '')
      .replace("style-src 'self'", `style-src 'sha256-${checksum}'`)
      .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${styles}</style>`);
    writeFileSync(join(folder, name), finished);
  }
  rmSync(sheet);
}
