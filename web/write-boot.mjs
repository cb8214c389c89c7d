// Writes the minified start script to a place where Trunk finds it. Trunk adds its name and checksum to index.html.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { minified } from './minified.mjs';

mkdirSync('target', { recursive: true });
writeFileSync('target/boot.js', await minified(readFileSync('web/boot.js', 'utf8')));
