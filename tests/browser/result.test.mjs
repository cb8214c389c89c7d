// The parts of the result: their order, the curve, what is said of an income near a jump, and the deadlines as a file.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { NARROW, PHONE, brokenInTables, open, tooWide } from './harness.mjs';
import { CHILD, FULL_TIME, GROUNDS, at, fill, result, type } from './person.mjs';

const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
const HOME = { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '1.2.2027' };
const family = (first, second) => ({
  'Die Hilfe': HOME,
  'Das Kind': CHILD,
  'Grundlage der Hilfe': GROUNDS,
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben zusammen' },
  'Einkommen von Elternteil 1': { [SUBTOTAL]: first },
  'Einkommen von Elternteil 2': { [SUBTOTAL]: second },
});

/** Fills the Fachmodus and goes to the page of the result. */
async function resultOf(t, answers, options = {}) {
  const visit = await open(t, { at: '#/alles', ...options });
  await fill(visit.page, answers);
  await visit.page.getByRole('link', { name: 'Ergebnis', exact: true }).click();
  await visit.page.getByRole('heading', { level: 1, name: 'Ergebnis', exact: true }).waitFor();
  return visit;
}

/** The headings of the parts of the result. */
async function parts(page) {
  const headings = await page.getByRole('main').getByRole('heading').evaluateAll((all) =>
    all.map((heading) => ({ level: Number(heading.tagName[1]), text: heading.innerText })));
  return headings.filter((heading) => heading.level === 3).map(({ text }) => text);
}

test('the parts stand in the order in which people ask for them', async (t) => {
  const { page } = await resultOf(t, family('60001', '0 bis 1000'));
  const text = await page.getByRole('main').innerText();
  assert.match(text, /^Ergebnis\s+Der Kanton kann an diese Hilfe zahlen\.\s+[\d.]+ bis [\d.]+ Franken im Monat\s+Tarifstand SGS 850\.15, Stand 1\.1\.2025\./);
  assert.deepEqual(await parts(page), [
    'Wer zahlt was (CHF im Monat)',
    'Was den Betrag noch verändert',
    'Monat für Monat',
    'Voraussetzungen',
    'Was jetzt zu tun ist',
    'So wurde gerechnet',
    'Wo Sie im Tarif stehen',
    'Annahmen',
    'Das entscheidet das AKJB',
    'Was hier nicht gerechnet wird',
    'Varianten vergleichen',
    'Stand der Regeln und Beleg',
  ]);
});

test('where no amount is computed, no part speaks of one', async (t) => {
  const { page } = await resultOf(t, { 'Die Hilfe': { 'Um welche Hilfe geht es?': 'Nachbetreuung nach Heim oder Pflegefamilie', 'Geplanter Beginn': '1.2.2027' } });
  const found = await parts(page);
  for (const of_amounts of ['Wer zahlt was (CHF im Monat)', 'Was den Betrag noch verändert', 'Monat für Monat', 'So wurde gerechnet', 'Wo Sie im Tarif stehen']) {
    assert.ok(!found.includes(of_amounts), of_amounts);
  }
  assert.ok(found.includes('Das entscheidet das AKJB'));
  const { all } = await result(page);
  assert.match(all, /Betrag offen: durch das AKJB zu klären\.\s+Was die Nachbetreuung kostet, legt das AKJB fest\./, 'the reason at once');
});

for (const [phone, size] of [['a phone', PHONE], ['a small phone', NARROW]]) {
  test(`the tables of the result fit ${phone} without breaking a word or a figure`, async (t) => {
    const { page } = await resultOf(t, family('60001', '0 bis 40000'), size);
    await page.getByText('Der Tarif als Tabelle').first().click();
    assert.ok(await page.getByRole('table').count() >= 2);
    assert.deepEqual(await brokenInTables(page), []);
    assert.equal(await tooWide(page), '');
  });
}

test('of a range the steps below and above it are told, and that not every month costs the same', async (t) => {
  const answers = family('60001', '0 bis 12000');
  answers['Die Hilfe'] = { ...HOME, 'Geplanter Beginn': '25.2.2027', 'Ende, wenn bekannt': '31.7.2027' };
  const { page } = await resultOf(t, answers);
  const { all } = await result(page);
  assert.match(all, /liegt 1\.00 über der Stufe von 60’000\.00/);
  assert.match(all, /Die nächste Stufe liegt bei 75’000\.00, das sind 2’999\.00 mehr/);
  assert.match(all, /So viel kostet der teuerste Monat/);
});

