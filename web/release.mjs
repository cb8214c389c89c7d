// Packs the built page into dist.zip in a folder, writes SHA256SUMS of the page and RELEASE-SHA256SUMS of all files in the
// folder, and checks the lists (SBOM) there. `cargo xtask release` calls it.
//
//     node web/release.mjs dist target/release-papers
//     node web/release.mjs --expires dist                  only: is security.txt good for another month?
//
// `sha256sum --check SHA256SUMS` reads both files.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipped } from './zip.mjs';

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Names that the lists must contain, so that an empty list is noticed. */
const NAMED = { 'crates.cdx.json': ['yew', 'rust_decimal', 'wasm-bindgen'], 'npm.cdx.json': ['binaryen', 'terser', 'lean-qr'] };

/** The files in a folder and below it, by name. */
function filesIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, path, name }) => relative(folder, join(parentPath ?? path, name)).split(sep).join('/')).sort();
}

function checksums(folder, names) {
  const line = (name) => `${createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')}  ${name}\n`;
  return names.map(line).join('');
}

/**
 * Fails unless security.txt expires between a month and a year from now. A person sets the date, once sure that its address is
 * read.
 */
function expectToHold(dist) {
  const [, expires] = readFileSync(join(dist, '.well-known/security.txt'), 'utf8').match(/^Expires: (.+)$/m);
  const left = Date.parse(expires) - Date.now();
  assert.ok(left > MONTH && left < 365 * 24 * 60 * 60 * 1000, `deploy/security.txt: ${expires} is not within a month and a year from now. `
    + 'Make sure that its address is still read, and set a new date.');
}

const [first, second] = process.argv.slice(2);
if (first === '--expires') {
  expectToHold(second);
} else {
  const page = filesIn(first);
  const sums = checksums(first, page);
  assert.match(sums, /^[0-9a-f]{64} {2}index\.html$/m);
  writeFileSync(join(second, 'SHA256SUMS'), sums);
  for (const [file, names] of Object.entries(NAMED)) {
    const { bomFormat, components } = JSON.parse(readFileSync(join(second, file), 'utf8'));
    assert.equal(bomFormat, 'CycloneDX');
    for (const name of names) assert.ok(components.some((one) => one.name === name), `${file} does not name ${name}`);
    console.log(`${file}: ${components.length} components`);
  }
  writeFileSync(join(second, 'dist.zip'), zipped(first, page, 'dist'));
  const release = filesIn(second).filter((name) => name !== 'RELEASE-SHA256SUMS');
  writeFileSync(join(second, 'RELEASE-SHA256SUMS'), checksums(second, release));
  console.log(`dist.zip: ${page.length} files; beside it ${release.filter((name) => name !== 'dist.zip').join(', ')}`);
}
