// The family way as a person moves through it: back, reload, addresses, changing one answer, the Fachmodus and back, and what a screen
// reader hears. family.test.mjs holds what it says, pages.test.mjs how its pages look.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchWithPageCache, open } from './harness.mjs';
import { MOTHER_ALONE, at, choice, fill, flat, line, next, result, tell, type, walk } from './person.mjs';

const HELP = 'Um welche Hilfe geht es?';
const AGE = 'Wie alt ist das Kind?';
const LIST = 'Trifft etwas davon zu?';
const EXTENT = 'Wie viel ist das Kind im Heim?';
const PARENTS = 'Wie leben die Eltern des Kindes?';
const INCOME = 'Wie viel verdienen Sie?';
const CHILDREN = 'Für wie viele Kinder gibt es bei Ihren Steuern einen Kinderabzug?';
const WEALTH = 'Wie viel besitzen Sie nach Abzug der Schulden?';
const ALIMONY = 'Wer hat die Alimente festgelegt?';
const NONE = 'Nichts davon';
const ALONE = 'Es gibt nur mich. Der andere Elternteil lebt nicht mehr oder ist nicht bekannt';
const THIRTEEN = 'im Monat, 13-mal im Jahr';
const UP_TO_INCOME = MOTHER_ALONE.slice(0, 5);
const PARENT = 'Einkommen von Elternteil 1';
const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';

const link = (page, name) => page.getByRole('link', { name });
const textbox = (page, name) => page.getByRole('textbox', { name, exact: true });
const isChosen = async (page, name) => (await choice(page, name)).isChecked();

/** Goes to an address, as from a bookmark. */
async function go(page, address, heading) {
  await page.evaluate((address) => { location.hash = address; }, address);
  await at(page, heading);
}

