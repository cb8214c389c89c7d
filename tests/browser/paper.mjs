// Prints the result, and looks at the PDF and at what stands on paper.

import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { PROGRAM, RECEIPT, open } from './harness.mjs';
import { at, fill } from './person.mjs';

/** A little less than the area between the margins of an A4 page (styles/print.css): 178 mm × 263 mm, in CSS pixels. */
export const PAPER = { width: 672, height: 995 };

/** Opens the result, on its own page or in the Fachmodus. */
export async function opened(t, answers, isAlone = true) {
  const visit = await open(t, { at: '#/alles' });
  await visit.page.evaluate(() => {
    globalThis.prints = 0;
    globalThis.print = () => { globalThis.prints++; };
  });
  await fill(visit.page, answers);
  if (isAlone) {
    await visit.page.getByRole('link', { name: 'Ergebnis', exact: true }).click();
    await at(visit.page, 'Ergebnis');
  }
  return visit;
}

/** Presses a button that prints, and waits until the page is ready for the printer. */
export async function press(page, button) {
  await page.emulateMedia({ media: null });
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await page.waitForFunction(() => globalThis.prints > 0);
}

/** Prints to a PDF: how many pages it has, how many texts are drawn on each, and whether it is tagged. */
export async function pdf(page) {
  const bytes = await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true });
  const text = bytes.toString('latin1');
  const object = (number) => text.match(new RegExp(`(?:^|\\n)${number} 0 obj\\n([\\s\\S]*?)\\nendobj`))[1];
  const content = (number) => {
    const start = text.search(new RegExp(`(?:^|\\n)${number} 0 obj\\n`));
    const from = text.indexOf('stream\n', start) + 'stream\n'.length;
    const length = Number(text.slice(start, from).match(/\/Length (\d+)/)[1]);
    return length === 0 ? '' : inflateSync(bytes.subarray(from, from + length)).toString('latin1');
  };
  const pages = [...text.matchAll(/\n(\d+) 0 obj\n<<\/Type \/Page\n/g)].map(([, number]) => object(number));
  const draws = pages.map((entry) => content(entry.match(/\/Contents (\d+) 0 R/)[1]).match(/T[jJ]\b/g)?.length ?? 0);
  return { pages: pages.length, draws, isTagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text) && text.includes('/StructTreeRoot') };
}

/** The foot of a print: when it was printed, the number of the receipt, and the program. */
export const FOOT = new RegExp(`Gedruckt am 20\\. November 2026, 14:05 · Belegnummer ${RECEIPT} · ${PROGRAM}`);

/** The text that is on paper, and the elements that are wider than it. */
export async function paper(page) {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(PAPER);
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll('#app *')].filter((element) => {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      if (display === 'none' || element.closest('svg') || element.closest('.visually-hidden')) return false;
      const isCut = element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible'
        || element.scrollHeight > element.clientHeight + 1 && overflowY !== 'visible';
      return isCut || element.getBoundingClientRect().right > innerWidth + 1;
    });
    return { text: document.querySelector('#app').innerText, wide: wide.map((element) => element.outerHTML.slice(0, 80)) };
  });
}

export function expectSound({ pages, draws, isTagged }, most) {
  assert.ok(isTagged, 'a screen reader finds its way in the PDF');
  assert.ok(pages <= most, `${pages} pages, at most ${most}`);
  draws.forEach((count, place) => assert.ok(count > 0, `page ${place + 1} of ${pages} is not empty`));
}
