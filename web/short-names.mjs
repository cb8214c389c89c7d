// Spares a phone 4 kB: wasm-bindgen names each function that the engine takes from the browser after what it does, with a
// checksum (`__wbg_setAttribute_6fdf4098ef7bff0a`), and each kind of listener that the browser calls by its whole type
// (`wasm_bindgen_c357bade0fce1642___convert__closures…`); no packing makes that small. Here they get numbers, in the engine and
// in its glue. The engine also loses the notes of its makers, and the glue is minified.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minified } from './minified.mjs';

const LONG = /\b(?:__wb\w+_[0-9a-f]{16}|wasm_bindgen_[0-9a-f]{16}_\w+)\b/g;

/** Rewrites the engine and its glue in a folder, and their checksums in its index.html. */
export async function shortenNames(folder) {
  const [engine] = readdirSync(folder).filter((name) => name.endsWith('_bg.wasm'));
  const glue = engine.replace('_bg.wasm', '.js');
  // As bytes, one letter each.
  const [binary, script] = [engine, glue].map((name) => readFileSync(join(folder, name), 'latin1'));
  const short = new Map([...new Set(script.match(LONG))].map((name, number) => [name, `i${number}`]));
  const numbered = script.replaceAll(LONG, (name) => short.get(name));
  let html = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const [name, text] of [[engine, renamed(binary, short)], [glue, await minified(numbered)]]) {
    const content = Buffer.from(text, 'latin1');
    writeFileSync(join(folder, name), content);
    const checksum = `integrity="sha384-${createHash('sha384').update(content).digest('base64')}"`;
    html = html.replace(/<link [^>]*>/g, (tag) => (tag.includes(`/${name}"`) ? tag.replace(/integrity="[^"]*"/, () => checksum) : tag));
  }
  writeFileSync(join(folder, 'index.html'), html);
}

// The sections of a WebAssembly file that are touched, by their number.
const NOTES = '\x00';
const IMPORTS_AND_EXPORTS = ['\x02', '\x07'];

/** The engine with short names and without notes: behind eight bytes each section is its number, its length, and its content. */
function renamed(binary, short) {
  let written = binary.slice(0, 8);
  for (let rest = binary.slice(8); rest !== ''; ) {
    const kind = rest[0];
    const [length, start] = number(rest, 1);
    let content = rest.slice(start, start + length);
    rest = rest.slice(start + length);
    if (kind === NOTES) continue;
    if (IMPORTS_AND_EXPORTS.includes(kind)) {
      for (const [name, other] of short) content = content.replaceAll(withLength(name), withLength(other));
    }
    written += kind + withLength(content);
  }
  return written;
}

/** A number as WebAssembly writes it, seven bits a byte with the lowest first, and the place behind it. */
function number(bytes, place) {
  const byte = bytes.charCodeAt(place);
  if (byte < 128) return [byte, place + 1];
  const [higher, end] = number(bytes, place + 1);
  return [byte - 128 + 128 * higher, end];
}

function withLength(bytes) {
  const digits = (value) => (value < 128 ? String.fromCharCode(value) : String.fromCharCode(128 + (value % 128)) + digits(value >> 7));
  return digits(bytes.length) + bytes;
}
