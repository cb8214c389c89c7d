// The Fachmodus where it leads to other pages and back: an early «no», several helps, the income helper, and what is not known.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { FULL_TIME, at, fill, focused, result, type } from './person.mjs';

const HELP = 'Um welche Hilfe geht es?';
const HOUSEHOLD = 'Wer muss für das Kind zahlen (unterhaltspflichtig)?';
const ALONE = 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)';
const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
const START = 'Geplanter Beginn';
const END = 'Ende, wenn bekannt';
const BIRTH = 'Geburtsdatum des Kindes';
const DOMICILE = 'Wo hat das Kind seinen zivilrechtlichen Wohnsitz?';
const PARENT = 'Einkommen von Elternteil 1';
const HOME = { [HELP]: 'Heim', [START]: '1.2.2027' };
const FAMILY = { 'Die Hilfe': HOME, 'Einzelheiten der Hilfe': FULL_TIME, 'Die Familie': { [HOUSEHOLD]: ALONE } };
const UNKNOWN = 'Weiss ich nicht / noch offen';

const link = (page, name) => page.getByRole('link', { name });

/** The Fachmodus with some answers. */
async function filled(t, answers) {
  const visit = await open(t, { at: '#/alles' });
  await fill(visit.page, answers);
  return visit;
}

/** Goes to an address, as from a bookmark. */
async function go(page, address, heading) {
  await page.evaluate((address) => { location.hash = address; }, address);
  await at(page, heading);
}

/** The parts of what moves the amount, on the page of the result. */
const moves = (page) => page.locator('.moves li:visible');

test('who does not know the form of care, or whether there is a partner, gets a range that names them', async (t) => {
  const visit = await filled(t, {
    'Die Hilfe': { [HELP]: 'Pflegefamilie', [START]: '1.2.2027', [END]: '28.2.2027' },
    'Einzelheiten der Hilfe': { 'Art der Pflege in der Pflegefamilie': UNKNOWN },
    'Die Familie': { [HOUSEHOLD]: ALONE },
    [PARENT]: { [SUBTOTAL]: '60000' },
  });
  const { page } = visit;
  await go(page, '#/ergebnis', 'Ergebnis');
  assert.equal((await result(page)).amount, '0.00 bis 350.00 Franken im Monat');
  assert.match((await result(page)).all, /Art der Pflege in der Pflegefamilie \(Kind\)\s+bis 350\.00\s+Franken im Monat/);
  await go(page, '#/alles', 'Ihre Angaben');
  const partner = 'Lebt Elternteil 1 mit einer Partnerin oder einem Partner zusammen?';
  await fill(page, { 'Die Familie': { [partner]: UNKNOWN } });
  await go(page, '#/ergebnis', 'Ergebnis');
  const partners = moves(page).filter({ hasText: /^Lebt Elternteil 1 mit einer Partnerin|\(Partnerin oder Partner von Elternteil 1\)/ });
  assert.equal(await partners.count(), 1, 'one line for all that is not known of a partner');
  await visit.expectAccessible();
});

test('who does not know who has to pay is told what that is worth', async (t) => {
  const { page } = await filled(t, { 'Die Hilfe': HOME, 'Einzelheiten der Hilfe': FULL_TIME, 'Die Familie': { [HOUSEHOLD]: UNKNOWN } });
  await go(page, '#/ergebnis', 'Ergebnis');
  assert.equal((await result(page)).amount, '0.00 bis 2’500.00 Franken im Monat', 'never a sum of two parents who live apart');
  assert.match(await moves(page).first().innerText(), /^Wer muss für das Kind zahlen/);
  await go(page, '#/alles', 'Ihre Angaben');
  const household = page.getByLabel(HOUSEHOLD, { exact: true });
  assert.equal(await household.evaluate((select) => select.selectedOptions[0].text), UNKNOWN);
});

test('an address of a question leads to it, with the focus', async (t) => {
  const { page } = await filled(t, FAMILY);
  await go(page, '#/ergebnis', 'Ergebnis');
  await go(page, '#/alles/recognition', 'Ihre Angaben');
  await page.waitForFunction(() => document.activeElement.id === 'q-recognition');
  assert.equal((await focused(page)).name, 'Ist die Anbieterin oder der Anbieter anerkannt?');
});

test('a second help and a second child have their number wherever they are shown', async (t) => {
  const { page } = await filled(t, {
    'Die Hilfe': HOME,
    'Einzelheiten der Hilfe': { ...FULL_TIME, 'Kommt noch eine Hilfe dazu?': 'Ja, für dieses Kind' },
    'Die Hilfe (2)': { [HELP]: 'Sozialpädagogische Familienbegleitung (SPF)', [START]: '1.2.2027' },
    'Einzelheiten der Hilfe (2)': { 'Kommt noch eine Hilfe dazu?': 'Ja, für ein anderes Kind der Familie' },
    'Die Hilfe (3)': { [HELP]: 'Heim', [START]: '1.2.2027' },
    'Das Kind (2)': { [BIRTH]: '1.6.2016' },
  });
  await link(page, 'Angaben prüfen').first().click();
  await at(page, 'Angaben prüfen');
  for (const name of ['Das Kind', 'Das Kind (2)', 'Die Hilfe (3)']) assert.equal(await page.getByRole('heading', { name, exact: true }).count(), 1, name);
});

