// The two prints: for the family on one or two pages, for the file with everything; nothing cut, no empty page, tagged.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { open } from './harness.mjs';
import { CHILD, GROUNDS, at, fill } from './person.mjs';

const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
/** Story 3, with everything known. */
const STORY_3 = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Wie viel ist das Kind im Heim?': 'Die ganze Zeit', 'Geplanter Beginn': '1.2.2027', 'Ende, wenn bekannt': '31.7.2027' },
  'Das Kind': CHILD,
  'Grundlage der Hilfe': GROUNDS,
  'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben zusammen' },
  'Einkommen von Elternteil 1': { [SUBTOTAL]: '64000', 'Steuerbares Vermögen': '30000' },
  'Einkommen von Elternteil 2': { [SUBTOTAL]: '28000' },
  'Abzüge': { 'Kinder mit Steuerabzug': '2' },
};
/** What lies between the margins of an A4 page (210 mm − 2 × 16 mm), in CSS pixels. */
const PAPER = { width: 672, height: 995 };

/** Opens the result, on its own page or in the Fachmodus. */
async function opened(t, answers, isAlone = true) {
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

async function printFor(page, whom) {
  await page.getByRole('button', { name: `Für die ${whom} drucken`, exact: true }).click();
  await page.waitForFunction(() => globalThis.prints === 1);
}

/** A PDF as Chromium writes it: how many pages, whether tagged, and on which pages no text is drawn. */
async function pdf(page) {
  const bytes = await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true });
  const text = bytes.toString('latin1');
  const object = (number) => text.match(new RegExp(`(?:^|\\n)${number} 0 obj\\n([\\s\\S]*?)\\nendobj`))[1];
  const content = (number) => {
    const start = text.search(new RegExp(`(?:^|\\n)${number} 0 obj\\n`));
    const from = text.indexOf('stream\n', start) + 'stream\n'.length;
    return inflateSync(bytes.subarray(from, text.indexOf('\nendstream', from))).toString('latin1');
  };
  const pages = [...text.matchAll(/\n(\d+) 0 obj\n<<\/Type \/Page\n/g)].map(([, number]) => object(number));
  const draws = pages.map((entry) => content(entry.match(/\/Contents (\d+) 0 R/)[1]).match(/T[jJ]\b/g)?.length ?? 0);
  return { pages: pages.length, draws, isTagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text) && text.includes('/StructTreeRoot') };
}

/** What is on paper, as text, and what is wider than it. */
async function paper(page) {
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

function expectSound({ pages, draws, isTagged }, most) {
  assert.ok(isTagged, 'a screen reader finds its way in the PDF');
  assert.ok(pages <= most, `${pages} pages, at most ${most}`);
  draws.forEach((count, place) => assert.ok(count > 0, `page ${place + 1} of ${pages} is not empty`));
}

for (const [way, isAlone] of [['the result’s page', true], ['the Fachmodus', false]]) {
  test(`for the family, from ${way}: two pages at most, with the whole calculation`, async (t) => {
    const { page } = await opened(t, STORY_3, isAlone);
    await printFor(page, 'Familie');
    const printed = await pdf(page);
    t.diagnostic(`${printed.pages} pages`);
    expectSound(printed, 2);
    const { text, wide } = await paper(page);
    assert.deepEqual(wide, [], 'nothing is cut');
    assert.match(text, /672\.92\s+Franken im Monat/);
    assert.match(text, /18\. Januar 2027: Gesuch beim AKJB/);
    assert.match(text, /95’000\.00 − 2 × 5’000\.00 für Kinder = 85’000\.00/);
    assert.match(text, /Das Ergebnis ist unverbindlich/);
    assert.match(text, /Tarifstand SGS 850\.15/);
    assert.match(text, /Gedruckt am 20\. November 2026, 14:05/);
    assert.doesNotMatch(text, /Unterschrift der|"format"|Ändern|Fachmodus/);
  });
}

test('the browser’s own print is the one for the family', async (t) => {
  const { page } = await opened(t, STORY_3);
  expectSound(await pdf(page), 2);
});

test('for the file: all answers, the receipt, signatures, date and time', async (t) => {
  const { page } = await opened(t, STORY_3);
  await printFor(page, 'Akten');
  const printed = await pdf(page);
  t.diagnostic(`${printed.pages} pages`);
  expectSound(printed, 8);
  const { text, wide } = await paper(page);
  assert.deepEqual(wide, [], 'nothing is cut');
  assert.match(text, /Geburtsdatum des Kindes\s+1\. Juni 2015/);
  assert.match(text, /Wer muss für das Kind zahlen \(unterhaltspflichtig\)\?\s+Beide Eltern, sie leben zusammen/);
  assert.match(text, /Steuerbares Vermögen\s+30’000\.00/);
  assert.match(text, /"format": "hilfen-rechner"/);
  assert.match(text, /SHA-256/);
  assert.match(text, /Ort und Datum\s+Unterschrift der Eltern oder des jungen Menschen\s+Unterschrift der Fachperson/);
  assert.match(text, /Gedruckt am 20\. November 2026, 14:05/);
  assert.doesNotMatch(text, /Ändern|Fachmodus/);
});

test('after the print for the file the one for the family is plain again', async (t) => {
  const { page } = await opened(t, STORY_3);
  await page.getByRole('button', { name: 'Für die Akten drucken' }).click();
  await page.getByRole('button', { name: 'Für die Familie drucken' }).click();
  await page.waitForFunction(() => globalThis.prints === 2);
  assert.doesNotMatch((await paper(page)).text, /Unterschrift der|"format"/);
});

test('a range is printed with both its calculations', async (t) => {
  const { page } = await opened(t, { ...STORY_3, 'Einkommen von Elternteil 1': { [SUBTOTAL]: '60000 bis 70000' } });
  expectSound(await pdf(page), 3);
  const { text, wide } = await paper(page);
  assert.deepEqual(wide, []);
  assert.match(text, /Tiefster möglicher Betrag.*Höchster möglicher Betrag/s);
});
