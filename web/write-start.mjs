// Writes the minified script of index.html to a place where Trunk finds it.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { minified } from './minified.mjs';

mkdirSync('target', { recursive: true });
writeFileSync('target/start.js', await minified(readFileSync('web/start.js', 'utf8')));
