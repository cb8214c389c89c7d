// The prints of Chromium, Firefox and WebKitGTK have the same pages. tests/browser/print.test.mjs and sheet.test.mjs look at what is on them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { serve } from '../../web/serve.mjs';
import { DIST } from '../browser/harness.mjs';
import { ENGINES, print } from './engines.mjs';

/** From the packages of the other tests with these engines. */
const { getDocumentProxy } = createRequire(new URL('../embed/', import.meta.url))('unpdf');

/** The link with the answers of a file: see `link_of` in src/visit/file.rs. */
function link(name) {
  const { answers } = JSON.parse(readFileSync(new URL(`../files/${name}`, import.meta.url), 'utf8'));
  const text = answers.map((line) => encodeURIComponent(line).replaceAll('%3D', '=').replaceAll('%3A', ':')).join('&');
  let [low, high] = [1, 0];
  for (const letter of text) [low, high] = [(low + letter.charCodeAt(0)) % 65_521, (high + low + letter.charCodeAt(0)) % 65_521];
  return `#/fall/1/${((high << 16) | low) >>> 0}/${text}`;
}

/** The lines of each page of a PDF, from above, each with its height above the lower edge in points. */
async function linesOf(bytes) {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const lines = new Map();
    for (const { str, transform: [, , , , , height] } of items.filter(({ str }) => str.trim())) {
      lines.set(Math.round(height), (lines.get(Math.round(height)) ?? '') + str);
    }
    pages.push([...lines].map(([height, text]) => ({ height, text })).sort((one, other) => other.height - one.height));
  }
  return pages;
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

/** Runs in the page until it prints: adds parts of one line to seven to a page with headings. */
const PARTS = `() => {
  const main = document.querySelector('#app[data-locked] main');
  if (!main) return;
  // Each time, because the page may give itself its own title again before WebKit tells of this one.
  document.title = 'print';
  if (main.dataset.parts) return;
  main.dataset.parts = 'added';
  for (let part = 1; part <= 120; part += 1) {
    const [heading, line] = ['h2', 'p'].map((name) => document.createElement(name));
    [heading.textContent, line.textContent] = ['Part ' + part, 'Line of ' + part];
    main.append(heading, line);
    for (let more = 0; more < part % 7; more += 1) main.append(line.cloneNode(true));
  }
}`;

/** How near to the edge no line may stand, in points: less than the margin of any printer. */
const EDGE = 12;

describe('prints', { concurrency: ENGINES.length }, () => {
  for (const engine of ENGINES) {
    describe(engine, { concurrency: 1 }, () => {
      for (const [name, [act, pages]] of Object.entries(PRINTS)) {
        test(`${name} has ${pages} pages`, { timeout: 120_000 }, async (t) => {
          const server = await serve({ dir: DIST });
          t.after(() => server.close());
          const printed = await linesOf(await print(t, engine, server.url + link('family-p1.json'), atResult(act)));
          assert.equal(printed.length, pages);
        });
      }

      test('no line is cut, and no heading stands alone at the end of a page', { timeout: 120_000 }, async (t) => {
        const server = await serve({ dir: DIST });
        t.after(() => server.close());
        const pages = await linesOf(await print(t, engine, `${server.url}#/hinweise`, PARTS));
        assert.ok(pages.length > 5, `${pages.length} pages`);
        const lines = pages.flat().map(({ text }) => text);
        for (let part = 1; part <= 120; part += 1) {
          assert.equal(lines.filter((text) => text === `Part ${part}`).length, 1, `heading ${part}`);
          assert.equal(lines.filter((text) => text === `Line of ${part}`).length, 1 + (part % 7), `lines of ${part}`);
        }
        assert.deepEqual(pages.map((page) => page.at(-1).text).filter((text) => /^Part/.test(text)), []);
        const lowest = Math.min(...pages.flat().map(({ height }) => height));
        assert.ok(lowest > EDGE, `a line stands ${lowest} points above the edge`);
      });
    });
  }
});
