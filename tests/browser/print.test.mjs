// The print for the family, on one or two pages. Nothing is cut, no page is empty, and the PDF is tagged.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FOOT, PAPER, expectSound, opened, paper, pdf, press } from './paper.mjs';
import { CHILD, FULL_TIME, GROUNDS, flat, result } from './person.mjs';
import { STATES } from './states.mjs';

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

for (const [way, isAlone] of [['the result’s page', true], ['the Fachmodus', false]]) {
  test(`for the family, from ${way}: two pages at most, with the whole calculation`, async (t) => {
    const { page } = await opened(t, STORY_3, isAlone);
    await press(page, 'Für die Familie drucken');
    const printed = await pdf(page);
    t.diagnostic(`${printed.pages} pages`);
    expectSound(printed, 2);
    const { text, wide } = await paper(page);
    assert.deepEqual(wide, [], 'nothing is cut');
    assert.match(text, /^Was kostet die Hilfe für unser Kind\?\s+Für die Familie · Gedruckt am 20\. November 2026, 14:05\s+Heim · Februar 2027 bis Juli 2027\s+Sie zahlen rund\s+673 Franken\s+im Monat\.\s+Genau 672\.92\s+berechnet/);
    assert.match(text, /Nächster Schritt[^]*Bis Montag, 18\. Januar 2027 muss das Gesuch beim Kanton sein\./);
    for (const what of ['Wann Sie zahlen', 'Dazu kommen Nebenkosten', 'Das bringen Sie mit', 'Meine Fragen für das Gespräch', 'So wurde gerechnet']) assert.ok(text.includes(what), what);
    assert.match(text, /− Kinder: 2, für jedes 5’000\.00\s*10’000\.00\s+85’000\.00/);
    assert.match(text, /Das Ergebnis ist unverbindlich/);
    assert.match(text, /Tarifstand SGS 850\.15/);
    assert.match(text, FOOT);
    assert.doesNotMatch(text, /Unterschrift der|"format"|[Ää]ndern$|Fachmodus|In den Kalender|Menü|Fachstelle: /m);
  });
}

test('the browser’s own print is the one for the family', async (t) => {
  const { page } = await opened(t, STORY_3);
  expectSound(await pdf(page), 2);
  assert.match((await paper(page)).text, FOOT);
});

test('after the print of the sheet the one for the family is plain again', async (t) => {
  const { page } = await opened(t, STORY_3);
  await press(page, 'Berechnungsblatt drucken');
  await press(page, 'Für die Familie drucken');
  await page.waitForFunction(() => globalThis.prints === 2);
  assert.doesNotMatch((await paper(page)).text, /Ort, Datum|Fallnummer/);
});

