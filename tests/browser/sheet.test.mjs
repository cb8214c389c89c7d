// The sheet «Berechnung der Kostenbeteiligung» on paper, and the values for the form of the office. Page 1 is what is signed; the
// annex follows. The pages that are made are those of the PDF, nothing is cut, and all carry the receipt.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import jsQR from 'jsqr';
import { RECEIPT, open } from './harness.mjs';
import { expectSound, opened, paper, pdf, press } from './paper.mjs';
import { CHILD, FULL_TIME, GROUNDS, at, fill, flat, unfold } from './person.mjs';

const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
const HOUSEHOLD = 'Wer muss für das Kind zahlen (unterhaltspflichtig)?';
const STABLE = 'Ja, eine stabile Partnerschaft (seit zwei Jahren oder mit gemeinsamem Kind)';
const PRINT = 'Berechnungsblatt drucken';

/** A home for a year, with everything known: 672.92 francs a month. */
const ORDINARY = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '1.2.2027', 'Ende, wenn bekannt': '31.1.2028' },
  'Das Kind': CHILD,
  'Grundlage der Hilfe': GROUNDS,
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': { [HOUSEHOLD]: 'Beide Eltern, sie leben zusammen' },
  'Einkommen von Elternteil 1': { [SUBTOTAL]: '64000', 'Steuerbares Vermögen': '30000' },
  'Einkommen von Elternteil 2': { [SUBTOTAL]: '28000' },
  'Abzüge': { 'Kinder mit Steuerabzug': '2' },
};
/** Parents apart: the first one with a partner and a change of income, of the second one only a range is known. */
const APART = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '20.1.2027', 'Ende, wenn bekannt': '12.9.2027' },
  'Das Kind': CHILD,
  'Grundlage der Hilfe': GROUNDS,
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': {
    [HOUSEHOLD]: 'Beide Eltern, sie leben getrennt (auch wenn das Kind nur bei einem wohnt)',
    'Lebt Elternteil 1 mit einer Partnerin oder einem Partner zusammen?': STABLE,
  },
  'Einkommen von Elternteil 1': { [SUBTOTAL]: '72000', 'Steuerbares Vermögen': '25000', 'Seit wann ist das Einkommen dauerhaft anders?': '1.4.2027', 'Einkommen im Monat seit der Veränderung': '4200' },
  'Einkommen der Partnerin oder des Partners von Elternteil 1': { [SUBTOTAL]: '60000' },
  'Einkommen von Elternteil 2': { [SUBTOTAL]: '40001 bis 48000' },
};

/** Prints the sheets: the PDF, and the text of each page as it was made. Each page that was made is one page of the PDF. */
async function printed(t, page) {
  await press(page, PRINT);
  const file = await pdf(page);
  const { wide } = await paper(page);
  const texts = await page.evaluate(() => [...document.querySelectorAll('.sheet')].map((one) => one.innerText));
  t.diagnostic(`${file.pages} pages`);
  assert.deepEqual(wide, [], 'nothing is cut');
  expectSound(file, texts.length);
  assert.equal(file.pages, texts.length, 'each page that was made is a page on paper');
  const pages = texts.map(flat);
  const numbers = pages.map((text) => text.match(/Seite (\d+) von (\d+)$/)?.slice(1).map(Number));
  let first = 0;
  while (first < numbers.length) {
    const [, last] = numbers[first];
    assert.deepEqual(numbers.slice(first, first + last), Array.from({ length: last }, (_, place) => [place + 1, last]));
    first += last;
  }
  const receipts = new Set(pages.map((text) => text.match(new RegExp(`Gedruckt am 20\\. November 2026, 14:05 · Belegnummer (${RECEIPT})`))?.[1]));
  assert.equal(receipts.size, 1, 'all pages carry the same receipt');
  const [receipt] = receipts;
  assert.ok(receipt);
  return { pages, receipt, fronts: pages.filter((text) => /Seite 1 von/.test(text)) };
}

