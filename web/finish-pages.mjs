// Gives the pages their last form: with the style sheet in them, so that the browser can paint with the first answer of the
// server, and without comments.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts the one style sheet of the built page into both pages, each of which then allows this text and no other style. */
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
