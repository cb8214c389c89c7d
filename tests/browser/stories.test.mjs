// The family stories of tests/cases/stories.md, played as a person would in the Fachmodus, with the result read
// from the page. tests/law/stories.rs plays the same data natively.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { open } from './harness.mjs';
import { fill, monthsOf, phaseRows, result } from './person.mjs';

/** The plays of all stories. A name is the title of the story, for its further plays followed by their own title. */
const PLAYS = readFileSync(new URL('../cases/stories.md', import.meta.url), 'utf8')
  .split('\n## ').slice(1)
  .flatMap((story) => {
    const [title, ...plays] = story.split('\n### ');
    return [title, ...plays.map((play) => `${title.split('\n')[0]}: ${play}`)];
  })
  .map((play) => ({ name: play.split('\n')[0], ...JSON.parse(play.match(/```json\n([^]*?)```/)[1]) }));

/** The amounts of the months, with equal ones in a row counted: `5 × 1’108.33, 7 × 495.00`. */
function runs(rows) {
  const amounts = rows.flatMap(({ period, amount }) => monthsOf(period).map(() => amount.match(/[\d’]+\.\d\d/)[0]));
  const starts = amounts.flatMap((amount, place) => (amount === amounts[place - 1] ? [] : [place]));
  return starts.map((start, place) => `${(starts[place + 1] ?? amounts.length) - start} × ${amounts[start]}`).join(', ');
}

/** Who pays, as the page names it to the parents. */
const NAMES = { Eltern: 'Sie, beide Eltern', Erziehungsberechtigte: 'Sie', 'Elternteil 1': 'Sie', 'Elternteil 2': 'Anderer Elternteil', Kind: 'Ihr Kind' };

/** A period as the rows write it: `Feb 2027 – Jan 2028`. */
const shortened = (period) => period.replace(' bis ', ' – ').replace(/Januar|Februar|April|August|September|Oktober|November|Dezember/g, (name) => name.slice(0, name === 'September' ? 4 : 3));

/** The rows that the page must show for the payers of a story: what follows with the same amount is one row. */
function expectedRows(payers) {
  const all = payers.map((row) => row.match(/^(.*?), ((?:\S+ \d{4})(?: bis \S+ \d{4})?)(?:, .*)? ([\d’.]+(?: bis [\d’.]+)?)$/).slice(1));
  const rows = [];
  for (const [payer, period, amount] of all) {
    const last = rows.at(-1);
    if (last?.payer === payer && last.amount === amount) last.period = `${last.period.split(' bis ')[0]} bis ${period.split(' bis ').at(-1)}`;
    else rows.push({ payer, period, amount });
  }
  const isOne = new Set(rows.map(({ payer }) => payer)).size === 1;
  return rows.map(({ payer, period, amount }) => `${isOne ? '' : `${NAMES[payer] ?? payer}, `}${shortened(period)} ${amount}`);
}

/** A text without line breaks and soft hyphens. */
const plain = (text) => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ');

// Several at once, because a play mostly waits for the page to be drawn again.
describe('stories', { concurrency: 3 }, () => {
  for (const { name, answers, refused, ...expected } of PLAYS) {
    test(`story ${name}`, async (t) => {
      const { amount, payers, months, says = [], saysNot = [], readings = [], papers = [], page = [] } = expected;
      const visit = await open(t, { at: '#/alles' });
      await fill(visit.page, answers);
      const shown = await result(visit.page);
      // Of several payers the page says no sum.
      const isOne = new Set((payers ?? []).map((row) => row.split(',')[0])).size < 2;
      if (isOne) assert.equal(shown.amount, amount && `${amount} Franken im Monat`);
      if (refused) {
        for (const [label, why] of Object.entries(refused)) {
          const input = visit.page.getByLabel(label).locator('xpath=..');
          assert.ok((await input.innerText()).includes(why), `${label}: ${await input.innerText()}`);
        }
        return;
      }
      const rows = phaseRows(shown.phases);
      const isHandedOver = rows.length === 0;
      if (!isHandedOver) {
        assert.deepEqual(rows.map(({ who, period, amount }) => `${who && `${who}, `}${period} ${amount}`), expectedRows(payers));
        if (isOne) assert.equal(runs(rows), months);
      }
      const all = plain(shown.all);
      // What a story says of a month stands in the row of its period.
      const ofMonth = (sentence) => sentence.match(/^(\S+ \d{4}) ([\d’]+\.\d\d)(.*)$/)?.slice(1);
      for (const [month, amount, why] of [...says, ...page].map(ofMonth).filter(Boolean)) {
        const row = rows.find(({ period }) => monthsOf(period).includes(month));
        assert.ok(row?.amount === amount && row.rest.includes(why), `${month} ${amount}${why}: ${JSON.stringify(row)}`);
      }
      const said = [...says, ...papers, ...page].filter((sentence) => !ofMonth(sentence));
      const asPage = (sentence) => (sentence === 'Betrag offen: durch das AKJB zu klären.' ? 'Was Sie zahlen, klärt das AKJB.' : sentence);
      for (const sentence of said.map(asPage)) assert.ok(all.toLowerCase().includes(sentence.toLowerCase()), `«${sentence}» is not said`);
      for (const sentence of saysNot) assert.ok(!all.includes(sentence), `«${sentence}» is said`);
      // The ids of readings are visible on paper only.
      const ids = await visit.page.locator('.assumptions code').allTextContents();
      for (const id of readings) assert.ok(ids.includes(id), `it does not rest on ${id}`);
      await visit.expectQuiet();
    });
  }
});
