// The prints of Chromium, Firefox and WebKitGTK have the same pages. tests/browser/print.test.mjs and sheet.test.mjs look at what is on them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { serve } from '../../web/serve.mjs';
import { DIST } from '../browser/harness.mjs';
import { ENGINES, print } from './engines.mjs';

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

/** Runs in the page until it prints: goes to the result and does something there. Early presses count for nothing (web/boot.js). */
const atResult = (act) => `() => {
  if (document.querySelector('#app')?.dataset.locked === undefined) return;
  const press = (value) => document.querySelector(\`button[value="\${value}"]\`).click();
  if (document.querySelector('.print-row')) ${act};
  else location.hash = '#/ergebnis';
}`;

/** The prints of a result, how each begins, and how many pages it has. */
const PRINTS = {
  'the print for the family': ['press("print-family")', 2],
  'the sheet': ['press("print-sheet")', 3],
  // Also this is the one for the family.
  'the browser’s own print': ['document.title = "print"', 2],
};

describe('prints', { concurrency: ENGINES.length }, () => {
  for (const engine of ENGINES) {
    describe(engine, { concurrency: 1 }, () => {
      for (const [name, [act, pages]] of Object.entries(PRINTS)) {
        test(`${name} has ${pages} pages`, { timeout: 120_000 }, async (t) => {
          const server = await serve({ dir: DIST });
          t.after(() => server.close());
          assert.equal(pagesOf(await print(t, engine, server.url + link('family-p1.json'), atResult(act))), pages);
        });
      }
    });
  }
});
