// The result: its parts in their order, the curve, what is said of an income near a jump, and the
// deadlines as a file.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { NARROW, PHONE, WIDE, brokenInTables, open, tooWide } from './harness.mjs';
import { CHILD, FULL_TIME, GROUNDS, at, fill, flat, follow, result, type, unfold } from './person.mjs';

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
  await follow(visit.page, 'Ergebnis');
  await at(visit.page, 'Ergebnis');
  return visit;
}

/** The headings of the parts of the result, below its first sentence. */
async function parts(page) {
  const headings = page.locator('.parts h2');
  return (await headings.allInnerTexts()).map(flat);
}

test('the parts stand in the order in which people ask for them', async (t) => {
  const { page } = await resultOf(t, family('60001', '0 bis 1000'));
  assert.match((await result(page)).sentence, /^Sie zahlen zwischen \d+ und \d+ Franken im Monat\.$/);
  assert.deepEqual(await parts(page), [
    'Nächster Schritt',
    'Was den Betrag ändert',
    'Wann Sie zahlen',
    'Was dazukommt, was den Betrag senkt',
    'So wurde gerechnet',
    'Wo Sie im Tarif stehen',
    'Voraussetzungen',
    'Unterlagen und Termine',
    'Annahmen',
    'Das entscheidet das AKJB',
    'Varianten vergleichen',
    'Für das E-Formular',
    'Stand der Regeln und Beleg',
  ]);
});

test('where no amount is computed, no part speaks of one', async (t) => {
  const { page } = await resultOf(t, { 'Die Hilfe': { 'Um welche Hilfe geht es?': 'Nachbetreuung nach Heim oder Pflegefamilie', 'Geplanter Beginn': '1.2.2027' } });
  const found = await parts(page);
  for (const of_amounts of ['Was den Betrag ändert', 'Wann Sie zahlen', 'So wurde gerechnet', 'Wo Sie im Tarif stehen']) {
    assert.ok(!found.includes(of_amounts), of_amounts);
  }
  assert.ok(found.includes('Das entscheidet das AKJB'));
  const { sentence, all } = await result(page);
  assert.equal(sentence, 'Was Sie zahlen, klärt das AKJB.');
  assert.match(all, /klärt das AKJB\.\s+Was die Nachbetreuung kostet, legt das AKJB fest\./, 'the reason at once');
});

for (const [phone, size] of [['a phone', PHONE], ['a small phone', NARROW]]) {
  test(`the tables of the result fit ${phone} without breaking a word or a figure`, async (t) => {
    const { page } = await resultOf(t, family('60001', '0 bis 40000'), size);
    await result(page);
    assert.ok(await page.getByRole('table').count() >= 1);
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
  await follow(page, 'Ergebnis');
  await at(page, 'Ergebnis');
  const { all } = await result(page);
  const todo = all.slice(all.indexOf('Unterlagen und Termine'), all.indexOf('Annahmen'));
  assert.match(todo, /18\. Januar 2027: Gesuch beim AKJB.*\(Kind: Heim\)\s+15\. Februar 2027: Gesuch beim AKJB.*\(Kind 2: Pflegefamilie\)/s);
  assert.match(todo, /Kind 2: Pflegefamilie\s+Pflegevertrag/);
  assert.equal(todo.match(/E-Formular mit allen Unterschriften/g).length, 1, 'wanted for both');
  const conditions = all.slice(all.indexOf('Voraussetzungen'), all.indexOf('Unterlagen und Termine'));
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
  assert.match(shown.all, /An einen Teil dieser Hilfen kann der Kanton nicht zahlen\.\s+Heim: Der Kanton zahlt nur, wenn die Anbieterin oder der Anbieter anerkannt ist\./);
  assert.ok(shown.all.indexOf('An einen Teil') < shown.all.indexOf('Nächster Schritt'));
  assert.match(shown.phases[0], /^März 2027 150\.00/);
});

test('what the office decides comes on top of what is computed, in every month and in all', async (t) => {
  const { page } = await resultOf(t, {
    'Die Hilfe': { 'Um welche Hilfe geht es?': 'Sozialpädagogische Familienbegleitung (SPF)', 'Geplanter Beginn': '1.2.2027', 'Ende, wenn bekannt': '30.4.2027' },
    'Einzelheiten der Hilfe': { 'Tage im Monat (Einsatztage oder Aufenthaltstage)': '6', 'Kommt noch eine Hilfe dazu?': 'Ja, für dieses Kind' },
    'Die Hilfe (2)': { 'Um welche Hilfe geht es?': 'Nachbetreuung nach Heim oder Pflegefamilie', 'Geplanter Beginn': '1.4.2027', 'Ende, wenn bekannt': '31.5.2027' },
    'Die Familie': { 'Bezieht der Haushalt Sozialhilfe oder Ergänzungsleistungen?': 'Nein' },
  }, PHONE);
  const shown = await result(page);
  assert.ok(shown.payers.includes('Dazu, noch offen klärt das AKJB'), shown.payers.join());
  assert.match(shown.phases[0], /^Feb 2027 – März 2027 je 150\.00 2 Monate/);
  assert.match(shown.phases[1], /^Apr 2027 150\.00 \+ offen/);
  assert.match(shown.phases[2], /^Mai 2027 klärt das AKJB/);
  assert.match(shown.phases[3], /^Zusammen 450\.00 \+ offen/);
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
  const { all } = await result(page);
  assert.equal(await page.getByRole('img').count(), 1);
  const steps = all.slice(all.indexOf('So wurde gerechnet'), all.indexOf('Wo Sie im Tarif stehen'));
  assert.match(steps, /Eltern, Januar 2027\s+Tage im Monat: 7, nötig sind 10\. Für diesen Monat ist nichts geschuldet\.\s+0\.00\s+VO § 29 Abs\. 2/);
});

test('a change of income has its own place on the curve', async (t) => {
  const { page } = await resultOf(t, {
    'Die Hilfe': { ...HOME, 'Ende, wenn bekannt': '31.7.2027' },
    'Einzelheiten der Hilfe': FULL_TIME,
    'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)' },
    'Einkommen von Elternteil 1': { [SUBTOTAL]: '95000', 'Seit wann ist das Einkommen dauerhaft anders?': 'Mai 2027', 'Einkommen im Monat seit der Veränderung': '5500' },
  });
  await result(page);
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
  assert.deepEqual(shown.payers, ['Sie 413.33', 'Anderer Elternteil hier unbekannt', 'Kanton den Rest, sobald bewilligt']);
  assert.equal(shown.phases.length, 1);
  assert.match(shown.phases[0], /^Feb 2027 – Jan 2028 je 413\.33 12 Monate zusammen 4’960\.00 Jan 2028: vorläufig, gerechnet mit den Zahlen von 2026$/);
  const steps = shown.all.slice(shown.all.indexOf('So wurde gerechnet'));
  assert.match(steps, /Elternteil 1, Februar 2027 bis Januar 2028.*8 % davon, geteilt durch 12\.\s+413\.33/s);
  assert.doesNotMatch(steps, /Elternteil 2, Februar/);
  assert.match(steps, /Wo ein Betrag noch ganz offen ist, fehlen die Rechenschritte/);
  assert.deepEqual(await page.getByRole('img').count(), 1, 'one curve, of the parent whose income is known');
});

