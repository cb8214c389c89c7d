// Variants: the present answers beside others that were kept, by who pays and when, with names.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FULL_TIME, MOTHER_ALONE, at, fill, next, result, tell, unfold, walk } from './person.mjs';
import { NARROW, PHONE, open, tooWide } from './harness.mjs';

const HELP = 'Um welche Hilfe geht es?';
const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
const KEEP = 'Jetzige Angaben als Variante behalten';
const INCOME = 'Einkommen von Elternteil 1';
const FAMILY = {
  'Die Hilfe': { [HELP]: 'Heim', 'Geplanter Beginn': '1.2.2027', 'Ende, wenn bekannt': '31.7.2027' },
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)' },
  [INCOME]: { [SUBTOTAL]: '85000' },
};
const WEEKLY = {
  'Die Hilfe': { [HELP]: 'Pflegefamilie' },
  'Einzelheiten der Hilfe': { 'Art der Pflege in der Pflegefamilie': 'Wochenpflege (unter der Woche)' },
};

const variants = (page) => page.locator('.variants, .compared').first();
const name = (page, letter) => page.getByLabel(`Name von Variante ${letter}`, { exact: true });

/** Presses a button of the variants. The focus must then be on their heading. */
async function press(page, label) {
  await unfold(page);
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.waitForFunction(() => document.activeElement.id === 'variants');
}

/** The tables of the variants: the letters with the names of each, and of each row its name and its cells. */
const tables = (page) => variants(page).locator('table').evaluateAll((all) => all.map((table) => {
  const texts = (cells) => [...cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim());
  const rows = [...table.tBodies].map((group) => [group.querySelector('th').innerText, ...texts(group.querySelectorAll('td'))]);
  return { head: [...table.tHead.querySelectorAll('th')].map((cell) => cell.textContent.replace(/[\s\u2068\u2069]+/g, ' ').trim()), rows };
}));

/** The answers that differ: each question with its answers. */
const differs = (page) => variants(page).locator('.differs dt').evaluateAll((all) => all.map((question) => {
  const answers = [];
  for (let next = question.nextElementSibling; next?.tagName === 'DD'; next = next.nextElementSibling) answers.push(next.innerText);
  return [question.innerText, ...answers];
}));

test('a kept variant stands beside the present answers, with the difference and what differs', async (t) => {
  const visit = await open(t, { at: '#/alles' });
  const { page } = visit;
  await fill(page, FAMILY);
  assert.deepEqual(await tables(page), [], 'no table before something is kept');
  await press(page, KEEP);
  assert.equal(await page.getByRole('status').last().innerText(), 'Behalten als Variante B');
  assert.deepEqual(await tables(page), [{
    head: ['A', 'B'],
    rows: [
      ['Elternteil 1: Februar 2027 bis Juli 2027, im Monat', '850.00', '850.00 gleich'],
      ['Elternteil 1: zusammen, 6 Monate', '5’100.00', '5’100.00 gleich'],
    ],
  }]);
  assert.deepEqual(await differs(page), []);

  await fill(page, WEEKLY);
  assert.deepEqual((await tables(page))[0].rows, [
    ['Elternteil 1: Februar 2027 bis Juli 2027, im Monat', '680.00', '850.00 +170.00'],
    ['Elternteil 1: zusammen, 6 Monate', '4’080.00', '5’100.00 +1’020.00'],
  ]);
  assert.deepEqual(await differs(page), [
    [HELP, 'A Pflegefamilie', 'B Heim'],
    ['Art der Pflege in der Pflegefamilie', 'A Wochenpflege (unter der Woche)', 'B –'],
    ['Wie viel ist das Kind im Heim?', 'A –', 'B Die ganze Zeit'],
  ], 'what is the same, or asked of one only and not told, stands nowhere');
  await visit.expectAccessible();

  await press(page, 'Übernehmen: B');
  assert.deepEqual((await tables(page))[0].rows[0].slice(1), ['850.00', '680.00 −170.00']);
  const help = page.getByLabel(HELP, { exact: true });
  assert.equal(await help.evaluate((select) => select.selectedOptions[0].text), 'Heim');

  await page.getByRole('button', { name: 'Löschen: B', exact: true }).click();
  await page.getByText('Variante B löschen?').waitFor();
  await press(page, 'Ja, löschen');
  assert.deepEqual(await tables(page), []);
  await visit.expectQuiet();
});

