// The pages of the family way as people see, hear and press them: each page and its error in both colour schemes, on a narrow screen
// and with large letters.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, NARROW, tooWide } from './harness.mjs';
import { at, next } from './person.mjs';

/** Expects that axe finds nothing, and that nothing sticks out at 320 px and at twice the size of letters. */
async function expectFit(visit, where) {
  const { page } = visit;
  await page.emulateMedia({ colorScheme: 'light' });
  await visit.expectAccessible(where);
  await visit.expectAccessibleInTheDark(where);
  for (const size of ['', '200%']) {
    await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, size);
    assert.equal(await tooWide(page), '', `${where} at 320 px ${size}`);
    assert.deepEqual(await page.evaluate(smallTargets), [], `${where} ${size}`);
  }
  await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
}

/** What is pressed on the page and is lower than 44 px. A link in a sentence may be. */
function smallTargets() {
  const pressed = [...document.querySelectorAll('main :is(input, button, summary, .back)')];
  const box = (element) => (element.closest('.radio') ?? element).getBoundingClientRect();
  return pressed.filter((element) => element.checkVisibility() && box(element).height < 44).map((element) => element.outerHTML);
}

const row = (page, name) => page.getByRole('radio', { name }).check();
const box = (page, name) => page.getByRole('checkbox', { name }).check();
const field = (page, text) => page.locator('main input[type=text]').last().fill(text);

/** A way that opens every page of a family with a minor: the heading, and what is told there. */
const WAY = [
  ['Um welche Hilfe geht es?', (page) => row(page, /^Heim/)],
  ['Wie alt ist das Kind?', (page) => field(page, '15')],
  ['Trifft etwas davon zu?', async (page) => {
    const items = [/^Es gibt noch eine andere Hilfe/, /^Ich bin mit jemandem/, 'Das Kind verdient Lohn', /^Das Kind bekommt/];
    const money = [/^Wir vermieten/, 'Ich zahle Alimente', /^Wir zahlen Kita/, /^Wir haben hohe Kosten/];
    for (const item of [...items, ...money]) await box(page, item);
  }],
  ['Wie viel ist das Kind im Heim?', (page) => row(page, 'Die ganze Zeit')],
  ['Welche Hilfe kommt dazu?', async (page) => {
    await box(page, 'Ein anderes Kind ist in einer Pflegefamilie');
    await box(page, /^Nachbetreuung/);
    await box(page, /^Mehr als das/);
  }],
  ['Wie lebt das andere Kind in der Pflegefamilie?', (page) => row(page, /^Regelmässig/)],
  ['An wie vielen Tagen ist das andere Kind dort?', async (page) => {
    await field(page, '2');
    await row(page, 'pro Woche');
  }],
  ['Wie leben die Eltern des Kindes?', (page) => row(page, /^Die Eltern leben getrennt/)],
  ['Wie viel verdienen Sie?', async (page) => {
    await field(page, '4150');
    await row(page, 'im Monat, 13-mal im Jahr');
  }],
  ['Wie viel verdient Ihre Partnerin oder Ihr Partner?', async (page) => {
    await field(page, '3000');
    await row(page, 'im Monat, 12-mal im Jahr');
  }],
  ['Wie viel verdient das Kind?', async (page) => {
    await field(page, '900');
    await row(page, '13-mal im Jahr');
  }],
  ['Welches Geld hat das Kind?', async (page) => {
    await box(page, /^Rente/);
    await field(page, '700');
  }],
  ['Wohin geht dieses Geld?', (page) => row(page, /^An das Heim/)],
  ['Wie viel Miete bekommen Sie?', (page) => field(page, '1200')],
  ['Wer hat die Alimente festgelegt?', async (page) => {
    await row(page, 'Gericht oder KESB');
    await field(page, '1400');
  }],
  ['Wie viel zahlen Sie für die Tagesbetreuung?', (page) => field(page, '600')],
  ['Stehen Krankheitskosten als Abzug in Ihrer Steuerveranlagung?', async (page) => {
    await row(page, 'Ja');
    await field(page, '4000');
  }],
  ['Für wie viele Kinder gibt es bei Ihren Steuern einen Kinderabzug?', (page) => row(page, '1')],
  ['Wie viel besitzen Sie und Ihre Partnerin oder Ihr Partner zusammen, nach Abzug der Schulden?', async (page) => {
    await row(page, /^Mehr, ungefähr/);
    await field(page, '150000');
  }],
];

/** Goes on from the page. */
const goOn = (page) => next(page, () => page.getByRole('button', { name: 'Weiter', exact: true }).click());

test('every page of the way, and what it says without an answer, is accessible and fits', async (t) => {
  const visit = await open(t, NARROW);
  const { page } = visit;
  for (const [heading, tell] of WAY) {
    await at(page, heading);
    assert.equal(await page.title(), `${heading} – Was kostet die Hilfe für unser Kind?`);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.match(await page.locator('main .why').innerText(), /^Warum wir fragen: ./);
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    await page.locator('#mistakes:focus').waitFor();
    await expectFit(visit, `${heading} (error)`);
    // The link leads to the input.
    await page.locator('#mistakes a').first().click();
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'INPUT', heading);
    await tell(page);
    await expectFit(visit, heading);
    await goOn(page);
  }
  assert.match(page.url(), /ergebnis/);
  await visit.expectQuiet();
});

