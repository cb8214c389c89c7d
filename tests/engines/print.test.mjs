// The sheet for the office on paper in Firefox, and the same in Chromium: tests/browser/sheet.test.mjs has all that is on it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { serve } from '../../web/serve.mjs';
import { DIST, ENGINES, newPage, until } from './harness.mjs';

/** The link with the answers of a file: see `link_of` in src/visit/file.rs. */
function link(name) {
  const { answers } = JSON.parse(readFileSync(new URL(`../files/${name}`, import.meta.url), 'utf8'));
  const text = answers.map((line) => encodeURIComponent(line).replaceAll('%3D', '=').replaceAll('%3A', ':')).join('&');
  let [low, high] = [1, 0];
  for (const letter of text) [low, high] = [(low + letter.charCodeAt(0)) % 65_521, (high + low + letter.charCodeAt(0)) % 65_521];
  return `#/fall/1/${((high << 16) | low) >>> 0}/${text}`;
}

/** How many pages a PDF has; Firefox writes them into compressed objects. */
function pagesOf(bytes) {
  const text = bytes.toString('latin1');
  const parts = [text];
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    const from = index + text.slice(index).match(/stream\r?\n/)[0].length;
    try {
      parts.push(inflateSync(bytes.subarray(from)).toString('latin1'));
    } catch {
      // No compressed stream.
    }
  }
  return parts.join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

for (const engine of ENGINES) {
  test(`${engine}: each page of a sheet is a page on paper`, async (t) => {
    const server = await serve({ dir: DIST });
    t.after(() => server.close());
    const page = await newPage(t, engine, { width: 1280, height: 900 });
    await page.goto(`${server.url}${link('family-p1.json')}`);
    await until(() => page.evaluate(() => document.querySelector('#app')?.dataset.locked !== undefined), 'the page is ready');
    await page.evaluate(() => {
      globalThis.print = () => { globalThis.prints = (globalThis.prints ?? 0) + 1; };
      location.hash = '#/ergebnis';
    });
    await until(() => page.evaluate(() => document.querySelector('button[value="print-sheet"]') !== null), 'there is a sheet');
    await until(() => page.evaluate(() => {
      document.querySelector('button[value="print-sheet"]').click();
      return globalThis.prints > 0;
    }), 'it is printed');
    const made = await page.evaluate(() => document.querySelectorAll('.sheet').length);
    const file = Buffer.from(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
    assert.ok(made >= 2, `${made} pages were made`);
    assert.equal(pagesOf(file), made);
  });
}