/** The income helper, unfolded. */
async function helper(t) {
  const { page } = await filled(t, FAMILY);
  await page.getByText('Keine Steuerveranlagung?').first().click();
  return { page, line: (label) => page.locator('.part').filter({ has: page.getByLabel(label, { exact: true }) }) };
}

test('a line of the income helper that cannot be read is told where it stands', async (t) => {
  const { page, line } = await helper(t);
  await line('Renten').getByLabel('Renten', { exact: true }).focus();
  await type(page, 'viel');
  assert.equal(await line('Renten').locator('.problem').count(), 0, 'nobody is corrected while typing');
  await page.keyboard.press('Tab');
  assert.match(await line('Renten').innerText(), /«viel» ist kein Betrag/);
});

test('without a tax ruling the income is added up, and said to be approximate', async (t) => {
  const { page, line } = await helper(t);
  const fillIn = async (label, amount, period) => {
    await line(label).getByLabel(label, { exact: true }).focus();
    await type(page, amount);
    await line(label).getByLabel('Zeitraum').selectOption({ label: period });
  };
  await fillIn('Nettolohn (Lohnausweis Ziffer 11)', '5000', 'im Monat, 13 Mal');
  await page.getByText('Zusammen im Jahr: 65’000.00').waitFor();
  await fillIn('Renten', '1000 bis 1100', 'im Monat, 12 Mal');
  await page.getByText('Zusammen im Jahr: 77’000.00 bis 78’200.00').waitFor();
  await fillIn('Renten', '1000', 'im Monat, 12 Mal');
  await page.getByText('Zusammen im Jahr: 77’000.00').waitFor();
  await page.getByRole('button', { name: 'Als ungefähres Zwischentotal übernehmen' }).click();
  const subtotal = page.getByRole('group', { name: PARENT, exact: true }).getByLabel(SUBTOTAL, { exact: true });
  await page.waitForFunction(() => document.querySelector('#q-subtotal-first').value !== '');
  assert.match(await subtotal.inputValue(), /^77’?000(\.00)?$/);
  const form = page.getByRole('form', { name: 'Ihre Angaben' });
  assert.match(await form.innerText(), /ungefähr, aus den einzelnen Einkommen/);

  await link(page, 'Angaben prüfen').first().click();
  await at(page, 'Angaben prüfen');
  assert.match(await page.getByRole('main').innerText(), /Zwischentotal der Einkünfte im Jahr\s+77’000\.00, ungefähr/);
  await page.goBack();
  await at(page, 'Ihre Angaben');
  await subtotal.focus();
  await type(page, '70000');
  assert.doesNotMatch(await form.innerText(), /ungefähr, aus/, 'typed anew it is no estimate');
});

test('that the canton does not pay is said as soon as it is sure, with the reason and the way on', async (t) => {
  const { page } = await filled(t, { 'Die Hilfe': HOME, 'Das Kind': { [DOMICILE]: 'In einem anderen Kanton', 'Ist der Unterstützungswohnsitz im Kanton Basel-Landschaft?': 'Nein' } });
  await go(page, '#/ergebnis', 'Ergebnis');
  const shown = await result(page);
  assert.equal(shown.amount, undefined);
  assert.match(shown.all, /An diese Hilfe kann der Kanton\s+nicht zahlen\./);
  assert.match(shown.all, /Verlangt ist Wohnsitz im Kanton Basel-Landschaft\. Angegeben ist: in einem anderen Kanton\. Fragen Sie am Wohnsitz des Kindes nach\./);
  assert.match(shown.all, /nicht erfüllt\s+Das Kind hat seinen zivilrechtlichen Wohnsitz im Kanton Basel-Landschaft/);

  // After the refusal no open question matters any more.
  await go(page, '#/pruefen', 'Angaben prüfen');
  const review = await page.getByRole('main').innerText();
  assert.doesNotMatch(review, /noch nicht beantwortet|Einige Fragen|Zwischentotal|angenommen/);
});

test('where nobody has confirmed that the help is needed, a «no» says who can', async (t) => {
  const { page } = await filled(t, { 'Die Hilfe': HOME, 'Grundlage der Hilfe': { 'Worauf stützt sich die Hilfe?': 'Keines davon' } });
  await go(page, '#/ergebnis', 'Ergebnis');
  assert.match((await result(page)).all, /Wer kann den Bedarf bestätigen\?\s+Sozialdienst der Gemeinde[^?]*Wer hilft weiter\?/);
});

test('a screen reader hears the result once after an answer, and nothing while one types', async (t) => {
  const { page } = await filled(t, FAMILY);
  await page.evaluate(() => {
    const status = document.querySelector('[role=status]');
    globalThis.heard = [status.innerText];
    new MutationObserver(() => {
      if (status.innerText !== globalThis.heard.at(-1)) globalThis.heard.push(status.innerText);
    }).observe(status, { subtree: true, childList: true, characterData: true });
  });
  await page.getByRole('group', { name: PARENT, exact: true }).getByLabel(SUBTOTAL, { exact: true }).focus();
  await type(page, '62000');
  assert.deepEqual(await page.evaluate(() => globalThis.heard), ['Sie zahlen zwischen 0 und 2’500 Franken im Monat.']);
  await page.keyboard.press('Tab');
  assert.deepEqual(await page.evaluate(() => globalThis.heard), ['Sie zahlen zwischen 0 und 2’500 Franken im Monat.', 'Sie zahlen rund 413 Franken im Monat.']);
});
