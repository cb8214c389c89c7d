// The pages that speak to, or about, somebody else than parents of a child: to the young person who answers, about somebody of age, and
// about the other parent. Each and its error as axe sees them, and on a narrow screen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NARROW, open, tooWide } from './harness.mjs';
import { next } from './person.mjs';

const path = (page) => page.evaluate(() => location.hash.replace('#/frage/', '') || 'help');
const choose = (role, ...names) => async (main) => {
  for (const name of names) await main.getByRole(role, { name }).first().check();
};
const radio = (...names) => choose('radio', ...names);
const boxes = (...names) => choose('checkbox', ...names);
const field = (text, ...names) => async (main) => {
  await radio(...names)(main);
  await main.getByRole('textbox').last().fill(text);
};
const money = async (main) => {
  await boxes(/^Rente/)(main);
  await main.getByRole('textbox').last().fill('700');
};

/** What is told on the pages that all of these ways have. */
const USUAL = {
  help: radio(/^Heim/),
  extent: radio(/ganze Zeit/),
  'child-wage': field('900', '12-mal im Jahr'),
  'child-money': money,
  'child-money-to': radio(/^An das Heim/),
};

/** The ways: who is spoken to, what is told, and what a page of it must say. */
const VOICES = [
  ['the young person who answers', {
    ...USUAL,
    age: field('17'),
    list: boxes(/verdient Lohn/),
    parents: radio(/^Ich bin der junge Mensch selbst/),
  }, ['child-wage', /Sie/]],
  ['somebody of age', {
    ...USUAL,
    age: field('20'),
    list: boxes(/verdient Lohn/, /bekommt eine Rente/, /zahlt? ?Alimente|zahle Alimente/, /hohe Kosten/),
    'alimony-child': field('300', 'Gericht oder KESB'),
    'illness-child': field('2000', 'Ja'),
  }, ['child-wage', /junge Mensch|Sie/]],
  ['a parent who tells of the other one', {
    ...USUAL,
    age: field('12'),
    list: boxes('Nichts davon'),
    parents: radio(/getrennt/),
    income: field('4150', /12-mal/),
    children: radio('1'),
    wealth: radio(/^Weniger als/),
    'list-other': boxes(/verheiratet/, /vermiete/, /Alimente/, /Kita/, /Kosten/),
    'income-other': field('6000', /12-mal/),
    'income-other-partner': field('3000', /12-mal/),
    'rent-other': field('500'),
    'alimony-other': field('300', 'Gericht oder KESB'),
    'day-care-other': field('400'),
    'illness-other': field('2000', 'Ja'),
    'children-other': radio('1'),
    'wealth-other': radio(/^Weniger als/),
  }, ['income-other', /der andere Elternteil/]],
];

/** Expects that axe finds nothing in light and dark, and that nothing sticks out. */
async function expectFit(visit, where) {
  await visit.page.emulateMedia({ colorScheme: 'light' });
  await visit.expectAccessible(where);
  await visit.expectAccessibleInTheDark(where);
  assert.equal(await tooWide(visit.page), '', where);
}

for (const [voice, told, [heard, words]] of VOICES) {
  test(`the pages that speak of ${voice} are accessible and fit`, async (t) => {
    const visit = await open(t, NARROW);
    const { page } = visit;
    const main = page.getByRole('main');
    const seen = [];
    const walk = async () => {
      while (!page.url().includes('ergebnis')) {
        const here = await path(page);
        assert.ok(told[here] && !seen.includes(here), `${voice}: ${here} after ${seen}`);
        seen.push(here);
        await main.getByRole('button', { name: 'Weiter', exact: true }).click();
        await page.locator('#mistakes:focus').waitFor();
        await expectFit(visit, `${here} (error), ${voice}`);
        if (here === heard) assert.match(await main.locator('h1').innerText(), words);
        await told[here](main);
        await expectFit(visit, `${here}, ${voice}`);
        await next(page, () => main.getByRole('button', { name: 'Weiter', exact: true }).click());
      }
    };
    await walk();
    if (told['list-other']) {
      await next(page, () => page.evaluate(() => { location.hash = '#/frage/list-other'; }));
      await walk();
    }
    assert.deepEqual(Object.keys(told).filter((name) => !seen.includes(name) && !(name in USUAL)), []);
    await visit.expectQuiet();
  });
}
