// Writes the start script as it is served, where Trunk finds it and gives it a name and a checksum.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { minified } from './minified.mjs';

mkdirSync('target', { recursive: true });
writeFileSync('target/boot.js', await minified(readFileSync('web/boot.js', 'utf8')));
