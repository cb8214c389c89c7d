// Writes the page's own scripts as they are served, into target/: without comments, indentation and empty lines. qr.js gets
// lean-qr in front of it.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const COMMENTS_AND_SPACE = /^\s*(?:\/\/.*|\/\*\*.*?\*\/)?\n|^\s*\/\*\*[^]*?\*\/\n|^ +/gm;
const LEAN_QR = 'tests/browser/node_modules/lean-qr';

const own = (name) => readFileSync(`web/${name}`, 'utf8').replace(COMMENTS_AND_SPACE, '');
const write = (name, content) => writeFileSync(`target/${name}`, content);

mkdirSync('target', { recursive: true });
for (const name of ['boot.js']) write(name, own(name));

const { version, license } = JSON.parse(readFileSync(`${LEAN_QR}/package.json`, 'utf8'));
const [, holder] = readFileSync(`${LEAN_QR}/LICENSE`, 'utf8').match(/^(Copyright .*)$/m);
const encoder = readFileSync(`${LEAN_QR}/nano.mjs`, 'utf8').replace(/export\{.*?(\w+) as generate.*?\};?\s*$/, 'const generate=$1;');
write('qr.js', `/* lean-qr ${version}, ${license}, ${holder} */\n${encoder}\n${own('qr.js')}`);
