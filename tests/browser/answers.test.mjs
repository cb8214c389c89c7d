// What happens to answers that are missing, wrong or changed: nothing typed is lost, nothing stale is shown.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { FULL_TIME, fill, result, type } from './person.mjs';

const HELP = 'Um welche Hilfe geht es?';
const EXTENT = 'Wie viel ist das Kind im Heim?';
const HOUSEHOLD = 'Wer muss für das Kind zahlen (unterhaltspflichtig)?';
const ALONE = 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)';
const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
const PARENT = 'Einkommen von Elternteil 1';
const DETAILS = 'Einzelheiten der Hilfe';
const REGULAR_DAYS = 'Wie viele Tage im Monat ist das Kind regelmässig im Heim?';
const START = {
  'Die Hilfe': { [HELP]: 'Heim', 'Geplanter Beginn': '1.2.2027' },
  [DETAILS]: FULL_TIME,
  'Die Familie': { [HOUSEHOLD]: ALONE },
};

/** The Fachmodus with these answers. */
async function opened(t, answers = START) {
  const visit = await open(t, { at: '#/alles' });
  await fill(visit.page, answers);
  return visit;
}

const field = (page, section, label) =>
  page.getByRole('group', { name: section, exact: true }).getByLabel(label, { exact: true });

test('an amount that nobody knows gives a range, which narrows', async (t) => {
  const { page } = await opened(t);
  assert.equal((await result(page)).amount, '0.00 bis 2’500.00 Franken im Monat');
  assert.match((await result(page)).all, /Zwischentotal der Einkünfte im Jahr \(Elternteil 1\)\s+bis 2’500\.00\s+Franken im Monat/);
  await fill(page, { [PARENT]: { [SUBTOTAL]: '50000 bis 62000' } });
  assert.equal((await result(page)).amount, '208.33 bis 413.33 Franken im Monat');
  await fill(page, { [PARENT]: { [SUBTOTAL]: '62000' } });
  assert.equal((await result(page)).amount, '413.33 Franken im Monat');
});

/** What is wrong, the section and the label of its field, what is typed, and what the page says. */
const WRONG = [
  ['text in an amount field', PARENT, SUBTOTAL, 'viel', /«viel» ist kein Betrag\. Schreiben Sie nur Zahlen/],
  ['a currency alone', PARENT, SUBTOTAL, 'Fr.', /Betrag/],
  ['an ambiguous amount', PARENT, SUBTOTAL, '85.000', /«85\.000» ist nicht eindeutig/],
  ['tenths of Rappen', PARENT, SUBTOTAL, '85.5555', /«5555» hat mehr als zwei Stellen\. Schreiben Sie Franken und Rappen/],
  ['debts', PARENT, 'Steuerbares Vermögen', '-5', /Ein Minus heisst hier Schulden\./],
  ['an absurd amount', PARENT, SUBTOTAL, '999999999999', /ist zu gross\. Gerechnet wird bis 99’999’999\.99/],
  ['a range upside down', PARENT, SUBTOTAL, '60000 bis 50000', /zuerst die kleinere/],
  ['half a range', PARENT, SUBTOTAL, '60000 bis', /Hier fehlt ein Ende des Bereichs/],
  ['a number in words', 'Abzüge', 'Kinder mit Steuerabzug', 'zwei', /«zwei» ist keine ganze Zahl/],
  ['too many days', DETAILS, REGULAR_DAYS, '40', /höchstens 31 Tage\. Schreiben Sie eine kleinere Zahl/],
  ['a range where one number is wanted', DETAILS, REGULAR_DAYS, '5 bis 8', /einzige Zahl von 1 bis 31/],
  ['an end before the start', 'Die Hilfe', 'Ende, wenn bekannt', '1.10.2026', /Das Ende \(1\. Oktober 2026\) liegt vor dem Beginn \(1\. November 2026\)/],
  ['a stay over ten years', 'Die Hilfe', 'Ende, wenn bekannt', '1.12.2036', /höchstens 10 Jahre/],
  ['no date', 'Die Hilfe', 'Geplanter Beginn', '31.2.2027', /Diesen Tag gibt es nicht: «31\.2\.2027»/],
  ['a start before the rules', 'Die Hilfe', 'Geplanter Beginn', '1.2.2021', /gelten ab 1\. Januar 2022/],
  ['a birth date in the future', 'Das Kind', 'Geburtsdatum des Kindes', '1.1.2090', /liegt in der Zukunft/],
  ['a birth after the start', 'Das Kind', 'Geburtsdatum des Kindes', '15.11.2026', /beginnt vor der Geburt am 15\. November 2026/],
  ['a negative contribution', DETAILS, 'Beitrag des Kantons an das Heim im Monat', '-1', /kein Betrag unter null/],
  ['no date of a change', PARENT, 'Seit wann ist das Einkommen dauerhaft anders?', 'Mai', /Hier fehlt der Tag oder das Jahr\./],
];