/** What stands in the QR code of the print. */
async function scanned(page) {
  const { size, dark } = await page.locator('svg.qr').first().evaluate((svg) => ({
    size: svg.viewBox.baseVal.width,
    dark: [...svg.querySelector('path').getAttribute('d').matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x) + 4, Number(y) + 4]),
  }));
  const zoom = 4;
  const pixels = new Uint8ClampedArray((size * zoom) ** 2 * 4).fill(255);
  for (const [x, y] of dark) {
    for (let row = 0; row < zoom; row += 1) {
      const from = ((y * zoom + row) * size * zoom + x * zoom) * 4;
      for (let place = 0; place < zoom * 4; place += 1) if (place % 4 < 3) pixels[from + place] = 0;
    }
  }
  return jsQR(pixels, size * zoom, size * zoom).data;
}

test('one income that was told for both parents stands in one column', async (t) => {
  const { page } = await opened(t, {}, false);
  await page.evaluate(() => { location.hash = '#/daten'; });
  await page.getByLabel('Datei öffnen').setInputFiles(fileURLToPath(new URL('../files/family-p2.json', import.meta.url)));
  await page.getByText('Die Angaben der Datei sind geöffnet.').first().waitFor();
  await page.evaluate(() => { location.hash = '#/ergebnis'; });
  const { pages: [front, ...annex] } = await printed(t, page);
  assert.match(front, /Ziffer\* Zusammen 1 Zwischentotal der Einkünfte § 30a Abs\. 2 lit\. a 399 115’000\.00 2 /);
  assert.match(annex.join(), /Zwischentotal \(Beide Eltern\) 115’000\.00/);
  assert.doesNotMatch(annex.join(), /Zwischentotal \(Elternteil/);
});

for (const [way, isAlone] of [['the result’s page', true], ['the Fachmodus', false]]) {
  test(`in an ordinary case, from ${way}: one page to sign, and one page of annex`, async (t) => {
    const { page } = await opened(t, ORDINARY, isAlone);
    const { pages } = await printed(t, page);
    assert.equal(pages.length, 2);
    const [front, annex] = pages;
    assert.match(front, /^Berechnung der Kostenbeteiligung Stationäre Unterbringung, VO §§ 28–35/);
    // Names and numbers are written by hand.
    assert.match(front, /Fallnummer neu Korrektur ab __\.__\.____/);
    assert.match(front, /Elternteil 2: Name, Vorname AHV-Nummer 756\.____\.____\.__ Steuerjahr \(2026\) · Veranlagung vom 20__ · __\.__\.____ noch keine, Zahlen von 20__/);
    assert.match(front, /Elternteil 1 und Elternteil 2, gemeinsam Februar 2027 bis Januar 2028, Monate: 12, zusammen 8’075\.00 672\.92/);
    assert.match(front, /1 Zwischentotal der Einkünfte § 30a Abs\. 2 lit\. a 399 64’000\.00 28’000\.00 92’000\.00/);
    assert.match(front, /15 Kostenbeteiligung im Monat § 29 Abs\. 1 672\.92/);
    assert.match(front, /Januar 2028 1 Eltern ganzer Monat; gerechnet mit den Zahlen von 2026 2026 672\.92 672\.92/);
    assert.match(front, /Busse bestraft werden \(SHG § 40a\)\. .*Ich\/Wir \(Elternteil 1, Elternteil 2\) bevollmächtige\/n .*Elternteil 1 Ort, Datum Elternteil 1 Unterschrift Elternteil 2 Ort, Datum Elternteil 2 Unterschrift Fachperson Name, Stelle, Telefon Fachperson Datum, Unterschrift Gedruckt/);
    assert.match(front, /SGS 850\.15, Stand 1\.1\.2025 · verglichen am 3\. August 2026 Seite 1 von 2$/);
    assert.match(annex, /Der Kantonsbeitrag an das Heim ist nicht bekannt .*foster-limit/);
    assert.doesNotMatch(annex, /Pflegefamilie|Bei Fristen|Kantonsbeitrag .* offen/, 'nothing that has nothing to do with the help');
    assert.match(annex, /Zwischentotal \(Elternteil 1\) 64’000\.00 eingegeben Veranlagung, Ziffer\* 399/);
    assert.match(annex, /je 0: .*Lohn \(Kind\).* angenommen bitte bestätigen/);
    assert.match(annex, /Voraussetzungen, erfüllt: \d, zu klären: \d/);
    assert.match(annex, /«pro rata»\. pro-rata/);
    assert.match(annex, /Vom AKJB auszufüllen .*Härtefall § 28 Abs\. 5/);
    assert.doesNotMatch(pages.join(), /Ändern|Fachmodus|Gesuch beim AKJB/, 'nothing else is printed');
  });
}

test('the lines are long enough to write on, all is black and of 8 points at least, and the print has the name of the sheet', async (t) => {
  const { page } = await opened(t, ORDINARY);
  await page.evaluate(() => {
    globalThis.print = () => { globalThis.prints += 1; globalThis.titled = document.title; };
  });
  await printed(t, page);
  assert.match(await page.evaluate(() => globalThis.titled), /^Berechnung der Kostenbeteiligung/);
  assert.doesNotMatch(await page.title(), /Kostenbeteiligung/);
  const { widths, letters } = await page.evaluate(() => {
    const width = (element) => element.getBoundingClientRect().width * 25.4 / 96;
    const of = (selector) => [...document.querySelectorAll(`.sheet.front ${selector}`)].map(width);
    const holds = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const letters = [...document.querySelectorAll('.sheet *')].filter(holds).map((element) => {
      const { fontSize, color } = getComputedStyle(element);
      return [Number.parseFloat(fontSize) * 0.75, color, element.outerHTML.slice(0, 60)];
    });
    return {
      widths: { signature: of('.signs p:nth-child(even)'), name: of('.persons > :nth-child(3n + 1)'), day: of('.sheet-head .blank'), number: of('.persons > :nth-child(3n + 2) .blank') },
      letters,
    };
  });
  const least = { signature: 80, name: 75, day: 30, number: 40 };
  for (const [what, length] of Object.entries(least)) {
    assert.ok(widths[what].length > 0 && widths[what].every((width) => width >= length), `${what}: ${widths[what]}`);
  }
  assert.deepEqual(letters.filter(([size, color]) => size < 7.99 || color !== 'rgb(0, 0, 0)'), []);
});

test('the QR code comes with the sheet, and what it opens has the same receipt and the same amount', async (t) => {
  const { page, server } = await opened(t, ORDINARY);
  const { receipt } = await printed(t, page);
  const link = await scanned(page);
  assert.ok(link.startsWith(server.url));
  const other = await open(t, { at: new URL(link).hash });
  await other.page.getByRole('link', { name: 'Ergebnis', exact: true }).click();
  await at(other.page, 'Ergebnis');
  const text = flat(await other.page.locator('#app').innerText());
  assert.match(text, /672\.92/);
  assert.match(flat(await other.page.locator('.receipt').textContent()), new RegExp(`Belegnummer ?${receipt}`));
  assert.equal(await page.locator('.e-form dd').filter({ hasText: receipt }).count() > 0, true, 'so have the values to copy');
});

test('a range is provisional, with its low and its high end in two columns', async (t) => {
  const { page } = await opened(t, { ...ORDINARY, 'Einkommen von Elternteil 1': { [SUBTOTAL]: '60000 bis 70000' } });
  const { fronts: [front] } = await printed(t, page);
  assert.match(front, /provisorisch 552\.50 bis 770\.00/);
  assert.match(front, /Elternteil 2 tief hoch/);
  assert.match(front, /Massgebendes Jahreseinkommen § 30a 78’000\.00 88’000\.00/);
  assert.match(front, /Kostenbeteiligung im Monat § 29 Abs\. 1 552\.50 770\.00/);
});

test('what nobody gave is «offen» and no amount', async (t) => {
  const { page } = await opened(t, { ...ORDINARY, 'Einkommen von Elternteil 1': { [SUBTOTAL]: '60000', 'Steuerbares Vermögen': '?' } });
  const { fronts: [front] } = await printed(t, page);
  assert.match(front, /10 % des steuerbaren Vermögens § 30a Abs\. 2 lit\. b 910 offen¹ 0\.00 offen¹ offen¹/);
  assert.match(front, /Massgebendes Jahreseinkommen § 30a 78’000\.00 offen¹/);
  assert.match(front, /Kostenbeteiligung im Monat § 29 Abs\. 1 552\.50 2’500\.00¹/);
  assert.match(front, /¹ Ohne: Vermögen \(Elternteil 1\)\. Das ist noch offen\. Höchstens 2’500 Franken im Monat \(VO §§ 32, 33, 34\)\./);
  assert.match(front, /soweit heute bekannt\. Was fehlt, reichen wir nach\./);
  assert.doesNotMatch(front, /vollständig und richtig/);
});

test('parents apart get a sheet each, with nothing of the other one, not even in a QR code', async (t) => {
  const { page } = await opened(t, APART);
  const { pages, fronts } = await printed(t, page);
  assert.equal(fronts.length, 2);
  const second = pages.indexOf(fronts[1]);
  const [first, other] = [pages.slice(0, second).join(), pages.slice(second).join()];
  assert.match(first, /Elternteil 1: Name, Vorname .* Partnerin oder Partner von Elternteil 1: Name, Vorname/);
  assert.match(first, /72’000\.00 60’000\.00/);
  assert.match(first, /Elternteil 2 eigenes Blatt/);
  assert.doesNotMatch(first, /40’001|48’000/);
  assert.match(other, /40’001\.00/);
  assert.doesNotMatch(other, /72’000|60’000\.00/);
  // The first parent signs for a change of income: each calculation stands on the sheet.
  assert.match(first, /Weitere Berechnung: April 2027 bis September 2027 .*Einkommen im Monat: 12 × 4’200 § 30a Abs\. 6 50’400\.00 .*Beleg zum Nachrechnen/);
  assert.match(first, /im teuersten Monat .*Januar 2027 bis März 2027: 1’175\.63 April 2027 bis September 2027: 656\.29/);
  assert.match(first, /Berechnung: Januar 2027 bis März 2027/);
  assert.match(first, /Einkommen verändert 2026 und seit 1\. April 2027 \(VO § 30a Abs\. 6\)/);
  assert.match(first, /Anhang 1’175\.63 im teuersten Monat · Elternteil 1/);
  assert.match(first, /getrennt, mit Partnerin oder Partner \(VO § 32\)/);
  assert.match(other, /getrennt \(VO § 33\)/);
  // What only the first parent has is no matter of the second one.
  const ofFirst = /der Partnerin|auf ein Jahr hochgerechnet|Veränderung des Einkommens|Einkommen seit der Veränderung/;
  assert.match(first, ofFirst);
  assert.doesNotMatch(other, ofFirst);
  pages.forEach((text, place) => assert.match(text, new RegExp(`Elternteil ${place < second ? 1 : 2} · Seite \\d von \\d$`)));
  assert.equal(await page.locator('svg.qr').count(), 0);
  assert.match(first, /Ohne QR-Code/);
});

test('a parent whose income nobody told has no sheet, and the other sheet promises none', async (t) => {
  const { 'Einkommen von Elternteil 2': second, ...others } = APART;
  const { page } = await opened(t, others);
  const { fronts } = await printed(t, page);
  assert.equal(fronts.length, 1);
  assert.match(fronts[0], /Elternteil 2 noch nicht berechnet: Das Einkommen fehlt\./);
  assert.doesNotMatch(fronts[0], /eigenes Blatt/);
});

test('page one stays one page where a long calculation is a range, and its phases stand in the annex', async (t) => {
  const { page } = await opened(t, {
    ...APART,
    'Die Hilfe': { ...APART['Die Hilfe'], 'Ende, wenn bekannt': '12.9.2028' },
    'Einkommen von Elternteil 1': { ...APART['Einkommen von Elternteil 1'], 'Steuerbares Vermögen': '?' },
  });
  const { pages, fronts: [front] } = await printed(t, page);
  assert.match(front, /Weitere Zeiträume im Anhang: 2\. .*Fachperson Datum, Unterschrift Gedruckt/);
  assert.match(pages[2], /Alle Zeiträume .*Weitere Berechnung: April 2027 bis September 2028 .*Beleg zum Nachrechnen/);
});

test('a child that comes of age has a sheet of its own from then on', async (t) => {
  const { page } = await opened(t, {
    ...ORDINARY,
    'Die Hilfe': { ...ORDINARY['Die Hilfe'], 'Ende, wenn bekannt': '31.1.2029' },
    'Das Kind': { ...CHILD, 'Geburtsdatum des Kindes': '15.8.2009' },
  });
  const { pages, fronts: [parents, child] } = await printed(t, page);
  assert.match(parents, /Februar 2027 bis August 2027 7 Eltern .* Kind eigenes Blatt/);
  assert.match(child, /September 2027 bis Dezember 2027 4 Kind .* Eltern eigenes Blatt/);
  assert.match(child, /Kind Ort, Datum Kind Unterschrift/);
  const last = pages.at(-1);
  assert.match(last, /Ohne QR-Code: Er enthielte auch die Angaben von anderen, die zahlen\./);
  const pageOf = page.locator('.sheet').last();
  assert.equal(await pageOf.locator('svg.qr').count(), 0, 'the child hands on no figure of its parents');
});

test('where the canton does not pay there is no sheet, and the page says so', async (t) => {
  const { page } = await opened(t, {
    ...ORDINARY,
    'Das Kind': { ...CHILD, 'Wo hat das Kind seinen zivilrechtlichen Wohnsitz?': 'Im Ausland' },
    'Die Familie': {}, 'Einkommen von Elternteil 1': {}, 'Einkommen von Elternteil 2': {}, 'Abzüge': {},
  });
  assert.equal(await page.getByRole('button', { name: PRINT }).count(), 0);
  assert.match(flat(await page.getByRole('main').innerText()), /Ohne Beitrag des Kantons gibt es kein Berechnungsblatt\./);
});

test('the paper that is asked for leads to the sheet, and the office may want its own form', async (t) => {
  const { page } = await opened(t, ORDINARY);
  await unfold(page);
  const item = page.getByRole('listitem').filter({ hasText: 'Berechnung der Kostenbeteiligung, ausgefüllt und unterschrieben' });
  await item.getByRole('button', { name: PRINT }).click();
  await page.waitForFunction(() => globalThis.prints > 0);
  assert.match(flat(await page.locator('.sheet-print').innerText()), /Das AKJB kann sein eigenes Formular verlangen\./);
});

test('the values for the form of the office are copied one by one or all, also where the browser forbids it', async (t) => {
  const visit = await open(t, { at: '#/alles' });
  const { page } = visit;
  await fill(page, ORDINARY);
  await page.evaluate(() => {
    globalThis.copied = [];
    navigator.clipboard.writeText = async (text) => { globalThis.copied.push(text); };
  });
  await unfold(page);
  const group = page.locator('.copy').first();
  await group.getByRole('button', { name: 'Massgebendes Jahreseinkommen (CHF): kopieren' }).click();
  await group.getByRole('button', { name: 'Alles kopieren' }).click();
  const [value, all] = await page.evaluate(() => globalThis.copied);
  assert.equal(value, '85’000.00');
  assert.match(all, new RegExp(`^Kostenbeteiligung im Monat \\(CHF\\): 672\\.92
Zahlungspflichtig: Elternteil 1 und Elternteil 2, gemeinsam
Massgebendes Jahreseinkommen \\(CHF\\): 85’000\\.00
Tarif: VO § 32, 9\\.5 %
Zeitraum: 1\\. Februar 2027 bis 31\\. Dezember 2027
Regeln: SGS 850\\.15.*
Beleg: ${RECEIPT}$`));
  await page.evaluate(() => {
    navigator.clipboard.writeText = async () => { throw new DOMException('not allowed', 'NotAllowedError'); };
  });
  await group.getByRole('button', { name: 'Tarif: kopieren' }).click();
  await page.waitForFunction(() => getSelection().toString().trim() === 'VO § 32, 9.5 %');
  await visit.expectQuiet();
});
