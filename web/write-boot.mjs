// Writes the start script as it is served, where Trunk finds it and gives it a name and a checksum.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripped } from './stripped.mjs';

mkdirSync('target', { recursive: true });
writeFileSync('target/boot.js', stripped(readFileSync('web/boot.js', 'utf8')));
