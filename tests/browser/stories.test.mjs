// Family stories of tests/cases/stories.md, typed in as a person would, with the result read from the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { CHILD, GROUNDS, fill, result } from './person.mjs';

const HOME = { 'Um welche Hilfe geht es?': 'Heim', 'Wie viel ist das Kind im Heim?': 'Die ganze Zeit' };
const HOUSEHOLD = 'Wer muss für das Kind zahlen (unterhaltspflichtig)?';
const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';

test('story 3: home, parents together, everything known', async (t) => {
  const visit = await open(t);
  await fill(visit.page, {
    'Die Hilfe': { ...HOME, 'Geplanter Beginn': '1.2.2027', 'Ende, wenn bekannt': '31.7.2027' },
    'Das Kind': CHILD,
    'Grundlage der Hilfe': GROUNDS,
    'Die Familie': { [HOUSEHOLD]: 'Beide Eltern, sie leben zusammen' },
    'Einkommen von Elternteil 1': { [SUBTOTAL]: "Fr. 64'000.–", 'Steuerbares Vermögen': '30 000' },
    'Einkommen von Elternteil 2': { [SUBTOTAL]: '28’000' },
    'Abzüge': { 'Kinder mit Steuerabzug': '2' },
    'Besondere Umstände': { 'Woher kommen die Zahlen?': 'Steuerveranlagung des Vorjahres', 'Fällt die Familie unter die kantonale Asylverordnung?': 'Nein' },
  });
  const shown = await result(visit.page);
  assert.equal(shown.amount, '672.92 Franken im Monat');
  assert.deepEqual(shown.payers, ['Eltern, Februar 2027 bis Juli 2027 672.92']);
  assert.equal(shown.months.length, 6);
  assert.match(shown.all, /Der Kanton kann an diese Hilfe zahlen\.\n/);
  assert.match(shown.all, /95’000\.00 − 2 × 5’000\.00 für Kinder = 85’000\.00/);
  assert.match(shown.all, /9\.5 % davon, geteilt durch 12, sind 672\.92 im Monat\.\s+VO § 32/);
  assert.match(shown.all, /18\. Januar 2027: Gesuch beim AKJB, mindestens 10 Arbeitstage vor dem Beginn/);
  assert.match(shown.all, /Zusammen\s+4’037\.50/);
  assert.doesNotMatch(shown.all, /noch offen/);
  await visit.expectQuiet();
  await visit.expectAccessible();
});

test('story 11: separated parents, foster family with an agreed pay', async (t) => {
  const { page, problems } = await open(t);
  await fill(page, {
    'Die Hilfe': { 'Um welche Hilfe geht es?': 'Pflegefamilie', 'Ist es eine Fachpflegefamilie?': 'Nein', 'Geplanter Beginn': '2027-02-01', 'Vereinbartes Pflegegeld': '1200' },
    'Die Familie': {
      [HOUSEHOLD]: 'Beide Eltern, sie leben getrennt (auch wenn das Kind nur bei einem wohnt)',
      'Lebt Elternteil 2 mit einer Partnerin oder einem Partner zusammen?': 'Ja, eine stabile Partnerschaft (seit zwei Jahren oder mit gemeinsamem Kind)',
    },
    'Einkommen von Elternteil 1': { [SUBTOTAL]: '48000' },
    'Abzüge': { 'Kinder mit Steuerabzug': '1' },
    'Einkommen von Elternteil 2': { [SUBTOTAL]: '90000' },
    'Einkommen der Partnerin oder des Partners von Elternteil 2': { [SUBTOTAL]: '50000' },
    'Abzüge von Elternteil 2': { 'Bezahlter Unterhalt, behördlich genehmigt': '12000' },
  });
  const shown = await result(page);
  assert.equal(shown.amount, '1’200.00 Franken im Monat');
  assert.deepEqual(shown.payers, [
    'Elternteil 1, Februar 2027 bis Januar 2028 132.10',
    'Elternteil 2, Februar 2027 bis Januar 2028 1’067.90',
  ]);
  assert.deepEqual(problems, []);
});

test('story 13: the income falls during the stay', async (t) => {
  const visit = await open(t);
  await fill(visit.page, {
    'Die Hilfe': { ...HOME, 'Geplanter Beginn': '1.1.2027', 'Ende, wenn bekannt': '31.12.2027' },
    'Die Familie': { [HOUSEHOLD]: 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)' },
    'Einkommen von Elternteil 1': {
      [SUBTOTAL]: '95000',
      'Hat sich das Einkommen seither dauerhaft verändert?': 'Ja',
      'Verändert seit': '10.5.2027',
      'Einkommen im Monat seit der Veränderung': '5500',
    },
  });
  const shown = await result(visit.page);
  assert.deepEqual(shown.payers, [
    'Elternteil 1, Januar 2027 bis Mai 2027 1’108.33',
    'Elternteil 1, Juni 2027 bis Dezember 2027 495.00',
  ]);
  await visit.expectQuiet();
});

test('story 16: after-care has no amount, and says why', async (t) => {
  const { page } = await open(t);
  await fill(page, { 'Die Hilfe': { 'Um welche Hilfe geht es?': 'Nachbetreuung nach Heim oder Pflegefamilie', 'Geplanter Beginn': '1.2.2027' } });
  const shown = await result(page);
  assert.equal(shown.amount, undefined);
  assert.match(shown.all, /Betrag offen: durch das AKJB zu klären\./);
  assert.match(shown.all, /E-Mail an kindjugend@bl\.ch und einer kurzen Begründung/);
});

test('story 17: a date before the rules is refused, without an amount', async (t) => {
  const { page } = await open(t);
  await fill(page, {
    'Die Hilfe': { ...HOME, 'Geplanter Beginn': '1.2.2023' },
    'Die Familie': { [HOUSEHOLD]: 'Niemand ist unterhaltspflichtig' },
  });
  const shown = await result(page);
  assert.equal(shown.amount, undefined);
  assert.match(await page.getByLabel('Geplanter Beginn').locator('xpath=..').innerText(), /gelten ab 1\. Januar 2024/);
});

test('story 18: one franc too much, and the step is told', async (t) => {
  const { page } = await open(t);
  await fill(page, {
    'Die Hilfe': { ...HOME, 'Geplanter Beginn': '1.2.2027', 'Ende, wenn bekannt': '28.2.2027' },
    'Die Familie': { [HOUSEHOLD]: 'Beide Eltern, sie leben zusammen' },
    'Einkommen von Elternteil 1': { [SUBTOTAL]: '60001' },
    'Einkommen von Elternteil 2': { [SUBTOTAL]: '0' },
  });
  const shown = await result(page);
  assert.equal(shown.amount, '275.00 Franken im Monat');
  assert.match(shown.all, /liegt 1\.00 über der Stufe von 60’000\.00\. Dort macht der Tarif, vor allen Kürzungen, einen Schritt von 50\.00 im Monat: von 225\.00 auf 275\.00/);
});