test('where the canton cannot pay, nothing but whom to ask is left to do', async (t) => {
  const answers = {
    'Die Hilfe': HOME,
    'Das Kind': { 'Geburtsdatum des Kindes': '1.1.2000' },
    'Grundlage der Hilfe': { 'Hat eine Hilfe begonnen, bevor das Kind volljährig war?': 'Nein', 'Ist es ein Wiedereintritt innerhalb eines Jahres?': 'Nein' },
  };
  const { page } = await resultOf(t, answers);
  const { all } = await result(page);
  assert.match(all, /Fragen Sie das AKJB, welche Hilfe jetzt möglich ist/);
  assert.match(all, /Wer hilft weiter\?/);
  assert.doesNotMatch(all, /Wer stellt das Gesuch|Bis wann|Welche Unterlagen|Kalender/);
});

test('what several helps want stands once, with the names where it is not wanted for all', async (t) => {
  const { page } = await resultOf(t, { ...family('60000', '0'), 'Einzelheiten der Hilfe': { ...FULL_TIME, 'Kommt noch eine Hilfe dazu?': 'Ja, für ein anderes Kind der Familie' } });
  await page.getByRole('link', { name: 'Fachmodus', exact: true }).click();
  await fill(page, { 'Die Hilfe (2)': { 'Um welche Hilfe geht es?': 'Pflegefamilie', 'Geplanter Beginn': '1.3.2027' } });
  await page.getByRole('link', { name: 'Ergebnis', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Ergebnis', exact: true }).waitFor();
  const { all } = await result(page);
  const todo = all.slice(all.indexOf('Was jetzt zu tun ist'), all.indexOf('So wurde gerechnet'));
  assert.match(todo, /18\. Januar 2027: Gesuch beim AKJB.*\(Kind: Heim\)\s+15\. Februar 2027: Gesuch beim AKJB.*\(Kind 2: Pflegefamilie\)/s);
  assert.match(todo, /Kind 2: Pflegefamilie\s+Pflegevertrag/);
  assert.equal(todo.match(/E-Formular mit allen Unterschriften/g).length, 1, 'wanted for both');
  const conditions = all.slice(all.indexOf('Voraussetzungen'), all.indexOf('Was jetzt zu tun ist'));
  assert.match(conditions, /Kind: Heim\s+erfüllt Das Kind hat seinen zivilrechtlichen Wohnsitz/);
  assert.match(conditions, /Kind 2: Pflegefamilie\s+noch offen Das Kind hat seinen zivilrechtlichen Wohnsitz/);
});

test('of several helps one that the canton cannot pay is named first, and costs nothing', async (t) => {
  const { page } = await resultOf(t, {
    'Die Hilfe': { ...HOME, 'Ende, wenn bekannt': '31.3.2027' },
    'Grundlage der Hilfe': { 'Ist die Anbieterin oder der Anbieter anerkannt?': 'Nein' },
    'Einzelheiten der Hilfe': { ...FULL_TIME, 'Kommt noch eine Hilfe dazu?': 'Ja, für dieses Kind' },
    'Die Hilfe (2)': { 'Um welche Hilfe geht es?': 'Sozialpädagogische Familienbegleitung (SPF)', 'Geplanter Beginn': '1.3.2027', 'Ende, wenn bekannt': '31.3.2027' },
    'Einzelheiten der Hilfe (2)': { 'Tage im Monat (Einsatztage oder Aufenthaltstage)': '6' },
    'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben zusammen', 'Bezieht der Haushalt Sozialhilfe oder Ergänzungsleistungen?': 'Nein' },
    'Einkommen von Elternteil 1': { [SUBTOTAL]: '92000' },
  });
  const shown = await result(page);
  assert.equal(shown.amount, '150.00 Franken im Monat');
  assert.match(shown.all, /^Ergebnis\s+An einen Teil dieser Hilfen kann der Kanton nicht zahlen\./);
  assert.match(shown.all, /150\.00 Franken im Monat\s+Heim: Angegeben ist: nicht anerkannt\./);
  assert.deepEqual(shown.payers, ['Eltern, März 2027 150.00']);
});

test('what the office decides comes on top of what is computed, in every month and in all', async (t) => {
  const { page } = await resultOf(t, {
    'Die Hilfe': { 'Um welche Hilfe geht es?': 'Sozialpädagogische Familienbegleitung (SPF)', 'Geplanter Beginn': '1.2.2027', 'Ende, wenn bekannt': '30.4.2027' },
    'Einzelheiten der Hilfe': { 'Tage im Monat (Einsatztage oder Aufenthaltstage)': '6', 'Kommt noch eine Hilfe dazu?': 'Ja, für dieses Kind' },
    'Die Hilfe (2)': { 'Um welche Hilfe geht es?': 'Nachbetreuung nach Heim oder Pflegefamilie', 'Geplanter Beginn': '1.4.2027', 'Ende, wenn bekannt': '31.5.2027' },
    'Die Familie': { 'Bezieht der Haushalt Sozialhilfe oder Ergänzungsleistungen?': 'Nein' },
  }, PHONE);
  const shown = await result(page);
  assert.match(shown.all, /150\.00 Franken im Monat\s+Dazu kommt ein Betrag, der noch offen ist: Ihn legt das AKJB fest\.\s+Was die Nachbetreuung kostet/);
  assert.equal(shown.months.length, 4);
  assert.match(shown.months[1], /150\.00 Einsatz.tage: 6/);
  assert.match(shown.months[2], /150\.00 \+ offen/);
  assert.match(shown.months[3], /0\.00 \+ offen/);
  assert.match(shown.all, /Zusammen\s+450\.00 \+ offen/);
  assert.equal(await tooWide(page), '');
});

test('deadlines of several helps come the earliest first', async (t) => {
  const { page } = await resultOf(t, {
    'Die Hilfe': { ...HOME, 'Geplanter Beginn': '1.3.2027' },
    'Einzelheiten der Hilfe': { ...FULL_TIME, 'Kommt noch eine Hilfe dazu?': 'Ja, für dieses Kind' },
    'Die Hilfe (2)': { 'Um welche Hilfe geht es?': 'Sozialpädagogische Familienbegleitung (SPF)', 'Geplanter Beginn': '1.2.2027' },
    'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben zusammen' },
  });
  const { all } = await result(page);
  assert.match(all, /Bis wann\?\s+18\. Januar 2027: .*\(SPF\)\)\s+15\. Februar 2027: .*\(Heim\)/);
});

