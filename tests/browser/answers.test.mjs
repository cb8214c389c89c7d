// What happens to answers that are missing, wrong or changed: nothing typed is lost, nothing stale is shown.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { fill, result } from './person.mjs';

const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
const START = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Wie viel ist das Kind im Heim?': 'Die ganze Zeit', 'Geplanter Beginn': '1.2.2027' },
  'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)' },
};

test('an amount that nobody knows gives a range, which narrows', async (t) => {
  const visit = await open(t);
  const { page } = visit;
  await fill(page, START);
  assert.equal((await result(page)).amount, '0.00 bis 2’500.00 Franken im Monat');
  assert.match((await result(page)).all, /Zwischentotal der Einkünfte im Jahr \(Elternteil 1\): 2’500\.00 Franken/);
  await fill(page, { 'Einkommen von Elternteil 1': { [SUBTOTAL]: '50000 bis 62000' } });
  assert.equal((await result(page)).amount, '208.33 bis 413.33 Franken im Monat');
  await visit.expectAccessible();
  await fill(page, { 'Einkommen von Elternteil 1': { [SUBTOTAL]: '62000' } });
  assert.equal((await result(page)).amount, '413.33 Franken im Monat');
});

const WRONG = [
  ['text in an amount field', 'Einkommen von Elternteil 1', SUBTOTAL, 'viel', /«viel» ist kein Betrag\. Schreiben Sie nur Zahlen/],
  ['an ambiguous amount', 'Einkommen von Elternteil 1', SUBTOTAL, '85.000', /«85\.000» ist nicht eindeutig/],
  ['a negative amount', 'Einkommen von Elternteil 1', 'Steuerbares Vermögen', '-5', /kein Betrag unter null/],
  ['an absurd amount', 'Einkommen von Elternteil 1', SUBTOTAL, '999999999999', /ist zu gross\. Gerechnet wird bis 99’999’999\.99/],
  ['a range upside down', 'Einkommen von Elternteil 1', SUBTOTAL, '60000 bis 50000', /zuerst die kleinere/],
  ['an end before the start', 'Die Hilfe', 'Ende, wenn bekannt', '1.1.2027', /Das Ende \(1\. Januar 2027\) liegt vor dem Beginn \(1\. Februar 2027\)/],
  ['a stay over ten years', 'Die Hilfe', 'Ende, wenn bekannt', '1.3.2037', /höchstens 10 Jahre/],
  ['no date', 'Die Hilfe', 'Geplanter Beginn', '31.2.2027', /«31\.2\.2027» ist kein Datum/],
  ['a birth date in the future', 'Das Kind', 'Geburtsdatum des Kindes', '1.1.2090', /liegt in der Zukunft/],
  ['a negative contribution', 'Die Hilfe', 'Beitrag des Kantons an das Heim im Monat', '-1', /kein Betrag unter null/],
];

test('each kind of bad input gets a sentence that says what to do, and loses nothing', async (t) => {
  const visit = await open(t);
  const { page } = visit;
  await fill(page, START);
  for (const [what, heading, label, typed, sentence] of WRONG) {
    const field = page.getByRole('group', { name: heading, exact: true }).getByLabel(label, { exact: true });
    const before = await field.inputValue();
    await fill(page, { [heading]: { [label]: typed } });
    const shown = await result(page);
    assert.equal(shown.amount, undefined, `${what}: no amount while something is wrong`);
    assert.match(await field.locator('xpath=..').innerText(), sentence, what);
    assert.equal(await field.getAttribute('aria-invalid'), 'true', what);
    assert.equal(await field.inputValue(), typed, `${what}: what was typed is still there`);
    await page.getByRole('region', { name: 'Ergebnis' }).getByRole('link', { name: label, exact: true }).first().click();
    assert.ok(await field.evaluate((element) => element === document.activeElement || location.hash === `#${element.id}`), `${what}: the list leads to the field`);
    await visit.expectAccessible();
    await fill(page, { [heading]: { [label]: before } });
    assert.ok((await result(page)).amount, `${what}: mended, the result is back`);
  }
  await visit.expectQuiet();
});

test('an answer that no longer matters is kept and not used', async (t) => {
  const { page } = await open(t);
  await fill(page, START);
  await fill(page, { 'Einkommen von Elternteil 1': { [SUBTOTAL]: '62000' } });
  await fill(page, { 'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Niemand ist unterhaltspflichtig' } });
  assert.equal((await result(page)).amount, '0.00 Franken im Monat');
  await fill(page, { 'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)' } });
  assert.equal((await result(page)).amount, '413.33 Franken im Monat');
});

test('what the canton does not pay is said at once, with whom to ask', async (t) => {
  const visit = await open(t);
  await fill(visit.page, { 'Die Hilfe': { 'Um welche Hilfe geht es?': 'Etwas anderes, zum Beispiel Tagesbetreuung' } });
  const shown = await result(visit.page);
  assert.match(shown.all, /Der Kanton zahlt nicht als Kinder- und Jugendhilfe: Tagesbetreuung/);
  assert.match(shown.all, /Ihre Gemeinde/);
  assert.equal(shown.amount, undefined);
  await visit.expectAccessible();
});

test('a screen reader hears the result after an answer, not after each key', async (t) => {
  const { page } = await open(t);
  await fill(page, START);
  const status = page.getByRole('status');
  const field = page.getByRole('group', { name: 'Einkommen von Elternteil 1' }).getByLabel(SUBTOTAL);
  const before = await status.innerText();
  await field.pressSequentially('62000');
  assert.equal(await status.innerText(), before);
  await field.press('Tab');
  assert.equal(await status.innerText(), '413.33 Franken im Monat');
});

for (const [name, options] of [
  ['360 px', { viewport: { width: 360, height: 740 } }],
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
]) {
  test(`fits and is accessible: ${name}`, async (t) => {
    const visit = await open(t, options);
    await fill(visit.page, START);
    await visit.expectAccessible();
    const [content, screen] = await visit.page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(content <= screen, `${content} px of content on ${screen} px`);
  });
}
