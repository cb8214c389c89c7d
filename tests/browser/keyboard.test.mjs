// The whole guided form by keyboard alone: where the focus goes, that it is seen, and that nothing needs a mouse.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { focused, isNamed, question, result, settled, tabTo, type } from './person.mjs';

const ANSWERS = {
  'Um welche Hilfe geht es?': 'Heim',
  'Wie viel ist das Kind im Heim?': 'Die ganze Zeit',
  'Geplanter Beginn': '1.2.2027',
  'Wo hat das Kind seinen zivilrechtlichen Wohnsitz?': 'Im Kanton Basel-Landschaft',
  'Worauf stützt sich die Hilfe?': 'Kindesschutzbehörde (KESB) oder Gericht ordnen die Hilfe an',
  'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)',
  'Zwischentotal der Einkünfte im Jahr': '62000',
};
/** The buttons of questions whose field may be empty. «Weiter» accepts the empty field too. */
const EMPTY_IS_FINE = ['Das Ende ist offen', 'Nichts hat sich verändert', 'Keine besonderen Tage'];

const isField = ({ tag }) => tag === 'INPUT';

/** Answers the question of the page with Tab, arrows and Enter. */
async function answerByKeys(page, asked, value) {
  const without = await page.evaluate(() => document.querySelector('[value=unknown]')?.innerText);
  if (asked.isChoice) {
    const wanted = value ?? asked.given ?? 'Weiss ich nicht / noch offen';
    await tabTo(page, isField);
    await page.keyboard.press('Space');
    for (let steps = 0; (await focused(page)).name !== wanted; steps++) {
      assert.ok(steps < 20, `the arrows do not lead to «${wanted}»`);
      await page.keyboard.press('ArrowDown');
    }
  } else if (value || asked.given || !without) {
    await tabTo(page, isField);
    if (value) await type(page, value);
  } else {
    await tabTo(page, isNamed(without));
  }
  await page.keyboard.press('Enter');
}

test('the guided form needs no mouse, and the focus goes where one reads on', async (t) => {
  const visit = await open(t);
  const { page } = visit;
  let refusals = 0;
  for (let asked = await question(page); asked; asked = await question(page)) {
    const before = page.url();
    const without = await page.evaluate(() => document.querySelector('[value=unknown]')?.innerText);
    if (!asked.given && !EMPTY_IS_FINE.includes(without)) {
      await tabTo(page, isNamed('Weiter'));
      await page.keyboard.press('Enter');
      await page.locator('#mistakes').waitFor();
      assert.equal((await focused(page)).id, 'mistakes', asked.text);
      assert.equal(page.url(), before, 'nothing answered leads nowhere');
      refusals++;
    }
    await answerByKeys(page, asked, ANSWERS[asked.text]);
    await page.waitForFunction((before) => location.href !== before, before);
    await settled(page);
    assert.equal((await focused(page)).id, 'heading', `after «${asked.text}»`);
    const heading = await page.locator('#heading').innerText();
    assert.ok((await page.title()).startsWith(heading), `${await page.title()} names «${heading}»`);
  }
  assert.ok(refusals > 5, `${refusals} pages that wait for an answer`);
  await tabTo(page, isNamed('Zum Ergebnis'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Ergebnis' }).waitFor();
  assert.equal((await focused(page)).id, 'heading');
  assert.equal((await result(page)).amount, '413.33 Franken im Monat');
  await visit.expectQuiet();
});

test('what is missing is said at the field, and gone once it is there', async (t) => {
  const visit = await open(t, { at: '#/frage/help' });
  const { page } = visit;
  await page.getByRole('button', { name: 'Weiter' }).click();
  const mistakes = page.locator('#mistakes');
  assert.match(await mistakes.innerText(), /Bitte prüfen Sie\s+Hier fehlt noch eine Antwort/);
  await mistakes.getByRole('link').click();
  assert.equal((await focused(page)).name, 'Sozialpädagogische Familienbegleitung (SPF)', 'its link leads to the field');
  await page.getByRole('radio', { name: 'Heim', exact: true }).check();
  await mistakes.waitFor({ state: 'detached' });
});
