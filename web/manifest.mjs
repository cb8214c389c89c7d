// Writes what a device needs to install the page, out of web/manifest.webmanifest and web/icons/.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the manifest into the built page. Its icons stand in it, since the running page may load no image from anywhere. */
export function writeManifest(folder) {
  const manifest = JSON.parse(readFileSync('web/manifest.webmanifest', 'utf8'));
  for (const icon of manifest.icons) {
    icon.src = `data:${icon.type};base64,${readFileSync(join('web', icon.src), 'base64')}`;
  }
  writeFileSync(join(folder, 'manifest.webmanifest'), JSON.stringify(manifest));
  // An iPhone takes its icon from a file of its own.
  copyFileSync('web/icons/maskable.png', join(folder, 'touch-icon.png'));
}
