// The two prints: for the family on one or two pages, for the records with everything. Nothing is cut, no page is empty, and the
// PDF is tagged.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { PROGRAM, RECEIPT, open } from './harness.mjs';
import { CHILD, FULL_TIME, GROUNDS, at, fill } from './person.mjs';

const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
/** Story 3, with everything known. */
const STORY_3 = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '1.2.2027', 'Ende, wenn bekannt': '31.7.2027' },
  'Das Kind': CHILD,
  'Grundlage der Hilfe': GROUNDS,
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben zusammen' },
  'Einkommen von Elternteil 1': { [SUBTOTAL]: '64000', 'Steuerbares Vermögen': '30000' },
  'Einkommen von Elternteil 2': { [SUBTOTAL]: '28000' },
  'Abzüge': { 'Kinder mit Steuerabzug': '2' },
};
/** A little less than the area between the margins of an A4 page (styles/print.css): 178 mm × 263 mm, in CSS pixels. */
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
  await page.emulateMedia({ media: null });
  await page.getByRole('button', { name: `Für die ${whom} drucken`, exact: true }).click();
  await page.waitForFunction(() => globalThis.prints > 0);
}

/** Prints to a PDF: how many pages it has, how many texts are drawn on each, and whether it is tagged. */
async function pdf(page) {
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
const FOOT = new RegExp(`Gedruckt am 20\\. November 2026, 14:05 · Belegnummer ${RECEIPT} · ${PROGRAM}`);

/** The text that is on paper, and the elements that are wider than it. */
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
    assert.match(text, /^[^]*Heim, 1\. Februar 2027 bis 31\. Juli 2027\s+Der Kanton kann/);
    assert.match(text, /672\.92\s+Franken im Monat/);
    assert.match(text, /18\. Januar 2027: Gesuch beim AKJB/);
    assert.match(text, /− Kinder: 2, für jedes 5’000\.00\s*10’000\.00\s+85’000\.00/);
    assert.match(text, /Das Ergebnis ist unverbindlich/);
    assert.match(text, /Tarifstand SGS 850\.15/);
    assert.match(text, FOOT);
    assert.doesNotMatch(text, /Unterschrift der|"format"|Ändern|Fachmodus/);
  });
}

test('the browser’s own print is the one for the family', async (t) => {
  const { page } = await opened(t, STORY_3);
  expectSound(await pdf(page), 2);
  assert.match((await paper(page)).text, /^Belegnummer \S+ · hilfen-rechner 0\.\d+\.\d+ \(/m, 'it names receipt and program, too');
});

test('for the file: all answers, the receipt, signatures, date and time', async (t) => {
  const { page } = await opened(t, STORY_3);
  await printFor(page, 'Akten');
  const printed = await pdf(page);
  t.diagnostic(`${printed.pages} pages`);
  expectSound(printed, 8);
  const { text, wide } = await paper(page);
  assert.deepEqual(wide, [], 'nothing is cut');
  assert.match(text, /Name des Kindes, Fallnummer\s+Heim, 1\. Februar 2027/);
  assert.match(text, /Geburtsdatum des Kindes\s+1\. Juni 2015/);
  assert.match(text, /Wer muss für das Kind zahlen \(unterhaltspflichtig\)\?\s+Beide Eltern, sie leben zusammen/);
  assert.match(text, /Steuerbares Vermögen\s+30’000\.00/);
  assert.match(text, /"format": "hilfen-rechner"/);
  assert.match(text, /SHA-256/);
  const [, number] = text.match(/^Belegnummer\s+(\S+)$/m);
  assert.ok(text.includes(`Belegnummer ${number} · `), 'the foot has the number of the receipt');
  assert.match(text, /Ort und Datum\s+Unterschrift der Eltern oder des jungen Menschen\s+Unterschrift der Fachperson/);
  assert.match(text, FOOT);
  assert.doesNotMatch(text, /Ändern|Fachmodus/);
});

test('after the print for the file the one for the family is plain again', async (t) => {
  const { page } = await opened(t, STORY_3);
  await page.getByRole('button', { name: 'Für die Akten drucken' }).click();
  await page.getByRole('button', { name: 'Für die Familie drucken' }).click();
  await page.waitForFunction(() => globalThis.prints === 2);
  assert.doesNotMatch((await paper(page)).text, /Unterschrift der|"format"/);
});

test('of a range the family reads how the most was calculated, and the file both ends', async (t) => {
  const { page } = await opened(t, { ...STORY_3, 'Einkommen von Elternteil 1': { [SUBTOTAL]: '60000 bis 70000' } });
  expectSound(await pdf(page), 2);
  const family = await paper(page);
  assert.deepEqual(family.wide, []);
  assert.match(family.text, /Hier stehen nicht alle Rechenschritte\. .*Höchster möglicher Betrag/s);
  assert.doesNotMatch(family.text, /Tiefster möglicher Betrag/);
  await printFor(page, 'Akten');
  const file = await paper(page);
  assert.deepEqual(file.wide, []);
  assert.match(file.text, /Tiefster möglicher Betrag.*Höchster möglicher Betrag/s);
  assert.doesNotMatch(file.text, /Hier stehen nicht alle/);
});

const STABLE = 'Ja, eine stabile Partnerschaft (seit zwei Jahren oder mit gemeinsamem Kind)';
/** Parents who live apart, each with a partner, with ranges and changes of income; a help without an end. */
const APART = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '25.1.2027' },
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': {
    'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben getrennt (auch wenn das Kind nur bei einem wohnt)',
    'Lebt Elternteil 1 mit einer Partnerin oder einem Partner zusammen?': STABLE,
    'Lebt Elternteil 2 mit einer Partnerin oder einem Partner zusammen?': STABLE,
  },
  'Einkommen von Elternteil 1': { [SUBTOTAL]: '48000 bis 52000', 'Seit wann ist das Einkommen dauerhaft anders?': '10.5.2027', 'Einkommen im Monat seit der Veränderung': '3000' },
  'Einkommen der Partnerin oder des Partners von Elternteil 1': { [SUBTOTAL]: '30000' },
  'Einkommen von Elternteil 2': { [SUBTOTAL]: '90000', 'Seit wann ist das Einkommen dauerhaft anders?': '10.8.2027', 'Einkommen im Monat seit der Veränderung': '7000 bis 8000' },
  'Einkommen der Partnerin oder des Partners von Elternteil 2': { [SUBTOTAL]: '50000' },
  'Abzüge von Elternteil 2': { 'Bezahlter Unterhalt im Jahr, behördlich genehmigt': '12000' },
};
/** The same parents with four helps for three children, and much that nobody knows. */
const MANY = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Sozialpädagogische Familienbegleitung (SPF)', 'Geplanter Beginn': '1.1.2027' },
  'Einzelheiten der Hilfe': { 'Tage im Monat (Einsatztage oder Aufenthaltstage)': '4 bis 6', 'Kommt noch eine Hilfe dazu?': 'Ja, für dieses Kind' },
  'Die Hilfe (2)': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '25.1.2027' },
  'Einzelheiten der Hilfe (2)': { 'Kommt noch eine Hilfe dazu?': 'Ja, für ein anderes Kind der Familie' },
  'Die Hilfe (3)': { 'Um welche Hilfe geht es?': 'Pflegefamilie', 'Geplanter Beginn': '25.3.2027' },
  'Einzelheiten der Hilfe (3)': { 'Kommt noch eine Hilfe dazu?': 'Ja, für ein anderes Kind der Familie' },
  'Die Hilfe (4)': { 'Um welche Hilfe geht es?': 'Entlastungsaufenthalt eines Kindes mit Behinderung', 'Geplanter Beginn': '25.4.2027' },
  ...Object.fromEntries(Object.entries(APART).slice(2)),
};