test('a month with too few days has no place on the curve, and no other reason', async (t) => {
  const answers = family('61000 bis 72000', '0');
  answers['Die Hilfe'] = { ...HOME, 'Geplanter Beginn': '25.1.2027', 'Ende, wenn bekannt': '31.3.2027' };
  const { page } = await resultOf(t, answers);
  assert.equal(await page.getByRole('img').count(), 1);
  const { all } = await result(page);
  const steps = all.slice(all.indexOf('So wurde gerechnet'), all.indexOf('Wo Sie im Tarif stehen'));
  assert.match(steps, /Eltern, Januar 2027\s+Tage im Monat: 7, nötig sind 10\. Für diesen Monat ist nichts geschuldet\.\s+VO § 29 Abs\. 2\s+Tiefster/);
});

test('a change of income has its own place on the curve', async (t) => {
  const { page } = await resultOf(t, {
    'Die Hilfe': { ...HOME, 'Ende, wenn bekannt': '31.7.2027' },
    'Einzelheiten der Hilfe': FULL_TIME,
    'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)' },
    'Einkommen von Elternteil 1': { [SUBTOTAL]: '95000', 'Seit wann ist das Einkommen dauerhaft anders?': 'Mai 2027', 'Einkommen im Monat seit der Veränderung': '5500' },
  });
  const curves = page.getByRole('img');
  assert.equal(await curves.count(), 2);
  assert.match(await curves.nth(1).getAttribute('aria-label'), /66’000\.00/);
  assert.match((await result(page)).all, /Elternteil 1, Mai 2027 bis Juli 2027: Tarif § 33/);
});

test('while nothing is known of one parent’s income, the other’s share is calculated and drawn all the same', async (t) => {
  const { page } = await resultOf(t, {
    'Die Hilfe': HOME,
    'Einzelheiten der Hilfe': FULL_TIME,
    'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben getrennt (auch wenn das Kind nur bei einem wohnt)' },
    'Einkommen von Elternteil 1': { [SUBTOTAL]: '62000' },
  });
  const shown = await result(page);
  assert.deepEqual(shown.payers, [
    'Elternteil 1, Februar 2027 bis Dezember 2027 413.33',
    'Elternteil 1, Januar 2028, gerechnet mit den Zahlen von 2026 413.33',
    'Elternteil 2, Februar 2027 bis Dezember 2027 0.00 bis 2’500.00',
    'Elternteil 2, Januar 2028, gerechnet mit den Zahlen von 2026 0.00 bis 2’500.00',
  ]);
  const steps = shown.all.slice(shown.all.indexOf('So wurde gerechnet'));
  assert.match(steps, /Elternteil 1, Februar 2027 bis Januar 2028.*8 % davon, geteilt durch 12, sind 413\.33 im Monat/s);
  assert.doesNotMatch(steps, /Elternteil 2, Februar/);
  assert.match(steps, /Wo ein Betrag noch ganz offen ist, fehlen die Rechenschritte/);
  assert.deepEqual(await page.getByRole('img').count(), 1, 'one curve, of the parent whose income is known');
});

