// The rules come after the questions (web/split.mjs): a family can answer before they are loaded, and nothing is lost if they never
// come.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { CHILD, GROUNDS, MOTHER_ALONE, at, fill, walk } from './person.mjs';

const RULES = '**/*_rules.wasm';
const ANSWERS = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '1.2.2027', 'Ende, wenn bekannt': '31.7.2027' },
  'Das Kind': CHILD,
  'Grundlage der Hilfe': GROUNDS,
  'Einzelheiten der Hilfe': { 'Wie viel ist das Kind im Heim?': 'Die ganze Zeit' },
  'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben zusammen' },
  'Einkommen von Elternteil 1': { 'Zwischentotal der Einkünfte im Jahr': '64000' },
  'Einkommen von Elternteil 2': { 'Zwischentotal der Einkünfte im Jahr': '28000' },
};
const WAITS = 'Einen Moment: Die Regeln werden geladen. Dann geht es hier weiter.';

/** Opens the page without its rules: they arrive once `release` is called. */
async function withoutRules(t, at) {
  const visit = await open(t);
  let release;
  const held = new Promise((done) => (release = done));
  await visit.page.route(RULES, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await visit.load(at, null);
  await visit.page.locator('#app[data-state=ready]').waitFor();
  return { ...visit, page: visit.page, visit, release };
}

test('the family way can be gone before the rules are there, and the result comes with them', async (t) => {
  const { page, visit, release } = await withoutRules(t);
  await walk(page, MOTHER_ALONE);
  await at(page, 'Ergebnis');
  await page.getByRole('main').getByText(WAITS).waitFor();
  release();
  await page.getByText('Franken im Monat').first().waitFor();
  await page.getByText(WAITS).first().waitFor({ state: 'detached' });
  assert.match(await page.getByRole('status').innerText(), /Franken im Monat/);
  assert.deepEqual(visit.problems, []);
});

test('before that, every other page says that it waits, and comes with them', async (t) => {
  const { page, visit, release } = await withoutRules(t, '#/alles');
  for (const [path, title] of [['#/pruefen', 'Angaben prüfen'], ['#/ergebnis', 'Ergebnis'], ['#/daten', 'Speichern'], ['#/alles', 'Fachmodus']]) {
    await page.evaluate((hash) => (location.hash = hash), path);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('main').getByText(WAITS).waitFor();
  }
  release();
  await fill(page, ANSWERS);
  await page.getByLabel('Geplanter Beginn', { exact: true }).fill('gestern');
  await page.getByLabel('Geplanter Beginn', { exact: true }).fill('1.3.2027');
  await page.locator('.result').getByText('Franken im Monat').first().waitFor();
  assert.deepEqual(visit.problems, []);
});

test('where they do not come, the page says so and keeps what was answered', async (t) => {
  const { page, release } = await withoutRules(t);
  await walk(page, MOTHER_ALONE);
  await at(page, 'Ergebnis');
  await page.unroute(RULES);
  await page.route(RULES, (route) => route.abort());
  release();
  await page.evaluate(() => 0);
  await page.reload();
  await page.getByRole('heading', { name: 'Der Rechner ist stehen geblieben.' }).waitFor();
  await page.unroute(RULES);
  await page.getByRole('button', { name: 'Mit den Angaben neu laden' }).click();
  await page.getByRole('main').getByText('Franken im Monat').first().waitFor();
});
