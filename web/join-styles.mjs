// Joins the style sheets into two, for fewer requests and better compression, and removes comments: what the first pages need, and
// what only the pages need that come with the rules, with all that is printed.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const read = (name) => readFileSync(`styles/${name}.css`, 'utf8').replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').trim();
const joined = (...names) => names.map(read).join('\n');

mkdirSync('target', { recursive: true });
writeFileSync('target/styles.css', `${joined('tokens', 'page', 'form', 'family', 'framed')}\n`);
writeFileSync('target/result.css', `${joined('result', 'numbers')}\n@media print { ${joined('print', 'sheet')} }\n`);
