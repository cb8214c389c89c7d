// Joins the style sheets into one, for fewer requests and better compression, and removes comments.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const SCREEN = ['tokens', 'page', 'form', 'family', 'result', 'framed'];

const read = (name) => readFileSync(`styles/${name}.css`, 'utf8').replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').trim();

mkdirSync('target', { recursive: true });
writeFileSync('target/styles.css', `${SCREEN.map(read).join('\n')}\n@media print { ${read('print')} }\n`);