test('the pages after the figure and the page without a question are accessible and fit', async (t) => {
  const visit = await open(t, NARROW);
  const { page } = visit;
  await row(page, 'Das ist noch offen');
  await goOn(page);
  await at(page, 'Noch offen? Das kosten die Hilfen');
  await expectFit(visit, 'undecided');
  await page.getByRole('button', { name: 'Mit Heim rechnen' }).click();
  await at(page, 'Wie alt ist das Kind?');
  for (const [name, heading] of [['start', 'Wann soll es beginnen?'], ['proposer', 'Wer schlägt die Hilfe vor?']]) {
    await page.evaluate((name) => { location.hash = `#/frage/${name}`; }, name);
    await at(page, heading);
    await expectFit(visit, heading);
  }
  await page.evaluate(() => { location.hash = '#/frage/start'; });
  await page.getByRole('button', { name: 'Das Kind ist schon dort' }).click();
  await at(page, 'Seit wann ist das Kind dort?');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'heading');
});

/** Goes to the page about the income of a single parent. */
async function income(t) {
  const visit = await open(t, NARROW);
  const { page } = visit;
  for (const [heading, tell] of WAY.slice(0, 2)) {
    await at(page, heading);
    await tell(page);
    await goOn(page);
  }
  await box(page, 'Nichts davon');
  await goOn(page);
  await row(page, 'Die ganze Zeit');
  await goOn(page);
  await row(page, /^Es gibt nur mich/);
  await goOn(page);
  await at(page, 'Wie viel verdienen Sie?');
  return visit;
}

test('an amount is typed on the number pad, has its unit, and is written in groups once its field is left', async (t) => {
  const { page } = await income(t);
  const amount = page.getByRole('textbox', { name: 'Wie viel verdienen Sie?', exact: true });
  const attributes = await amount.evaluate((input) => ['type', 'inputmode', 'enterkeyhint', 'autocomplete'].map((name) => input.getAttribute(name)));
  assert.deepEqual(attributes, ['text', 'numeric', 'next', 'off']);
  const description = await amount.evaluate((input) =>
    input.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).innerText));
  assert.equal(description[0], 'Franken');
  assert.match(description[1], /^Netto/);
  await amount.fill('4150');
  assert.equal(await amount.inputValue(), '4150');
  await amount.press('Tab');
  assert.equal(await amount.inputValue(), '4’150');
  // The period has no preset.
  assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  assert.match(await page.locator('#mistakes').innerText(), /Wählen Sie, wofür der Betrag gilt\./);
  assert.equal(await amount.getAttribute('aria-invalid'), null);
  const periods = page.getByRole('radiogroup', { name: 'Wofür gilt der Betrag?' });
  assert.equal(await periods.getAttribute('aria-invalid'), 'true');
});

test('a range is chosen in place of an amount, and the amount comes back empty', async (t) => {
  const visit = await income(t);
  const { page } = visit;
  await page.getByRole('textbox').fill('4150');
  await page.getByRole('button', { name: 'Nur ungefähr: Bereich wählen' }).click();
  const bands = page.getByRole('radiogroup', { name: 'Wie viel verdienen Sie?' });
  assert.equal(await bands.getByRole('radio').count(), 9);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  assert.match(await page.locator('#mistakes').innerText(), /Bitte wählen Sie eine Antwort\./);
  await page.getByRole('button', { name: 'Lieber einen Betrag eingeben' }).click();
  assert.equal(await page.getByRole('textbox').inputValue(), '');
  await page.getByRole('button', { name: 'Nur ungefähr: Bereich wählen' }).click();
  await row(page, '4’000 bis 4’500 Franken');
  await goOn(page);
  await page.goBack();
  await at(page, 'Wie viel verdienen Sie?');
  assert.ok(await page.getByRole('radio', { name: '4’000 bis 4’500 Franken' }).isChecked());
});

test('no income is an answer of its own, and a figure typed later needs its period', async (t) => {
  const { page } = await income(t);
  await page.getByRole('textbox').fill('4150');
  await next(page, () => page.getByRole('button', { name: 'Kein Einkommen, oder nur Sozialhilfe' }).click());
  await page.goBack();
  await at(page, 'Wie viel verdienen Sie?');
  assert.equal(await page.getByRole('textbox').inputValue(), '');
  await page.getByRole('textbox').fill('4150');
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  assert.match(await page.locator('#mistakes').innerText(), /Wählen Sie, wofür der Betrag gilt\./);
});

test('screen readers hear the groups of the list, and a field by the choice that opens it', async (t) => {
  const { page } = await open(t, NARROW);
  for (const [heading, tell] of WAY.slice(0, 2)) {
    await at(page, heading);
    await tell(page);
    await goOn(page);
  }
  const list = page.getByRole('group', { name: 'Trifft etwas davon zu?', exact: true });
  for (const name of ['Aufenthalt und Hilfe', 'Familie', 'Geld']) await list.getByRole('group', { name, exact: true }).waitFor();
  await box(page, 'Nichts davon');
  await box(page, 'Ich zahle Alimente');
  assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 1);
  // A second press takes the tick away.
  await page.getByRole('checkbox', { name: 'Ich zahle Alimente' }).uncheck();
  await box(page, 'Ich zahle Alimente');
  await goOn(page);
  await row(page, 'Die ganze Zeit');
  await goOn(page);
  await row(page, /^Es gibt nur mich/);
  await goOn(page);
  await field(page, '6200');
  await row(page, 'im Monat, 13-mal im Jahr');
  await goOn(page);
  await row(page, 'Gericht oder KESB');
  await page.getByRole('textbox', { name: 'Gericht oder KESB Franken im Monat' }).waitFor();
  await row(page, /^Wir haben es selbst abgemacht/);
  assert.equal(await page.getByRole('textbox').count(), 0);
});
