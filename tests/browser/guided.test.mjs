// The guided form: back, reload, changing one answer, switching ways, ranges, the income helper, an early «no».

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchWithPageCache, open } from './harness.mjs';
import { FULL_TIME, at, fill, next, result, say, type } from './person.mjs';

const HELP = 'Um welche Hilfe geht es?';
const EXTENT = 'Wie viel ist das Kind im Heim?';
const HOUSEHOLD = 'Wer muss für das Kind zahlen (unterhaltspflichtig)?';
const ALONE = 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)';
const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
const START = 'Geplanter Beginn';
const END = 'Ende, wenn bekannt';
const BIRTH = 'Geburtsdatum des Kindes';
const DOMICILE = 'Wo hat das Kind seinen zivilrechtlichen Wohnsitz?';
const PARENT = 'Einkommen von Elternteil 1';
const HOME = { [HELP]: 'Heim', 'Geplanter Beginn': '1.2.2027' };
const FAMILY = { 'Die Hilfe': HOME, 'Einzelheiten der Hilfe': FULL_TIME, 'Die Familie': { [HOUSEHOLD]: ALONE } };

const link = (page, name) => page.getByRole('link', { name });
const textbox = (page, name) => page.getByRole('textbox', { name, exact: true });

/** Goes to an address, as from a bookmark. */
async function go(page, address, heading) {
  await page.evaluate((address) => { location.hash = address; }, address);
  await at(page, heading);
}

/** The page at the question about the income, with all other answers of a family given. */
async function atIncome(t) {
  const visit = await open(t, { at: '#/alles' });
  await fill(visit.page, FAMILY);
  await go(visit.page, '#/frage/subtotal-first', SUBTOTAL);
  return visit;
}

/** All places besides the page itself that could hold answers. */
function traces(page) {
  return page.evaluate(async () => ({
    state: history.state,
    stored: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
  }));
}
const NOTHING = { state: null, stored: 0, databases: 0, caches: 0, cookies: '' };

test('each question has an address; back shows the one before with its answer', async (t) => {
  const { page, server } = await open(t);
  const addresses = [];
  for (const [text, value] of [[HELP, 'Heim'], [START, '1.2.2027'], [END, undefined], [BIRTH, '1.6.2015'], [DOMICILE, 'Im Ausland']]) {
    await at(page, text);
    addresses.push(page.url().slice(server.url.length));
    await say(page, value);
  }
  assert.deepEqual(addresses, ['help', 'start', 'end', 'birth', 'domicile'].map((name) => `#/frage/${name}`));
  await page.goBack();
  await at(page, DOMICILE);
  assert.ok(await page.getByRole('radio', { name: 'Im Ausland' }).isChecked());
  assert.equal(await page.evaluate(() => document.activeElement.id), 'heading');
  await link(page, 'Zurück').click();
  await at(page, BIRTH);
  assert.equal(await textbox(page, BIRTH).inputValue(), '1.6.2015');
  await page.goBack();
  await at(page, DOMICILE);
  await page.goBack();
  await page.goBack();
  await at(page, END);
  await page.goBack();
  await at(page, START);
  assert.equal(await textbox(page, START).inputValue(), '1.2.2027');
  await page.goForward();
  await at(page, END);
});