/** The page after some pages of the family way. */
async function walked(t, pages, options = {}) {
  const visit = await open(t, options);
  await walk(visit.page, pages);
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

test('each page has an address; back shows the one before with its answer', async (t) => {
  const { page, server } = await open(t);
  const addresses = [];
  for (const [heading, ...words] of UP_TO_INCOME.slice(0, 4)) {
    await at(page, heading);
    addresses.push(page.url().slice(server.url.length));
    await tell(page, words);
  }
  assert.deepEqual(addresses, ['help', 'age', 'list', 'extent'].map((name) => `#/frage/${name}`));
  await page.goBack();
  await at(page, EXTENT);
  assert.ok(await isChosen(page, 'Die ganze Zeit'));
  assert.equal(await page.evaluate(() => document.activeElement.id), 'heading');
  await link(page, 'Zurück').click();
  await at(page, LIST);
  assert.ok(await isChosen(page, NONE));
  await page.goBack();
  await at(page, EXTENT);
  await page.goBack();
  await page.goBack();
  await at(page, AGE);
  assert.equal(await textbox(page, AGE).inputValue(), '13');
  await page.goForward();
  await at(page, LIST);
});

test('a reload keeps the page and all answers, which stand nowhere else', async (t) => {
  const visit = await walked(t, UP_TO_INCOME);
  const { page } = visit;
  await at(page, INCOME);
  await textbox(page, INCOME).fill('4150');
  assert.deepEqual(await traces(page), NOTHING);

  await page.reload();
  await at(page, INCOME);
  assert.match(page.url(), /#\/frage\/income$/);
  assert.equal(await textbox(page, INCOME).inputValue(), '4’150');
  assert.deepEqual(await traces(page), NOTHING);
  await go(page, '#/frage/parents', PARENTS);
  assert.ok(await isChosen(page, ALONE));
  await page.goBack();
  await walk(page, [[INCOME, THIRTEEN], ...MOTHER_ALONE.slice(6)]);
  await at(page, 'Ergebnis');
  assert.equal((await result(page)).sentence, 'Sie zahlen rund 204 Franken im Monat.');
  assert.deepEqual(visit.problems, []);
});

test('who comes back to a page that the browser has kept finds all answers, and nothing beside it', async (t) => {
  const { page } = await walked(t, [[HELP, 'Heim']], { kind: launchWithPageCache });
  await page.goto('about:blank');
  // The browser kept the page in memory, so going back loads nothing.
  await page.goBack({ waitUntil: 'commit' });
  await at(page, AGE);
  assert.equal(await page.evaluate(() => performance.getEntriesByType('navigation')[0].type), 'navigate', 'it is the same page');
  await page.waitForFunction(() => sessionStorage.length === 0);
  await page.goBack({ waitUntil: 'commit' });
  await at(page, HELP);
  assert.ok(await isChosen(page, 'Heim'));
});

test('the answers are put down only while the page is out of sight', async (t) => {
  const { page } = await walked(t, [[HELP, 'Heim']]);
  for (const isHidden of [true, false]) {
    await page.evaluate((isHidden) => {
      Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
    await page.waitForFunction((isHidden) => (sessionStorage.length > 0) === isHidden, isHidden);
  }
  await textbox(page, AGE).fill('13');
  assert.deepEqual(await traces(page), NOTHING);
});

test('an address of a page that is not on the way leads to the first open one', async (t) => {
  const { page, server } = await open(t, { at: '#/frage/wealth' });
  await at(page, HELP);
  assert.equal(page.url(), `${server.url}#/frage/help`);
  await tell(page, ['Heim']);
  for (const unasked of ['partner-income', 'days.3', 'foster-form', 'nothing-of-that-name']) {
    await page.evaluate((name) => { location.hash = `#/frage/${name}`; }, unasked);
    await page.waitForURL(`${server.url}#/frage/age`);
    await at(page, AGE);
  }
  await page.evaluate(() => { location.hash = '#/nowhere'; });
  await page.waitForURL(`${server.url}#/frage/age`);
});

test('the address of a question of an earlier version leads to the page that holds it now', async (t) => {
  const { page } = await walked(t, MOTHER_ALONE);
  await at(page, 'Ergebnis');
  for (const [old, heading] of [
    ['birth', AGE], ['asylum', LIST], ['extent', EXTENT], ['household', PARENTS], ['subtotal-first', INCOME],
    ['child-deductions-first', CHILDREN], ['wealth-first', WEALTH], ['start', 'Wann soll es beginnen?'],
  ]) {
    await go(page, `#/frage/${old}`, heading);
  }
});

test('«Ändern» leads back to the result, by way of what the change has opened', async (t) => {
  const { page } = await walked(t, MOTHER_ALONE);
  const change = async (what, heading) => {
    await at(page, 'Ergebnis');
    // Unfolds the answers.
    await result(page);
    await next(page, () => page.getByRole('link', { name: `Ändern: ${what}`, exact: true }).click());
    await at(page, heading);
  };
  await change('Alter', AGE);
  await tell(page, ['12']);
  await change('Trifft zu', LIST);
  await tell(page, ['Ich zahle Alimente']);
  await at(page, ALIMONY);
  await tell(page, ['Gericht oder KESB', '500']);
  await at(page, 'Ergebnis');
  // 53'950 − 5'000 − 6'000 is 42'950: 4 % by § 33.
  assert.equal((await result(page)).sentence, 'Sie zahlen rund 143 Franken im Monat.');
  // Unticked, the page is gone; ticked again, it still has what was typed.
  await change('Trifft zu', LIST);
  await tell(page, [NONE]);
  await at(page, 'Ergebnis');
  assert.equal((await result(page)).sentence, 'Sie zahlen rund 204 Franken im Monat.');
  await change('Trifft zu', LIST);
  await tell(page, ['Ich zahle Alimente']);
  await at(page, 'Ergebnis');
  assert.equal((await result(page)).sentence, 'Sie zahlen rund 143 Franken im Monat.');
  await change('Hilfe', HELP);
  await tell(page, ['Pflegefamilie']);
  await walk(page, [['Wie lebt das Kind in der Pflegefamilie?', 'Es lebt dort']]);
  await at(page, 'Ergebnis');
  assert.match(flat((await result(page)).all), /Alter 12 .*Einkommen 4’150/, 'age, list and income stay');
});

test('switching to the Fachmodus keeps everything, and says what the family stated', async (t) => {
  const { page } = await walked(t, MOTHER_ALONE);
  await at(page, 'Ergebnis');
  await link(page, 'Im Fachmodus öffnen').click();
  await at(page, 'Ihre Angaben');
  const field = (section, label) => page.getByRole('group', { name: section, exact: true }).getByLabel(label, { exact: true });
  const digits = async (section, label) => (await field(section, label).inputValue()).replace(/\D00$|\D/g, '');
  assert.equal(await digits(PARENT, SUBTOTAL), '53950');
  assert.equal(await digits(PARENT, 'Steuerbares Vermögen'), '0');
  await fill(page, { [PARENT]: { [SUBTOTAL]: '62000' } });
  const { amount } = await result(page);
  await link(page, 'Geführt').click();
  await page.waitForURL(/#\/(frage|ergebnis)/);
  await go(page, '#/ergebnis', 'Ergebnis');
  // § 33: 62'000 − 5'000 is 57'000: 7 %.
  assert.deepEqual([amount, flat((await result(page)).amount)], ['332.50 Franken im Monat', '332.50 Franken im Monat']);
});

test('what is typed counts after «Weiter», not before', async (t) => {
  const { page } = await walked(t, MOTHER_ALONE.slice(0, 6));
  await at(page, CHILDREN);
  const before = await line(page);
  await page.getByRole('radio', { name: '3', exact: true }).check();
  assert.equal(await line(page), before);
  await page.goBack();
  await at(page, INCOME);
  await textbox(page, INCOME).fill('9000');
  assert.equal(await line(page), before);
});

test('nothing ticked is no answer, and «Nichts davon» unticks the rest', async (t) => {
  const { page } = await walked(t, [[HELP, 'Heim'], [AGE, '13']]);
  await at(page, LIST);
  const alimony = page.getByRole('checkbox', { name: 'Ich zahle Alimente' });
  const none = page.getByRole('checkbox', { name: NONE });
  await alimony.check();
  await alimony.uncheck();
  await page.getByRole('button', { name: 'Weiter' }).click();
  assert.match(await page.locator('#mistakes').innerText(), /Kreuzen Sie an, was zutrifft, oder wählen Sie «Nichts davon»\./);
  await alimony.check();
  await none.check();
  assert.equal(await alimony.isChecked(), false, '«Nichts davon» unticks the rest');
  await alimony.check();
  assert.equal(await none.isChecked(), false);
});

test('a screen reader hears the line once after an answer, and nothing while one types', async (t) => {
  const { page } = await walked(t, UP_TO_INCOME);
  await at(page, INCOME);
  await page.evaluate(() => {
    const status = document.querySelector('[role=status]');
    globalThis.heard = [status.innerText];
    new MutationObserver(() => {
      if (status.innerText !== globalThis.heard.at(-1)) globalThis.heard.push(status.innerText);
    }).observe(status, { subtree: true, childList: true, characterData: true });
  });
  const heard = async () => (await page.evaluate(() => globalThis.heard)).map(flat);
  const before = await line(page);
  await textbox(page, INCOME).focus();
  await type(page, '4150');
  await (await choice(page, THIRTEEN)).press('Space');
  assert.deepEqual(await heard(), [before]);
  await next(page, () => page.keyboard.press('Enter'));
  const after = 'Höchstens rund 270 Franken im Monat, ohne grosses Vermögen. Gerechnet mit 53’950 Franken Einkommen im Jahr.';
  assert.deepEqual([await heard(), await line(page)], [[before, after], after]);
});