test('each kind of bad input gets a sentence that says what to do, and loses nothing', async (t) => {
  const begun = { ...START['Die Hilfe'], 'Geplanter Beginn': '1.11.2026' };
  const partly = { [EXTENT]: 'Nur an einem Teil der Tage (teilstationär)' };
  const visit = await opened(t, { ...START, 'Die Hilfe': begun, [DETAILS]: partly });
  const { page } = visit;
  for (const [what, section, label, typed, sentence] of WRONG) {
    const input = field(page, section, label);
    const before = await input.inputValue();
    await input.focus();
    await type(page, typed);
    assert.equal(await page.locator('.problem').count(), 0, `${what}: nobody is corrected while typing`);
    await page.keyboard.press('Tab');
    assert.equal((await result(page)).amount, undefined, `${what}: no amount while something is wrong`);
    assert.match(await input.locator('xpath=..').innerText(), sentence, what);
    assert.equal(await input.getAttribute('aria-invalid'), 'true', what);
    assert.equal(await input.inputValue(), typed, `${what}: what was typed is still there`);
    // The title of the section stands before words that another section has too.
    const links = page.getByRole('region', { name: 'Ergebnis' }).getByRole('link');
    const place = (await links.allInnerTexts()).findIndex((text) => [label, `${section}: ${label}`].includes(text));
    await links.nth(place).press('Enter');
    assert.ok(await input.evaluate((element) => element === document.activeElement), `${what}: the list leads to the field`);
    await fill(page, { [section]: { [label]: before } });
    assert.ok((await result(page)).amount, `${what}: mended, the result is back`);
  }
  await visit.expectQuiet();
});

test('an answer that no longer matters is kept and not used', async (t) => {
  const { page } = await opened(t);
  await fill(page, { [PARENT]: { [SUBTOTAL]: '62000' } });
  await fill(page, { 'Die Familie': { [HOUSEHOLD]: 'Niemand ist unterhaltspflichtig' } });
  assert.equal((await result(page)).amount, '0.00 Franken im Monat');
  await fill(page, { 'Die Familie': { [HOUSEHOLD]: ALONE } });
  assert.equal((await result(page)).amount, '413.33 Franken im Monat');
});

test('a question that comes or goes while one types leaves the field alone', async (t) => {
  const { page } = await opened(t);
  for (const [section, label, typed] of [
    [PARENT, 'Seit wann ist das Einkommen dauerhaft anders?', '10.5.2027'],
    [PARENT, 'Einkünfte im Jahr aus Liegenschaften, die die Person nicht selbst bewohnt', '12000'],
    ['Eigenes Einkommen des Kindes', 'Renten, Unterhalt oder Unterstützung für das Kind im Jahr', '22000'],
    ['Das Kind', 'Geburtsdatum des Kindes', '15.1.2009'],
  ]) {
    await field(page, section, label).focus();
    await type(page, typed);
    assert.equal(await field(page, section, label).inputValue(), typed);
    assert.ok(await field(page, section, label).evaluate((element) => element === document.activeElement), label);
  }
});

test('what the canton does not pay is said at once, with whom to ask', async (t) => {
  const visit = await opened(t, { 'Die Hilfe': { [HELP]: 'Etwas anderes, zum Beispiel Tagesbetreuung' } });
  assert.match((await result(visit.page)).all, /Andere Leistungen: Das zahlt der Kanton nicht als Kinder- und Jugendhilfe/);
  await fill(visit.page, { 'Die Hilfe': { 'Um welche andere Leistung geht es?': 'Tagesbetreuung' } });
  const shown = await result(visit.page);
  assert.match(shown.all, /Tagesbetreuung: Das zahlt der Kanton nicht als Kinder- und Jugendhilfe/);
  assert.match(shown.all, /Ihre Gemeinde/);
  assert.equal(shown.amount, undefined);
  await visit.expectAccessible();
});

test('a screen reader hears the result after an answer, not after each key', async (t) => {
  const { page } = await opened(t);
  const status = page.getByRole('status');
  const before = await status.innerText();
  await field(page, PARENT, SUBTOTAL).focus();
  await type(page, '62000');
  assert.equal(await status.innerText(), before);
  await page.keyboard.press('Tab');
  assert.equal(await status.innerText(), 'Sie zahlen rund 413 Franken im Monat.');
});

test('the amount is in sight beside the questions, or below them, and never on top of what has the focus', async (t) => {
  const { page } = await opened(t);
  const peek = page.locator('.peek');
  await page.setViewportSize({ width: 1280, height: 800 });
  assert.ok(await page.locator('.parts .sentence').isVisible());
  assert.equal(await peek.isVisible(), false, 'beside the questions the amount needs to stand only once');
  await page.setViewportSize({ width: 360, height: 640 });
  assert.ok(await peek.isVisible());
  await field(page, 'Die Hilfe', HELP).focus();
  for (let stops = 0; stops < 25; stops++) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const [focused, peek] = [document.activeElement, document.querySelector('.peek')].map((element) => element.getBoundingClientRect());
      return document.activeElement.closest('.answers') && focused.bottom > peek.top + 1 && focused.top < peek.bottom;
    });
    assert.ok(!hidden, `${await page.evaluate(() => document.activeElement.id)} is behind the amount`);
  }
});
