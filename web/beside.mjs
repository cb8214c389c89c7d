// Adds files to the build that keep their names and are not part of the first load: the scripts for embedding (embed.js is
// below 1 kB when minified), the script for the QR code with lean-qr, the page without JavaScript, and, for those who look for them,
// robots.txt and security.txt.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withContact } from './contact.mjs';
import { minified } from './minified.mjs';

const LEAN_QR = 'web/node_modules/lean-qr';

const write = (name, content) => {
  const file = join(process.env.TRUNK_STAGING_DIR, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
};

for (const name of ['embed.js', 'framed.js']) write(name, await minified(readFileSync(join('web', name), 'utf8')));

const { version, license } = JSON.parse(readFileSync(`${LEAN_QR}/package.json`, 'utf8'));
const [, holder] = readFileSync(`${LEAN_QR}/LICENSE`, 'utf8').match(/^(Copyright .*)$/m);
const encoder = readFileSync(`${LEAN_QR}/nano.mjs`, 'utf8').replace(/export\{.*?(\w+) as generate.*?\};?\s*$/, 'const generate=$1;');
const qr = `/*! lean-qr ${version}, ${license}, ${holder} */\n${encoder}\n${readFileSync('web/qr.js', 'utf8')}`;
write('qr.js', await minified(qr));

// Written by the command plain_page, which `cargo xtask` runs before Trunk.
write('tarif.html', readFileSync('target/tarif.html'));

write('robots.txt', readFileSync('deploy/robots.txt'));
write('.well-known/security.txt', withContact(readFileSync('deploy/security.txt', 'utf8')));
