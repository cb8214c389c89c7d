// The rules and the texts of the result come after the questions (web/split.mjs): a family can answer before they are loaded, and
// nothing is lost if they never come.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { CHILD, GROUNDS, MOTHER_ALONE, at, choice, fill, settled, tell, walk } from './person.mjs';

const RULES = '**/*_rules.wasm';
const TEXTS = '**/*_result.txt';
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

/** Opens the page without its rules, or without its texts of the result: they arrive once `release` is called. */
async function withoutRules(t, at, what = RULES) {
  const visit = await open(t);
  let release;
  const held = new Promise((done) => (release = done));
  await visit.page.route(what, async (route) => {
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
  for (const [path, title] of [['#/pruefen', 'Angaben prüfen'], ['#/ergebnis', 'Ergebnis'], ['#/daten', 'Speichern'], ['#/hinweise', 'Barrierefreiheit'], ['#/alles', 'Fachmodus']]) {
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

/** Runs in the page: what has no text although it is there to be read or heard. */
function unsaid() {
  const isUnsaid = (element) => element.textContent.trim() === '' && !element.matches('[role=status], :has(> [aria-live])');
  const texts = [...document.querySelectorAll('#app :is(h1, h2, p, legend, label, button, a, li, summary, bdi)')].filter(isUnsaid);
  return [...texts, ...document.querySelectorAll('#app [aria-label=""]')].map((element) => element.outerHTML);
}

test('before that, everything on a page of the family way has its text', async (t) => {
  const { page, visit } = await withoutRules(t);
  const look = async (where) => assert.deepEqual(await page.evaluate(unsaid), [], where);
  const onward = page.getByRole('main').getByRole('button', { name: 'Weiter', exact: true });
  await look('the first page');
  for (const [heading, ...words] of MOTHER_ALONE) {
    await at(page, heading);
    await onward.press('Enter');
    await page.locator('#mistakes').waitFor();
    await look(`${heading}, nothing told`);
    await settled(page);
    if (words[0] === '4150') {
      await page.getByRole('textbox', { name: heading }).fill('viel');
      await onward.press('Enter');
      await page.locator('#mistakes').getByText('viel').waitFor();
      await look(`${heading}, a mistake`);
      await page.getByRole('textbox', { name: heading }).fill('4150');
      await (await choice(page, 'im Jahr')).check();
      await onward.press('Enter');
      await page.locator('#doubt').waitFor();
      await look(`${heading}, what is asked back`);
      await settled(page);
    }
    await tell(page, words);
    await look(`behind ${heading}`);
  }
  await page.getByRole('contentinfo').getByRole('button', { name: 'Alles löschen' }).click();
  await page.getByRole('button', { name: 'Ja, alles löschen' }).waitFor();
  await look('before everything is deleted');
  await page.getByRole('button', { name: 'Ja, alles löschen' }).click();
  await page.locator('#notice').waitFor();
  await look('a notice');
  await page.evaluate(() => (location.hash = '#/fall/1/1/abc'));
  await page.getByText('beschädigt oder unvollständig').waitFor();
  await look('a damaged link');
  assert.deepEqual(visit.problems, []);
});

for (const [what, file] of [['rules', RULES], ['texts of the result', TEXTS]]) {
  test(`where the ${what} do not come, the page says so and keeps what was answered`, async (t) => {
    const { page, release } = await withoutRules(t, '', file);
    await walk(page, MOTHER_ALONE);
    await at(page, 'Ergebnis');
    await page.unroute(file);
    await page.route(file, (route) => route.abort());
    release();
    await page.evaluate(() => 0);
    await page.reload();
    await page.getByRole('heading', { name: 'Der Rechner ist stehen geblieben.' }).waitFor();
    await page.unroute(file);
    await page.getByRole('button', { name: 'Mit den Angaben neu laden' }).click();
    await page.getByRole('main').getByText('Franken im Monat').first().waitFor();
  });
}

test('texts of another number than the engine has are refused', async (t) => {
  const alter = (name, content) => {
    if (name === 'index.html') return String(content).replace(/(<link rel="result"[^>]*) integrity="[^"]*"/, '$1');
    return name.endsWith('_result.txt') ? String(content).replace(/.*\n$/, '') : content;
  };
  const { page } = await open(t, { alter, until: 'failed' });
  assert.match(await page.getByRole('alert').innerText(), /Der Rechner konnte nicht starten/);
});