test('a calculation leaves out what is wholly unknown, names it, and says the most that it can be', async (t) => {
  const answers = family('60000', '0');
  answers['Einkommen von Elternteil 1']['Steuerbares Vermögen'] = '';
  const { page } = await resultOf(t, answers);
  const shown = await result(page);
  assert.equal(shown.sentence, 'Sie zahlen rund 225 Franken im Monat, ohne grosses Vermögen.');
  assert.match(shown.all, /Mit grossem Vermögen ist es mehr, höchstens 2’500 Franken\./);
  const steps = shown.all.slice(shown.all.indexOf('So wurde gerechnet'));
  assert.match(steps, /4\.5 % davon, geteilt durch 12\.\s+225\.00/);
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
  assert.ok(shown.phases.some((row) => /^Ihr Kind, .* je 0\.00 bis 150\.00/.test(row)), shown.phases.join());
  assert.match(shown.all, /Wer davon wie viel zahlt, hängt von Angaben ab, die noch fehlen\./);
});

test('the curve shows where one stands, in words and as a table too; near a step forgotten deductions are told', async (t) => {
  const visit = await resultOf(t, family('60001', '0'));
  const { page } = visit;
  await result(page);
  const curve = page.getByRole('img');
  assert.match(await curve.getAttribute('aria-label'), /Massgebendes Jahreseinkommen: 60’001\.00\..*1\.00 über der Stufe von 60’000\.00/);
  assert.equal(await curve.evaluate((svg) => svg.tagName), 'svg');
  const row = page.locator('.parts .brackets tr[aria-current]');
  assert.match((await row.innerText()).replace(/\s+/g, ' '), /^(▸ )?über 60’000 bis 65’000 5\.5 % bis 297\.92/);
  assert.equal(await page.locator('.parts .brackets tbody tr').count(), 3, 'its bracket, the one below and the one above');
  assert.match((await result(page)).all, /Haben Sie alle Abzüge angegeben\?/);
  await visit.expectAccessible('the table of the tariff');
});

/** All that the pictures of the tariff show: the boxes of the drawing, its points and its words, and the words on its axis. */
async function drawn(page) {
  await unfold(page);
  return page.getByRole('img').evaluateAll((all) => all.map((svg) => {
    const box = (element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    };
    const unit = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    return {
      unit,
      svg: box(svg),
      points: [...svg.querySelectorAll('.dot')].map((dot) => ({ x: dot.cx.baseVal.value, y: dot.cy.baseVal.value })),
      words: [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent, ...box(text) })),
      spans: svg.querySelectorAll('.span').length,
    };
  }));
}