test('of a range the family reads how both ends came about', async (t) => {
  const { page } = await opened(t, { ...STORY_3, 'Einkommen von Elternteil 1': { [SUBTOTAL]: '60000 bis 70000' } });
  expectSound(await pdf(page), 2);
  const family = await paper(page);
  assert.deepEqual(family.wide, []);
  assert.match(family.text, /Elternteil 1: Gesamteinkommen\s+Zwischentotal\s*60’000\.00 bis 70’000\.00\s+tief 60’000\.00\s*hoch 70’000\.00[^]*Hier wechselt die Stufe/);
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

const AMOUNT = /\d[\d’]*\.\d{2}/g;
/** The amounts in the rows of the screen, of the other parent and of all others. */
function amountsOf({ payers, phases }) {
  const [others, own] = [true, false].map((isOther) =>
    [...payers, ...phases].filter((row) => row.startsWith('Anderer Elternteil') === isOther).flatMap((row) => row.match(AMOUNT) ?? []));
  return { own, others: others.filter((amount) => !own.includes(amount)) };
}

/** When the reader pays, and how much in each month: all rows of the screen, also those that are folded up. */
const ownPeriods = (page) => page.locator('.parts .phases li.phase:not(.sum)').evaluateAll((all) => all
  .map((row) => ['span', 'b'].map((part) => row.querySelector(part).textContent.replaceAll('\u00ad', '').trim()))
  .filter(([when]) => !when.startsWith('Anderer Elternteil')).map(([when, amount]) => [when.split(', ').at(-1), amount]));

test('the family reads how each of a few amounts came about, on two pages', async (t) => {
  const { page } = await opened(t, CHANGE);
  const { own, others } = amountsOf(await result(page));
  expectSound(await pdf(page), 2);
  const { text, wide } = await paper(page);
  assert.deepEqual(wide, []);
  // The parent before and after the change.
  for (const sum of [/104’500\.00 liegen über 100’000\. /, /82’900\.00 liegen über 80’000 und/]) assert.match(text, sum);
  // What the other parent earns is not for this family's paper.
  assert.match(text, /Die Rechnung des anderen Elternteils steht hier nicht/);
  assert.doesNotMatch(text, /48’000\.00/);
  assert.ok(own.length >= 4 && others.length >= 4, `${own} / ${others}`);
  for (const amount of own) assert.ok(text.includes(amount), amount);
  for (const amount of others) assert.doesNotMatch(text, new RegExp(`(?<![\\d’])${amount}`), `${amount} is the other parent’s`);
  assert.match(text, /Anderer Elternteil\s+nicht auf diesem Blatt/);
});

/** Both parents and their partners have changes of income: more periods than stand open on the screen. */
const MANY_PERIODS = {
  ...CHANGE,
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '25.1.2027' },
  'Die Familie': { ...CHANGE['Die Familie'], 'Lebt Elternteil 2 mit einer Partnerin oder einem Partner zusammen?': STABLE },
  'Einkommen der Partnerin oder des Partners von Elternteil 1': { [SUBTOTAL]: '60000', 'Seit wann ist das Einkommen dauerhaft anders?': '1.6.2027', 'Einkommen im Monat seit der Veränderung': '3000' },
  'Einkommen von Elternteil 2': { [SUBTOTAL]: '40000', 'Seit wann ist das Einkommen dauerhaft anders?': '1.8.2027', 'Einkommen im Monat seit der Veränderung': '5000' },
  'Einkommen der Partnerin oder des Partners von Elternteil 2': { [SUBTOTAL]: '50000', 'Seit wann ist das Einkommen dauerhaft anders?': '1.10.2027', 'Einkommen im Monat seit der Veränderung': '2000' },
};

test('of many periods the first three, the dearest and the last stand open, and paper has all of them', async (t) => {
  const { page } = await opened(t, MANY_PERIODS);
  const rows = await page.locator('.parts .phases li.phase:not(.sum)').evaluateAll((all) =>
    all.map((row) => ({ isFolded: row.closest('details') !== null, text: row.innerText || row.textContent })));
  const dearest = Math.max(...rows.map(({ text }) => Number(text.match(AMOUNT)[0].replace('’', ''))));
  assert.ok(rows.length > 6, `${rows.length} rows`);
  const open = rows.filter(({ isFolded }) => !isFolded);
  const folded = rows.filter(({ isFolded }) => isFolded);
  t.diagnostic(JSON.stringify(rows.map(({ text }) => text.replace(/\s+/g, ' ')), null, 1));
  assert.ok(open.length >= 4 && open.length <= 5, `${open.length} open`);
  assert.ok(open.some(({ text }) => Number(text.match(AMOUNT)[0].replace('’', '')) === dearest), 'the dearest');
  const summary = page.locator('.parts .more-phases > summary');
  assert.equal(await summary.innerText(), `${folded.length} weitere Zeiträume`);
  assert.ok(!await page.locator('.parts .more-phases li').first().isVisible());
  await summary.click();
  assert.equal(await page.locator('.parts .more-phases li:visible').count(), folded.length);
  const { own } = amountsOf(await result(page));
  expectSound(await pdf(page), 2);
  const { text, wide } = await paper(page);
  assert.deepEqual(wide, []);
  for (const amount of own) assert.ok(text.includes(amount), `${amount} is on paper`);
  assert.doesNotMatch(text, /weitere Zeiträume/);
});

for (const [state, most] of Object.entries({ a: 2, b: 2, b2: 2, c: 2, d: 2, e: 1, f: 1, g: 2 })) {
  test(`the print of state ${state} has at most ${most} pages, and nothing is cut`, async (t) => {
    const { page } = await opened(t, STATES[state]);
    const { own } = amountsOf(await result(page));
    const printed = await pdf(page);
    t.diagnostic(`${printed.pages} pages`);
    expectSound(printed, most);
    const { text, wide } = await paper(page);
    assert.deepEqual(wide, []);
    assert.match(text, FOOT);
    assert.match(text, /Meine Fragen für das Gespräch/);
    for (const amount of own) assert.ok(text.includes(amount), `${amount} is on paper`);
    if (state !== 'd') return;
    // Both phases stand on page 1, with the step that names both dates.
    const first = await page.locator('.paper').evaluate((paper) => {
      const calculations = paper.querySelector('.calculations').getBoundingClientRect();
      return { height: calculations.top - paper.getBoundingClientRect().top, phases: paper.querySelectorAll('.payers dd.more').length };
    });
    assert.ok(first.height <= PAPER.height && first.phases === 2, JSON.stringify(first));
  });
}

for (const [name, answers] of [['parents apart with changes of income', APART], ['four helps', MANY]]) {
  test(`also for ${name} two pages are enough for the family`, async (t) => {
    const { page } = await opened(t, answers);
    const periods = await ownPeriods(page);
    const printed = await pdf(page);
    t.diagnostic(`${printed.pages} pages`);
    expectSound(printed, 2);
    const { text, wide } = await paper(page);
    assert.deepEqual(wide, []);
    for (const what of [/Franken\s+im Monat/, /Wann Sie zahlen/, /Das bringen Sie mit/, /Tarif § 32/, /Das entscheidet das AKJB/, /Meine Fragen für das Gespräch/, /Gedruckt|Belegnummer/]) {
      assert.match(text, what);
    }
    // With more periods than have a row, the others stand in a line.
    const shown = flat(text);
    assert.ok(periods.length > 6 || name !== 'four helps');
    for (const [when, amount] of periods) assert.match(shown, new RegExp(`${when}[^]{1,40}?${amount}`), `${when}: ${amount}`);
  });
}
