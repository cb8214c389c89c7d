// The states of the result: the first screen of each, all widths, colours and forced colours, and what stands beside what.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { WIDE, brokenInTables, open, squeezed, tooWide } from './harness.mjs';
import { MOTHER_ALONE, fill, flat, unfold, walk } from './person.mjs';
import { STATES } from './states.mjs';

/** The usual phone of the design, whose font is Liberation Sans where it is installed. */
const SCREEN = { viewport: { width: 390, height: 844 } };

/** What the first sentence says in each state, and what stands in the step. */
const SAID = {
  a: ['Sie zahlen rund 673 Franken im Monat.', /Genau 672\.92 berechnet mit angenommenen Angaben · Nebenkosten kommen dazu Genau auf einer Stufe\. .* sind es rund 744 Franken im Monat\./],
  b: ['Sie zahlen zwischen 649 und 762 Franken im Monat.', /649\.17 bis 761\.25 Bereich/],
  b2: ['Sie zahlen rund 649 Franken im Monat, ohne grosses Vermögen.', /Mit grossem Vermögen ist es mehr, höchstens 2’500 Franken\..*Ab 649\.17 Bereich nie mehr als 2’500\.00/],
  c: ['Sie zahlen rund 205 Franken im Monat.', /Was der andere Elternteil zahlt, kommt nicht zu Ihrem Betrag dazu\..*nur Ihr Anteil/],
  d: ['Sie zahlen bis August 2027 rund 143 Franken im Monat.', /Danach zahlt Ihr Kind: rund 158 Franken\..*Genau 142\.50 danach 157\.50 berechnet.*Feb 2027 – Aug 2027, 7 Monate: 997\.50/],
  e: ['An diese Hilfe kann der Kanton nicht zahlen.', /Der Grund Der Kanton zahlt nur, wenn .* anerkannt ist\. Angegeben ist: nicht anerkannt\..*So geht es weiter.*Zum Vergleich Wenn gilt: Die Anbieterin oder der Anbieter ist anerkannt 672\.92 Franken im Monat Wer Sie begleitet/],
  f: ['Was Sie zahlen, klärt das AKJB.', /entscheidet das AKJB.*Ihre Gemeinde 750\.00/],
  g: ['Sie zahlen nichts.', /0\.00 berechnet gratis: Sozialhilfe oder Ergänzungsleistungen Sie 0\.00 Kanton alles, sobald bewilligt/],
  family: ['Sie zahlen rund 204 Franken im Monat.', /203\.96 geschätzt Nebenkosten kommen dazu Gerechnet mit 53’950 Franken Einkommen im Jahr\. Nahe an einer Stufe.*Mindestens 10 Arbeitstage vor dem Beginn/],
};

/** What looks like its neighbour of another kind in the bar, the legend or the strip of months. */
function alike(page) {
  return page.evaluate(() => {
    const look = (element, pseudo) => {
      const { backgroundColor, backgroundImage, borderStyle, fill, stroke, strokeDasharray } = getComputedStyle(element, pseudo);
      return pseudo ? [backgroundColor, backgroundImage, borderStyle] : [fill, element.getAttribute('fill'), stroke, strokeDasharray];
    };
    const parts = [...document.querySelectorAll('.parts .payers .swatch')].map((swatch) => ({
      kind: [...swatch.children].map((one) => `${one.getAttribute('class')} ${one.getAttribute('fill')}`).join(),
      look: [...swatch.children].map((one) => look(one)).join(),
    }));
    const months = [...document.querySelectorAll('.parts .month-strip > li')].map((month) => ({ kind: month.className, look: look(month, '::before').join() }));
    return [parts, months].flatMap((all) => all.flatMap((one) =>
      all.filter((other) => other.kind !== one.kind && other.look === one.look).map((other) => `${one.kind} and ${other.kind}: ${one.look}`)));
  });
}

/** Opens the result in one of these states. */
async function inState(t, state, options = {}) {
  const visit = await open(t, { at: state === 'family' ? '' : '#/alles', hasTouch: true, ...options });
  if (state === 'family') {
    await walk(visit.page, MOTHER_ALONE);
  } else {
    await fill(visit.page, STATES[state]);
    await visit.page.evaluate(() => { location.hash = '#/ergebnis'; });
  }
  await visit.page.locator('main.result .parts').waitFor();
  return visit;
}