for (const [income, x, y, axis] of [
  ['0', 48, 214, ['0', '50', '100', '150', '200']],
  ['85000', 173.8, 162.9, ['0', '50', '100', '150', '200']],
  ['150000', 270, 85.8, ['0', '50', '100', '150', '200']],
  ['200000', 344, 43, ['0', '50', '100', '150', '200']],
  // Beyond the axis: behind a break, with its own mark.
  ['210000', 334, 34.5, ['0', '50', '100', '150', '200', '210']],
  ['3000000', 334, 24, ['0', '50', '100', '150', '200', '3’000']],
]) {
  test(`the picture of the tariff is right for an income of ${income}`, async (t) => {
    const { page } = await resultOf(t, family(income, '0'), NARROW);
    const [picture] = await drawn(page);
    assert.equal(picture.points.length, 1);
    const [point] = picture.points;
    assert.ok(Math.abs(point.x - x) <= 0.15 && Math.abs(point.y - y) <= 0.15, JSON.stringify(point));
    const marks = picture.words.map(({ text }) => text);
    const below = picture.words.filter(({ top }) => top > picture.svg.top + 218 * picture.unit).map(({ text }) => text);
    assert.deepEqual(below, ['Einkommen im Jahr, in Tausend Franken', ...axis]);
    for (const mark of ['500', '1’000', '2’500', 'Franken im Monat, höchstens 2’500', 'Sie sind hier']) assert.ok(marks.includes(mark), mark);
    for (const word of picture.words) {
      assert.ok(word.left >= picture.svg.left - 1 && word.right <= picture.svg.right + 1, `${word.text} is inside`);
      const others = picture.words.filter((other) => other !== word);
      const hits = others.filter((other) =>
        other.left < word.right && word.left < other.right && other.top + 2 < word.bottom && word.top + 2 < other.bottom);
      assert.deepEqual(hits.map(({ text }) => text), [], `${word.text} stands free`);
    }
  });
}

test('a range has two points and a span on the axis', async (t) => {
  const { page } = await resultOf(t, family('82000 bis 87000', '0'));
  const [picture] = await drawn(page);
  assert.deepEqual(picture.points.map(({ x, y }) => [x, y].map((at) => at.toFixed(1))), [['169.3', '164.7'], ['176.7', '156.2']]);
  assert.equal(picture.spans, 1);
  assert.deepEqual(picture.words.slice(-2).map(({ text }) => text), ['Sie sind hier', '649.17 bis 761.25']);
  assert.equal(await page.locator('.parts .brackets tr[aria-current]').count(), 2);
});

test('far from a step nothing is said of forgotten deductions', async (t) => {
  const { page } = await resultOf(t, family('63000', '0'));
  assert.doesNotMatch((await result(page)).all, /Haben Sie alle Abzüge angegeben\?/);
});

test('the deadlines are a file for the calendar', async (t) => {
  const visit = await resultOf(t, family('64000', '28000'));
  const download = visit.page.waitForEvent('download');
  await visit.page.getByRole('button', { name: 'In den Kalender' }).click();
  const file = await download;
  assert.match(file.url(), /^blob:/);
  assert.equal(file.suggestedFilename(), 'fristen-heim-2026-11-20.ics');
  const text = await readFile(await file.path(), 'utf8');
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /DTSTART;VALUE=DATE:20270118\r\n/);
  assert.match(text.replaceAll('\r\n ', ''), /SUMMARY:.*10 Arbeitstage vor dem Beginn/);
  assert.match((await result(visit.page)).all, /18\. Januar 2027: Gesuch beim AKJB/);
  await visit.expectQuiet();
});

test('a start that is too early turns the date of the step into the first one, with one warning', async (t) => {
  const { page } = await resultOf(t, { ...family('64000', '28000'), 'Die Hilfe': { ...HOME, 'Geplanter Beginn': '1.12.2026' } });
  const { all } = await result(page);
  const dates = (await page.locator('.parts .step .when').allInnerTexts()).map(flat);
  assert.match(dates[0], /^Frühestens am Freitag, 4\. Dezember 2026 kann die Hilfe beginnen\. Der Beginn am 1\. Dezember 2026 ist zu früh/);
  assert.equal(all.match(/zu früh/g).length, 1);
  const papers = flat(await page.locator('.procedure .start').innerText());
  assert.match(papers, /^Der Kanton zahlt grundsätzlich erst ab dem Datum seiner Verfügung \(VO § 24 Abs\. 3\)\.$/);
});

test('what somebody unfolded stays unfolded while the answers change beside it', async (t) => {
  const { page } = await open(t, { at: '#/alles', ...WIDE });
  await fill(page, family('60001', '0'));
  const steps = page.locator('.fold > details', { hasText: 'So wurde gerechnet' });
  await steps.locator('summary').first().click();
  await fill(page, { 'Einkommen von Elternteil 1': { [SUBTOTAL]: '70000' } });
  assert.ok(await steps.evaluate((details) => details.open));
  assert.match(await steps.innerText(), /70’000/);
});
