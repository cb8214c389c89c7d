// Puts the engine into index.html. So it comes with the first response, exactly once in every browser: each further request would cost
// half a second on a slow network.
//
// Each byte becomes a character; brotli shrinks these characters nearly as well as the bytes (1 % more). The parser of HTML would
// change two of them, NUL and carriage return, and a `<` could end the text. So three characters that are rare in the engine stand for
// them, and each of these three itself becomes the character 256 higher. web/boot.js reads the bytes back.

import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineIn } from './short-names.mjs';

/** What stands for which byte (the same as `STANDS_FOR` in web/boot.js). */
const STANDS_FOR = { '[': 0x00, ']': 0x0d, Y: 0x3c };

/** Moves the engine of a folder into its index.html. */
export function inlineEngine(folder) {
  const engine = engineIn(folder);
  const bytes = readFileSync(engine);
  const checksum = createHash('sha384').update(bytes).digest('base64');
  const page = join(folder, 'index.html');
  const tag = `  <script id="engine" type="application/octet-stream" data-checksum="${checksum}">${asText(bytes)}</script>\n`;
  const html = readFileSync(page, 'utf8').replace('</body>', () => `${tag}</body>`);
  writeFileSync(page, html);
  rmSync(engine);
}

/** The bytes as characters that HTML leaves as they are. */
export function asText(bytes) {
  const characters = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  for (const [character, byte] of Object.entries(STANDS_FOR)) {
    characters[byte] = character;
    characters[character.charCodeAt(0)] = String.fromCharCode(character.charCodeAt(0) + 256);
  }
  return Array.from(bytes, (byte) => characters[byte]).join('');
}
