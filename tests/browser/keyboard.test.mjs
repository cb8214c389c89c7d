// Whole walks by keyboard alone: where the focus goes, that it is seen, and that nothing needs a mouse.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { FATHER_APART, MOTHER_ALONE, at, choice, flat, focused, isNamed, next, result, tabTo, type } from './person.mjs';

const WALKS = {
  'a mother alone': {
    pages: MOTHER_ALONE,
    amount: 'Sie zahlen rund 204 Franken im Monat.',
  },
  'a father who lives apart and pays maintenance': {
    pages: FATHER_APART,
    amount: 'Sie zahlen rund 340 Franken im Monat.',
  },
};

const isOfPage = ({ tag, kind }) => tag === 'INPUT' && kind;

/** Tells something with Tab, arrows and Space: a choice, a box, or a text for the field. */
async function tellByKeys(page, word) {
  const wanted = await choice(page, word);
  if (!wanted) {
    await tabTo(page, ({ tag, kind }) => tag === 'INPUT' && kind === 'text');
    return type(page, word);
  }
  const id = await wanted.getAttribute('id');
  const kind = await wanted.getAttribute('type');
  // Tab leads to every box, but only to one choice of a group.
  await tabTo(page, (stop) => isOfPage(stop) && (kind === 'radio' ? stop.kind === kind : stop.id === id));
  await page.keyboard.press('Space');
  for (let steps = 0; (await focused(page)).id !== id; steps++) {
    assert.ok(steps < 20, `the arrows do not lead to «${word}»`);
    await page.keyboard.press('ArrowDown');
  }
  assert.ok(await wanted.isChecked(), word);
  return undefined;
}

for (const [name, { pages, amount }] of Object.entries(WALKS)) {
  test(`the way of ${name} needs no mouse, and the focus goes where one reads on`, async (t) => {
    const visit = await open(t);
    const { page } = visit;
    for (const [heading, ...words] of pages) {
      await at(page, heading);
      assert.ok((await page.title()).startsWith(heading), `${await page.title()} names «${heading}»`);
      const before = page.url();
      await tabTo(page, isNamed('Weiter'));
      await page.keyboard.press('Enter');
      await page.locator('#mistakes').waitFor();
      assert.equal((await focused(page)).id, 'mistakes', heading);
      assert.equal(page.url(), before, 'nothing answered leads nowhere');
      for (const word of words) await tellByKeys(page, word);
      await next(page, () => page.keyboard.press('Enter'));
      assert.equal((await focused(page)).id, 'heading', `after «${heading}»`);
    }
    await at(page, 'Ergebnis');
    assert.equal(flat((await result(page)).sentence), amount);
    await visit.expectQuiet();
  });
}

test('what is missing is said at the field, and gone once it is there', async (t) => {
  const visit = await open(t, { at: '#/frage/help' });
  const { page } = visit;
  await page.getByRole('button', { name: 'Weiter' }).click();
  const mistakes = page.locator('#mistakes');
  assert.match(await mistakes.innerText(), /Bitte prüfen Sie\s+Bitte wählen Sie eine Antwort/);
  await mistakes.getByRole('link').click();
  assert.match((await focused(page)).name, /^Heim/, 'its link leads to the first choice');
  await (await choice(page, 'Heim')).check();
  await mistakes.waitFor({ state: 'detached' });
});