test('a calculation leaves out what is wholly unknown, names it, and says the most that it can be', async (t) => {
  const answers = family('60000', '0');
  answers['Einkommen von Elternteil 1']['Steuerbares Vermögen'] = '';
  const { page } = await resultOf(t, answers);
  const shown = await result(page);
  assert.equal(shown.amount, '225.00 bis 2’500.00 Franken im Monat');
  const steps = shown.all.slice(shown.all.indexOf('So wurde gerechnet'));
  assert.match(steps, /4\.5 % davon, geteilt durch 12, sind 225\.00 im Monat/);
  assert.match(steps, /Ohne: Vermögen \(Elternteil 1\)\. Das ist noch offen\.\s+Höchstens 2’500 Franken im Monat \(Obergrenze\)\./);
  assert.doesNotMatch(shown.all, /99’999|Wo ein Betrag noch ganz offen ist|möglicher Betrag/);
});

test('what nobody confirmed is marked as assumed, until somebody does', async (t) => {
  const { page } = await resultOf(t, family('60000', '0'));
  const assumed = /Wo Sie nichts eingegeben haben, gilt die Vorgabe/;
  assert.match((await result(page)).all, assumed);
  await page.getByRole('link', { name: 'Angaben prüfen', exact: true }).first().click();
  const wealth = page.locator('.answers-list > div').filter({ hasText: 'Steuerbares Vermögen' }).first();
  assert.match(await wealth.innerText(), /0\.00, angenommen/);
  // The link leads to the field in the Fachmodus; what is typed there is an answer.
  await wealth.getByRole('link').click();
  await at(page, 'Ihre Angaben');
  await type(page, '0');
  await page.keyboard.press('Tab');
  await page.goBack();
  await wealth.waitFor();
  assert.doesNotMatch(await wealth.innerText(), /angenommen/);
});

test('where only the split is open, a sentence says so', async (t) => {
  const own = { 'Renten, Unterhalt oder Unterstützung für das Kind im Jahr': '12000', 'Steht das Geld des Kindes (ohne Lohn) schon in der Steuerveranlagung der Eltern?': 'Nein' };
  const { page } = await resultOf(t, { ...family('52000', '0'), 'Eigenes Einkommen des Kindes': own });
  const shown = await result(page);
  assert.match(shown.all, /293\.33 Franken im Monat/);
  assert.match(shown.all, /Kind, [^\n]*\s+0\.00 bis 150\.00\s+Wer davon wie viel zahlt, hängt von Angaben ab, die noch fehlen\./);
});

test('the curve shows where one stands, in words and as a table too; near a step forgotten deductions are told', async (t) => {
  const visit = await resultOf(t, family('60001', '0'));
  const { page } = visit;
  const curve = page.getByRole('img');
  assert.match(await curve.getAttribute('aria-label'), /Massgebendes Jahreseinkommen: 60’001\.00\..*1\.00 über der Stufe von 60’000\.00/);
  assert.equal(await curve.evaluate((svg) => svg.tagName), 'svg');
  const isInside = await curve.evaluate((svg) => {
    const [box, here] = [svg, svg.querySelector('circle')].map((element) => element.getBoundingClientRect());
    return here.left >= box.left && here.right <= box.right && here.top >= box.top && here.bottom <= box.bottom;
  });
  assert.ok(isInside, 'the mark is inside the drawing');
  await page.getByText('Der Tarif als Tabelle').click();
  const row = page.getByRole('row').filter({ hasText: 'Sie sind hier' });
  assert.match((await row.innerText()).replace(/\s+/g, ' '), /^60’000 65’000 5\.5 % – Sie sind hier/);
  assert.match((await result(page)).all, /Haben Sie alle Abzüge angegeben\?/);
  await visit.expectAccessible('the table of the tariff');
});

test('far from a step nothing is said of forgotten deductions', async (t) => {
  const { page } = await resultOf(t, family('63000', '0'));
  assert.doesNotMatch((await result(page)).all, /Haben Sie alle Abzüge angegeben\?/);
});

test('the deadlines are a file for the calendar', async (t) => {
  const visit = await resultOf(t, family('64000', '28000'));
  const download = visit.page.waitForEvent('download');
  await visit.page.getByRole('button', { name: 'Fristen in den Kalender übernehmen (.ics)' }).click();
  const file = await download;
  assert.match(file.url(), /^blob:/);
  assert.equal(file.suggestedFilename(), 'fristen.ics');
  const text = await readFile(await file.path(), 'utf8');
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /DTSTART;VALUE=DATE:20270118\r\n/);
  assert.match(text.replaceAll('\r\n ', ''), /SUMMARY:.*10 Arbeitstage vor dem Beginn/);
  assert.match((await result(visit.page)).all, /18\. Januar 2027: Gesuch beim AKJB/);
  await visit.expectQuiet();
});