/** An ordinary family: apart, one partner, one change of income, and one income known as a range. */
const CHANGE = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '20.1.2027', 'Ende, wenn bekannt': '12.9.2027' },
  'Das Kind': { 'Geburtsdatum des Kindes': '1.6.2011' },
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': {
    'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben getrennt (auch wenn das Kind nur bei einem wohnt)',
    'Lebt Elternteil 1 mit einer Partnerin oder einem Partner zusammen?': STABLE,
  },
  'Einkommen von Elternteil 1': { [SUBTOTAL]: '72000', 'Steuerbares Vermögen': '25000', 'Seit wann ist das Einkommen dauerhaft anders?': '1.4.2027', 'Einkommen im Monat seit der Veränderung': '4200' },
  'Einkommen der Partnerin oder des Partners von Elternteil 1': { [SUBTOTAL]: '60000' },
  'Einkommen von Elternteil 2': { [SUBTOTAL]: '40001 bis 48000' },
};

test('the family reads how each of a few amounts came about, on two pages', async (t) => {
  const { page } = await opened(t, CHANGE);
  expectSound(await pdf(page), 2);
  const { text, wide } = await paper(page);
  assert.deepEqual(wide, []);
  // The first parent before and after the change, and the other parent.
  for (const sum of [/104’500\.00 liegen über 100’000\.00/, /82’900\.00 liegen über 80’000\.00/, /48’000\.00 liegen über 45’000\.00/]) assert.match(text, sum);
});

for (const [name, answers] of [['parents apart with changes of income', APART], ['four helps', MANY]]) {
  test(`also for ${name} two pages are enough for the family, and the file holds everything`, async (t) => {
    const { page } = await opened(t, answers);
    const printed = await pdf(page);
    t.diagnostic(`${printed.pages} pages`);
    expectSound(printed, 2);
    const { text, wide } = await paper(page);
    assert.deepEqual(wide, []);
    for (const what of [/Franken im Monat/, /Wer zahlt was/, /Welche Unterlagen\?/, /Tarif § 32/, /Das entscheidet das AKJB/, /Gedruckt|Was hier nicht/]) {
      assert.match(text, what);
    }
    await printFor(page, 'Akten');
    const file = await pdf(page);
    t.diagnostic(`${file.pages} pages for the file`);
    expectSound(file, 30);
    assert.deepEqual((await paper(page)).wide, []);
  });
}
