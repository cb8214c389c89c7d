// The family stories of tests/cases/stories.md, played as a person would in the Fachmodus, with the result read
// from the page. tests/law/stories.rs plays the same data natively.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { open } from './harness.mjs';
import { fill, result } from './person.mjs';

/** The plays of all stories. A name is the title of the story, for its further plays followed by their own title. */
const PLAYS = readFileSync(new URL('../cases/stories.md', import.meta.url), 'utf8')
  .split('\n## ').slice(1)
  .flatMap((story) => {
    const [title, ...plays] = story.split('\n### ');
    return [title, ...plays.map((play) => `${title.split('\n')[0]}: ${play}`)];
  })
  .map((play) => ({ name: play.split('\n')[0], ...JSON.parse(play.match(/```json\n([^]*?)```/)[1]) }));

/** The amounts of the months, with equal ones in a row counted: `5 × 1’108.33, 7 × 495.00`. */
function runs(months) {
  const amounts = months.map((month) => month.match(/[\d’]+\.\d\d/)[0]);
  const starts = amounts.flatMap((amount, place) => (amount === amounts[place - 1] ? [] : [place]));
  return starts.map((start, place) => `${(starts[place + 1] ?? amounts.length) - start} × ${amounts[start]}`).join(', ');
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
      assert.equal(shown.amount, amount && `${amount} Franken im Monat`);
      if (refused) {
        for (const [label, why] of Object.entries(refused)) {
          const input = visit.page.getByLabel(label).locator('xpath=..');
          assert.ok((await input.innerText()).includes(why), `${label}: ${await input.innerText()}`);
        }
        return;
      }
      assert.deepEqual(shown.payers, payers);
      assert.equal(runs(shown.months), months);
      const all = plain(shown.all);
      for (const sentence of [...says, ...papers, ...page]) assert.ok(all.includes(sentence), `«${sentence}» is not said`);
      for (const sentence of saysNot) assert.ok(!all.includes(sentence), `«${sentence}» is said`);
      // The ids of readings are visible on paper only.
      const ids = await visit.page.locator('.assumptions code').allTextContents();
      for (const id of readings) assert.ok(ids.includes(id), `it does not rest on ${id}`);
      await visit.expectQuiet();
    });
  }
});