describe('states', { concurrency: 3 }, () => {
  for (const [state, [sentence, more]] of Object.entries(SAID)) {
    test(`state ${state}: the first screen holds the sentence and the step, nothing scrolls sideways, axe is content`, async (t) => {
      const visit = await inState(t, state);
      const { page } = visit;
      await page.setViewportSize(SCREEN.viewport);
      const heading = page.getByRole('heading', { level: 1 });
      assert.equal(flat(await heading.innerText()), sentence);
      assert.equal(flat(await page.getByRole('status').last().innerText()).indexOf(sentence), 0, 'a screen reader says it');
      assert.match(flat(await page.locator('.parts').innerText()), more);
      // One thing to do: one filled button.
      assert.equal(await page.locator('.parts .main:visible').count(), 1);
      const measured = await page.evaluate(() => ({
        step: document.querySelector('.step').getBoundingClientRect().bottom + scrollY,
        screens: document.documentElement.scrollHeight / 844,
      }));
      t.diagnostic(JSON.stringify(measured));
      assert.ok(measured.step <= 844, `the step ends at ${measured.step}`);
      if (['a', 'family'].includes(state)) assert.ok(measured.screens <= 3, `${measured.screens} screens`);
      const levels = await page.locator(':is(h1, h2, h3, h4):visible').evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
      levels.forEach((level, place) => assert.ok(place === 0 ? level === 1 : level <= levels[place - 1] + 1, `headings ${levels}`));
      for (const [size, width] of [['100%', 320], ['200%', 390], ['200%', 320]]) {
        await page.setViewportSize({ width, height: 844 });
        await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, size);
        assert.equal(await tooWide(page), '', `${size} at ${width}`);
        await unfold(page);
        assert.equal(await tooWide(page), '', `${size} at ${width}, unfolded`);
        assert.deepEqual(await squeezed(page), [], `${size} at ${width}`);
      }
      await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
      for (const width of [768, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        assert.equal(await tooWide(page), '', `at ${width}`);
        assert.deepEqual(await squeezed(page), [], `at ${width}`);
        assert.deepEqual(await brokenInTables(page), [], `at ${width}`);
      }
      await page.setViewportSize(SCREEN.viewport);
      await page.emulateMedia({ forcedColors: 'active' });
      assert.deepEqual(await alike(page), [], 'payers and months that differ look different in forced colours');
      await page.emulateMedia({ forcedColors: 'none' });
      await unfold(page);
      await visit.expectAccessible(`state ${state}`);
      await visit.expectAccessibleInTheDark(`state ${state}`);
    });
  }
});

test('where a child comes of age, two payers follow each other: a strip with two patterns, two dates, two calculations', async (t) => {
  const { page } = await inState(t, 'd');
  const months = page.locator('.parts .answer .month-strip > li');
  assert.deepEqual(await months.evaluateAll((all) => all.map(({ className }) => className || 'you')), [
    ...Array(7).fill('you'), ...Array(5).fill('child'),
  ]);
  const drawn = (place) => months.nth(place).evaluate((field) => getComputedStyle(field, '::before').backgroundImage);
  assert.notEqual(await drawn(0), await drawn(11), 'the patterns differ');
  const dates = (await page.locator('.parts .step .when').allInnerTexts()).map(flat);
  assert.equal(dates.length, 2);
  assert.match(dates[0], /^Bis Montag, 18\. Januar 2027 muss das Gesuch beim Kanton sein\./);
  assert.match(dates[1], /^Später: vor dem 18\. Geburtstag am 3\. August 2027 muss die Weiterführung bewilligt sein\.$/);
  await unfold(page);
  const titles = (await page.locator('.parts .calculation-title').allInnerTexts()).map(flat);
  assert.deepEqual(titles, ['Elternteil 1, Februar 2027 bis August 2027', 'Kind, September 2027 bis Januar 2028']);
});

test('the Fachmodus shows the narrow result in its column, the page of the result the wide one with the step beside it', async (t) => {
  const { page } = await open(t, { at: '#/alles', ...WIDE });
  await fill(page, STATES.a);
  const places = () => page.evaluate(() => {
    const box = (part) => document.querySelector(`.parts > ${part}`).getBoundingClientRect();
    const [answer, side, rest] = ['.answer', '.side', '.rest'].map(box);
    const { position } = getComputedStyle(document.querySelector('.parts > .side'));
    return { isBeside: side.left >= answer.right, isBelow: side.top >= answer.bottom && rest.top >= side.bottom, position };
  });
  assert.deepEqual(await places(), { isBeside: false, isBelow: true, position: 'static' });
  assert.equal(await tooWide(page), '');
  assert.deepEqual(await squeezed(page), []);
  const column = page.locator('.columns .result');
  assert.equal(await column.evaluate((one) => getComputedStyle(one).position), 'sticky');
  assert.ok(await column.evaluate((one) => one.scrollWidth <= one.clientWidth), 'nothing scrolls sideways in the column');
  await page.evaluate(() => { location.hash = '#/ergebnis'; });
  await page.locator('main.result .parts').waitFor();
  assert.deepEqual(await places(), { isBeside: true, isBelow: false, position: 'sticky' });
  await unfold(page);
  await page.evaluate(() => scrollTo(0, 600));
  const top = await page.locator('.parts > .side').evaluate((side) => side.getBoundingClientRect().top);
  assert.ok(top > 0 && top < 40, `the step stands at ${top} after scrolling`);
});
