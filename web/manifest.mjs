// Writes the files that a device needs to install the page, from web/manifest.webmanifest and web/icons/.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the manifest into the built page. It contains its icons, because the locked page must not load images. */
export function writeManifest(folder) {
  const manifest = JSON.parse(readFileSync('web/manifest.webmanifest', 'utf8'));
  for (const icon of manifest.icons) {
    icon.src = `data:${icon.type};base64,${readFileSync(join('web', icon.src), 'base64')}`;
  }
  writeFileSync(join(folder, 'manifest.webmanifest'), JSON.stringify(manifest));
  // An iPhone reads its icon from a file.
  copyFileSync('web/icons/maskable.png', join(folder, 'touch-icon.png'));
}