test('a reload keeps the page and all answers, which stand nowhere else', async (t) => {
  const visit = await atIncome(t);
  const { page } = visit;
  await textbox(page, SUBTOTAL).fill('62000');
  assert.deepEqual(await traces(page), NOTHING);

  await page.reload();
  await at(page, SUBTOTAL);
  assert.match(page.url(), /#\/frage\/subtotal-first$/);
  assert.equal(await textbox(page, SUBTOTAL).inputValue(), '62000');
  assert.deepEqual(await traces(page), NOTHING);
  await go(page, '#/frage/household', HOUSEHOLD);
  assert.ok(await page.getByRole('radio', { name: ALONE }).isChecked());

  await link(page, 'Ergebnis').click();
  await at(page, 'Ergebnis');
  assert.equal((await result(page)).amount, '413.33 Franken im Monat');
  assert.deepEqual(visit.problems, []);
});

test('who comes back to a page that the browser has kept finds all answers, and nothing beside it', async (t) => {
  const own = await launchWithPageCache();
  t.after(() => own.close());
  const { page } = await open(t, { own });
  await say(page, 'Heim');
  await page.goto('about:blank');
  // The browser kept the page in memory, so going back loads nothing.
  await page.goBack({ waitUntil: 'commit' });
  await at(page, START);
  assert.equal(await page.evaluate(() => performance.getEntriesByType('navigation')[0].type), 'navigate', 'it is the same page');
  await page.waitForFunction(() => sessionStorage.length === 0);
  await page.goBack({ waitUntil: 'commit' });
  await at(page, HELP);
  assert.ok(await page.getByRole('radio', { name: 'Heim', exact: true }).isChecked());
});

test('the answers are put down only while the page is out of sight', async (t) => {
  const { page } = await open(t);
  await say(page, 'Heim');
  for (const isHidden of [true, false]) {
    await page.evaluate((isHidden) => {
      Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
    await page.waitForFunction((isHidden) => (sessionStorage.length > 0) === isHidden, isHidden);
  }
  await textbox(page, START).fill('1.2.2027');
  assert.deepEqual(await traces(page), NOTHING);
});

test('an address of a question that is not asked leads to the first open one', async (t) => {
  const { page, server } = await open(t, { at: '#/frage/subtotal-second' });
  await at(page, HELP);
  assert.equal(page.url(), `${server.url}#/frage/help`);
  await say(page, 'Heim');
  for (const unasked of ['subtotal-second', 'start.3']) {
    await page.evaluate((name) => { location.hash = `#/frage/${name}`; }, unasked);
    await page.waitForURL(`${server.url}#/frage/start`);
    await at(page, START);
  }
  await page.evaluate(() => { location.hash = '#/nowhere'; });
  await page.waitForURL(`${server.url}#/frage/start`);
});

test('«Ändern» leads back to where one came from, by way of what the change has opened', async (t) => {
  const { page } = await open(t, { at: '#/alles' });
  await fill(page, FAMILY);
  await link(page, 'Angaben prüfen').first().click();
  await at(page, 'Angaben prüfen');
  await page.getByRole('link', { name: 'Ändern: Geplanter Beginn' }).click();
  await at(page, 'Geplanter Beginn');
  await say(page, '1.3.2027');
  await at(page, 'Angaben prüfen');
  assert.match(await page.getByRole('main').innerText(), /Geplanter Beginn\s+1\. März 2027/);

  await page.getByRole('link', { name: `Ändern: ${EXTENT}` }).click();
  await at(page, EXTENT);
  await say(page, 'Nur an einem Teil der Tage (teilstationär)');
  await at(page, 'Wie viele Tage im Monat ist das Kind regelmässig im Heim?');
  await say(page, '12');
  await at(page, 'Angaben prüfen');

  await page.getByRole('link', { name: 'Zum Ergebnis' }).click();
  await at(page, 'Ergebnis');
  const moves = page.getByRole('heading', { name: 'Was den Betrag noch verändert' }).locator('xpath=..');
  await moves.getByRole('link', { name: /^Ändern: Zwischentotal/ }).click();
  await at(page, SUBTOTAL);
  await say(page, '60000');
  await at(page, 'Ergebnis');
  assert.equal((await result(page)).amount, '175.00 Franken im Monat');
});

test('switching between the ways keeps everything', async (t) => {
  const { page } = await atIncome(t);
  await textbox(page, SUBTOTAL).fill('62000');
  await link(page, 'Fachmodus').click();
  await at(page, 'Ihre Angaben');
  const field = (section, label) => page.getByRole('group', { name: section, exact: true }).getByLabel(label, { exact: true });
  assert.equal(await field('Die Hilfe', 'Geplanter Beginn').inputValue(), '1.2.2027');
  assert.equal(await field(PARENT, SUBTOTAL).inputValue(), '62000');
  assert.equal((await result(page)).amount, '413.33 Franken im Monat');
  await fill(page, { 'Die Hilfe': { 'Geplanter Beginn': '1.3.2027' }, [PARENT]: { [SUBTOTAL]: '60000' } });
  await link(page, 'Geführt').click();
  await page.waitForURL(/#\/frage\//);
  await go(page, '#/frage/start', 'Geplanter Beginn');
  assert.equal(await textbox(page, 'Geplanter Beginn').inputValue(), '1.3.2027');
  await link(page, 'Ergebnis').first().click();
  await at(page, 'Ergebnis');
  assert.equal((await result(page)).amount, '350.00 Franken im Monat');
});

test('who knows an amount only about, gives a range', async (t) => {
  const visit = await atIncome(t);
  const { page } = visit;
  await page.getByRole('button', { name: 'Ich kenne nur einen Bereich' }).click();
  await textbox(page, 'von').focus();
  await type(page, '62000');
  await textbox(page, 'bis').focus();
  await type(page, '50000');
  await page.getByRole('button', { name: 'Weiter' }).click();
  assert.match(await page.locator('#mistakes').innerText(), /zuerst die kleinere/);
  await textbox(page, 'von').fill('50000');
  await textbox(page, 'bis').fill('62000');
  await page.getByRole('link', { name: 'Bisher: 208.33 bis 413.33 Franken im Monat' }).waitFor();
  await next(page, () => page.getByRole('button', { name: 'Weiter' }).click());
  await page.goBack();
  await at(page, SUBTOTAL);
  assert.equal(await textbox(page, 'bis').inputValue(), '62000');
  await page.getByRole('button', { name: 'Ich kenne den genauen Betrag' }).click();
  await textbox(page, SUBTOTAL).waitFor();
  await page.getByRole('button', { name: 'Ich kenne nur einen Bereich' }).click();
  await textbox(page, 'bis').fill('62000');
  await link(page, 'Ergebnis').first().click();
  await at(page, 'Ergebnis');
  assert.equal((await result(page)).amount, '208.33 bis 413.33 Franken im Monat');
  assert.match((await result(page)).all, /Tiefster möglicher Betrag.*Höchster möglicher Betrag/s);
  await visit.expectQuiet();
});

test('who does not know the form of care, or whether there is a partner, gets a range that names them', async (t) => {
  const visit = await open(t, { at: '#/alles' });
  const { page } = visit;
  await fill(page, { 'Die Hilfe': { [HELP]: 'Pflegefamilie', [START]: '1.2.2027', [END]: '28.2.2027' }, 'Die Familie': { [HOUSEHOLD]: ALONE }, [PARENT]: { [SUBTOTAL]: '60000' } });
  const dontKnow = 'Weiss ich nicht / noch offen';
  const partner = 'Lebt Elternteil 1 mit einer Partnerin oder einem Partner zusammen?';
  await go(page, '#/frage/foster-form', 'Art der Pflege in der Pflegefamilie');
  await say(page, dontKnow);
  await go(page, '#/ergebnis', 'Ergebnis');
  assert.equal((await result(page)).amount, '0.00 bis 350.00 Franken im Monat');
  assert.match((await result(page)).all, /Art der Pflege in der Pflegefamilie \(Kind\): 350\.00 Franken/);
  await go(page, '#/frage/partner-first', partner);
  await say(page, dontKnow);
  await go(page, '#/ergebnis', 'Ergebnis');
  const partners = page.locator('.moves li').filter({ hasText: /^Lebt Elternteil 1 mit einer Partnerin|\(Partnerin oder Partner von Elternteil 1\)/ });
  assert.equal(await partners.count(), 1, 'one line for all that is not known of a partner');
  await partners.getByRole('link').click();
  await at(page, partner);
  await visit.expectAccessible();
});

test('who does not know who has to pay goes on all the same, and is told what that is worth', async (t) => {
  const { page } = await open(t, { at: '#/alles' });
  await fill(page, { 'Die Hilfe': HOME, 'Einzelheiten der Hilfe': FULL_TIME });
  await go(page, '#/frage/household', HOUSEHOLD);
  await say(page, 'Weiss ich nicht / noch offen');
  await go(page, '#/ergebnis', 'Ergebnis');
  assert.equal((await result(page)).amount, '0.00 bis 5’000.00 Franken im Monat');
  await page.locator('.moves li').first().getByRole('link').click();
  await at(page, HOUSEHOLD);
  await go(page, '#/alles', 'Ihre Angaben');
  const household = page.getByLabel(HOUSEHOLD, { exact: true });
  assert.equal(await household.evaluate((select) => select.selectedOptions[0].text), 'Weiss ich nicht / noch offen');
});

test('a second help and a second child have their number wherever they are asked about', async (t) => {
  const { page } = await open(t, { at: '#/alles' });
  await fill(page, {
    'Die Hilfe': HOME,
    'Einzelheiten der Hilfe': { ...FULL_TIME, 'Kommt noch eine Hilfe dazu?': 'Ja, für dieses Kind' },
    'Die Hilfe (2)': { [HELP]: 'Sozialpädagogische Familienbegleitung (SPF)', [START]: '1.2.2027' },
    'Einzelheiten der Hilfe (2)': { 'Kommt noch eine Hilfe dazu?': 'Ja, für ein anderes Kind der Familie' },
    'Die Hilfe (3)': { [HELP]: 'Heim', [START]: '1.2.2027' },
    'Das Kind (2)': { [BIRTH]: '1.6.2016' },
  });
  await go(page, '#/frage/birth.3', BIRTH);
  assert.equal(await page.locator('.stand').innerText(), 'Das Kind (2), Frage 1. Danach: Grundlage der Hilfe (3).');
  await link(page, 'Angaben prüfen').first().click();
  await at(page, 'Angaben prüfen');
  for (const name of ['Das Kind', 'Das Kind (2)', 'Die Hilfe (3)']) assert.equal(await page.getByRole('heading', { name, exact: true }).count(), 1, name);
});

test('a line of the income helper that cannot be read is told where it stands', async (t) => {
  const { page } = await atIncome(t);
  await page.getByText('Keine Steuerveranlagung?').click();
  const line = page.locator('.part').filter({ has: page.getByLabel('Renten', { exact: true }) });
  await line.getByLabel('Renten', { exact: true }).focus();
  await type(page, 'viel');
  assert.equal(await line.locator('.problem').count(), 0, 'nobody is corrected while typing');
  await page.keyboard.press('Tab');
  assert.match(await line.innerText(), /«viel» ist kein Betrag/);
});

test('without a tax ruling the income is added up, and said to be approximate', async (t) => {
  const { page } = await atIncome(t);
  await page.getByText('Keine Steuerveranlagung?').click();
  const line = (label) => page.locator('.part').filter({ has: page.getByLabel(label, { exact: true }) });
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
  await page.waitForFunction(() => document.querySelector('form input').value !== '');
  assert.match(await textbox(page, SUBTOTAL).inputValue(), /^77’?000(\.00)?$/);
  assert.match(await page.getByRole('main').innerText(), /ungefähr, aus den einzelnen Einkommen/);

  await link(page, 'Angaben prüfen').click();
  await at(page, 'Angaben prüfen');
  assert.match(await page.getByRole('main').innerText(), /Zwischentotal der Einkünfte im Jahr\s+77’000\.00, ungefähr/);
  await page.goBack();
  await at(page, SUBTOTAL);
  await textbox(page, SUBTOTAL).focus();
  await type(page, '70000');
  assert.doesNotMatch(await page.getByRole('main').innerText(), /ungefähr, aus/, 'typed anew it is no estimate');
});

test('that the canton does not pay is said as soon as it is sure, with the reason and the way on', async (t) => {
  const visit = await open(t, { at: '#/alles' });
  const { page } = visit;
  await fill(page, { 'Die Hilfe': HOME, 'Das Kind': { 'Ist der Unterstützungswohnsitz im Kanton Basel-Landschaft?': 'Nein' } });
  await go(page, '#/frage/domicile', DOMICILE);
  const early = page.getByText('Nach Ihren bisherigen Angaben zahlt der Kanton nicht an diese Hilfe.');
  await page.getByRole('radio', { name: 'Im Kanton Basel-Landschaft' }).check();
  assert.equal(await early.count(), 0);
  await page.getByRole('radio', { name: 'In einem anderen Kanton' }).check();
  await early.waitFor();
  await visit.expectAccessible();
  await link(page, 'Warum nicht, und was Sie tun können').click();
  await at(page, 'Ergebnis');
  await page.goBack();
  await at(page, DOMICILE);
  await say(page, 'In einem anderen Kanton');
  await at(page, 'Ergebnis');
  const shown = await result(page);
  assert.equal(shown.amount, undefined);
  assert.match(shown.all, /^Ergebnis\s+Nach diesen Angaben kann der Kanton nicht an diese Hilfe zahlen\./);
  assert.match(shown.all, /Verlangt ist Wohnsitz im Kanton Basel-Landschaft\. Angegeben ist: in einem anderen Kanton\. Fragen Sie am Wohnsitz des Kindes nach\./);
  assert.match(shown.all, /nicht erfüllt\s+Das Kind hat seinen zivilrechtlichen Wohnsitz im Kanton Basel-Landschaft/);

  // After the refusal no open question matters any more.
  await go(page, '#/pruefen', 'Angaben prüfen');
  const review = await page.getByRole('main').innerText();
  assert.doesNotMatch(review, /noch nicht beantwortet|Einige Fragen|Zwischentotal|angenommen/);
  await link(page, `Ändern: ${DOMICILE}`).click();
  await at(page, DOMICILE);
  await say(page, 'Im Kanton Basel-Landschaft');
  await at(page, 'Ende, wenn bekannt');
});

test('where nobody has confirmed that the help is needed, a «no» says who can', async (t) => {
  const { page } = await open(t, { at: '#/alles' });
  await fill(page, { 'Die Hilfe': HOME });
  await go(page, '#/frage/basis', 'Worauf stützt sich die Hilfe?');
  await say(page, 'Keines davon');
  await at(page, 'Ergebnis');
  assert.match((await result(page)).all, /Wer kann den Bedarf bestätigen\?\s+Sozialdienst der Gemeinde[^?]*Wer hilft weiter\?/);
});

test('a screen reader hears the result once after an answer, and nothing while one types', async (t) => {
  const { page } = await atIncome(t);
  await page.evaluate(() => {
    const status = document.querySelector('[role=status]');
    globalThis.heard = [status.innerText];
    new MutationObserver(() => {
      if (status.innerText !== globalThis.heard.at(-1)) globalThis.heard.push(status.innerText);
    }).observe(status, { subtree: true, childList: true, characterData: true });
  });
  await textbox(page, SUBTOTAL).focus();
  await type(page, '62000');
  assert.deepEqual(await page.evaluate(() => globalThis.heard), ['0.00 bis 2’500.00 Franken im Monat']);
  await next(page, () => page.keyboard.press('Enter'));
  assert.deepEqual(await page.evaluate(() => globalThis.heard), ['0.00 bis 2’500.00 Franken im Monat', '413.33 Franken im Monat']);
});
