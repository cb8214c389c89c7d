// Puts the style sheets together into one: fewer requests, and what they have in common is packed once. Comments stay here.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const SCREEN = ['tokens', 'page', 'form', 'result', 'framed'];

const read = (name) => readFileSync(`styles/${name}.css`, 'utf8').replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').trim();

mkdirSync('target', { recursive: true });
writeFileSync('target/styles.css', `${SCREEN.map(read).join('\n')}\n@media print { ${read('print')} }\n`);