test('a name is typed without losing the focus, stays with its answers, and over a reload', async (t) => {
  const { page } = await open(t, { at: '#/alles' });
  await fill(page, FAMILY);
  await press(page, KEEP);
  await name(page, 'B').click();
  await page.keyboard.type('Heim, ganze Zeit und noch viel mehr', { delay: 5 });
  assert.equal(await name(page, 'B').inputValue(), 'Heim, ganze Zeit und noc', 'at most 24 letters');
  assert.equal(await page.evaluate(() => document.activeElement.name), 'variant-name 1');
  assert.deepEqual((await tables(page))[0].head, ['A', 'B Heim, ganze Zeit und noc']);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.innerText), 'Übernehmen', 'the next element gets the focus');
  await name(page, 'A').fill('\u202eoops');
  await fill(page, { [INCOME]: { [SUBTOTAL]: '60000' } });
  await page.reload();
  await variants(page).locator('table').first().waitFor();
  assert.deepEqual(await Promise.all(['A', 'B'].map((letter) => name(page, letter).inputValue())), ['\u202eoops', 'Heim, ganze Zeit und noc']);
  assert.equal((await tables(page))[0].head[0], 'A oops', 'what nobody sees turns no order');
  await press(page, 'Übernehmen: B');
  assert.equal(await name(page, 'A').inputValue(), 'Heim, ganze Zeit und noc');
});

test('up to eight sets are kept, in tables that a phone shows whole', async (t) => {
  const { page } = await open(t, { at: '#/alles', ...NARROW });
  await fill(page, FAMILY);
  for (const income of ['60000', '70000', '80000', '90000', '100000', '110000', '120000']) {
    await fill(page, { [INCOME]: { [SUBTOTAL]: income } });
    await press(page, KEEP);
  }
  assert.equal(await page.getByRole('button', { name: KEEP }).count(), 0);
  await variants(page).getByText('Mehr als acht Varianten lassen sich nicht vergleichen. Löschen Sie eine.').waitFor();
  await variants(page).getByText('«Übernehmen» tauscht eine Variante mit A.').waitFor();
  await fill(page, { [INCOME]: { [SUBTOTAL]: '130000' } });
  const shown = await tables(page);
  assert.deepEqual(shown.map(({ head }) => head), [['A', 'B', 'C', 'D'], ['A', 'E', 'F', 'G'], ['A', 'H']]);
  assert.deepEqual(shown[2].rows[0].slice(1), ['1’625.00', '1’500.00 −125.00']);
  assert.equal(await tooWide(page), '');
  const inside = await variants(page).locator('table').evaluateAll((all) => all.every((table) => table.scrollWidth <= table.parentElement.clientWidth));
  assert.ok(inside, 'no table scrolls sideways');
  await page.getByRole('button', { name: 'Löschen: C', exact: true }).click();
  await press(page, 'Ja, löschen');
  assert.deepEqual((await differs(page))[0].slice(1, 4), ['A 130’000.00', 'B 60’000.00', 'C 80’000.00']);
  assert.equal(await page.getByRole('button', { name: KEEP }).count(), 1);
});

for (const [what, size] of [['a small phone', NARROW], ['a phone', PHONE]]) {
  test(`with letters twice as large, ${what} shows the variants below each other`, async (t) => {
    const { page } = await open(t, { at: '#/alles', ...size });
    await fill(page, FAMILY);
    await press(page, KEEP);
    await fill(page, { [INCOME]: { [SUBTOTAL]: '80000 bis 130000' } });
    await press(page, KEEP);
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '32px');
    assert.notEqual(await variants(page).locator('td').first().evaluate((cell) => getComputedStyle(cell, '::before').content), 'none', 'each amount has its letter');
    assert.equal(await tooWide(page), '');
  });
}

test('a variant is made and compared on the family way too', async (t) => {
  const { page } = await open(t);
  await walk(page, MOTHER_ALONE);
  await at(page, 'Ergebnis');
  await press(page, KEEP);
  await next(page, () => page.getByRole('link', { name: 'Ändern: Einkommen', exact: true }).click());
  await tell(page, ['5000']);
  await at(page, 'Ergebnis');
  assert.deepEqual((await tables(page))[0].rows[0].slice(1), ['350.00', '203.96 −146.04']);
});

test('parents who live apart are never added up', async (t) => {
  const { page } = await open(t, { at: '#/alles' });
  await fill(page, {
    ...FAMILY,
    'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben getrennt (auch wenn das Kind nur bei einem wohnt)' },
    [INCOME]: { [SUBTOTAL]: '60000' },
    'Einkommen von Elternteil 2': { [SUBTOTAL]: '45000' },
  });
  await press(page, KEEP);
  assert.deepEqual((await tables(page))[0].rows.map(([row, amount]) => [row, amount]), [
    ['Elternteil 1: Februar 2027 bis Juli 2027, im Monat', '350.00'],
    ['Elternteil 2: Februar 2027 bis Juli 2027, im Monat', '150.00'],
    ['Elternteil 1: zusammen, 6 Monate', '2’100.00'],
    ['Elternteil 2: zusammen, 6 Monate', '900.00'],
  ]);
});
