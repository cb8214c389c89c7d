// The family stories of tests/cases/stories.md, each played in both ways in as a person would, with the result read from the page.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { open } from './harness.mjs';
import { CHILD, GROUNDS, fill, guide, result } from './person.mjs';

const HELP = 'Um welche Hilfe geht es?';
const DAYS = 'Tage im Monat (Einsatztage oder Aufenthaltstage)';
const HOUSEHOLD = 'Wer muss für das Kind zahlen (unterhaltspflichtig)?';
const ALONE = 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)';
const TOGETHER = 'Beide Eltern, sie leben zusammen';
const APART = 'Beide Eltern, sie leben getrennt (auch wenn das Kind nur bei einem wohnt)';
const ASSISTANCE = 'Bezieht der Haushalt Sozialhilfe oder Ergänzungsleistungen?';
const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
const EXTENT = 'Wie viel ist das Kind im Heim?';
const COACHING = 'Sozialpädagogische Familienbegleitung (SPF)';

const lasts = (start, end) => ({ 'Geplanter Beginn': start, ...(end && { 'Ende, wenn bekannt': end }) });
/** A help and its details: sections of the first help, or of another one where `place` says which. */
const help = (name, dates, details, place = '') =>
  ({ [`Die Hilfe${place}`]: { [HELP]: name, ...dates }, [`Einzelheiten der Hilfe${place}`]: details });
const home = (start, end, details = { [EXTENT]: 'Die ganze Zeit' }, place = '') => help('Heim', lasts(start, end), details, place);
const foster = (form, dates, details = {}) =>
  help('Pflegefamilie', lasts(...dates), { 'Art der Pflege in der Pflegefamilie': form, ...details });
const coaching = (days, start, end, details = {}) => help(COACHING, lasts(start, end), { [DAYS]: days, ...details });

const WEEKLY = 'Wochenpflege (unter der Woche)';
const LONG_TERM = 'Dauerpflege (das Kind lebt in der Pflegefamilie)';
const CRISIS = 'Krisenpflege (sofort und nur für kurze Zeit)';
const ORDINARY = { 'Ist es eine Fachpflegefamilie?': 'Nein' };

const together = (first, second) => ({
  'Die Familie': { [HOUSEHOLD]: TOGETHER },
  'Einkommen von Elternteil 1': { [SUBTOTAL]: first },
  'Einkommen von Elternteil 2': { [SUBTOTAL]: second },
});
const alone = (income, more = {}) => ({
  'Die Familie': { [HOUSEHOLD]: ALONE },
  'Einkommen von Elternteil 1': { [SUBTOTAL]: income, ...more },
});

/** Parent 1: 64 000 + wealth 30 000; parent 2: 28 000; two children with tax deduction. */
const PARENTS_OF_3 = {
  'Die Familie': { [HOUSEHOLD]: TOGETHER },
  'Einkommen von Elternteil 1': { [SUBTOTAL]: "Fr. 64'000.–", 'Steuerbares Vermögen': '30 000' },
  'Einkommen von Elternteil 2': { [SUBTOTAL]: '28’000' },
  'Abzüge': { 'Kinder mit Steuerabzug': '2' },
};
/** Mother: 48 000, one child deduction. Father: 90 000, partner 50 000, maintenance paid 12 000. */
const PARENTS_OF_11 = {
  'Die Familie': {
    [HOUSEHOLD]: APART,
    'Lebt Elternteil 2 mit einer Partnerin oder einem Partner zusammen?':
      'Ja, eine stabile Partnerschaft (seit zwei Jahren oder mit gemeinsamem Kind)',
  },
  'Einkommen von Elternteil 1': { [SUBTOTAL]: '48000' },
  'Abzüge von Elternteil 1': { 'Kinder mit Steuerabzug': '1' },
  'Einkommen von Elternteil 2': { [SUBTOTAL]: '90000' },
  'Einkommen der Partnerin oder des Partners von Elternteil 2': { [SUBTOTAL]: '50000' },
  'Abzüge von Elternteil 2': { 'Bezahlter Unterhalt im Jahr, behördlich genehmigt': '12000' },
};

const STORIES = [
  {
    name: '1: family coaching, working parents',
    answers: { ...coaching('6', '1.3.2027', '31.8.2027'), 'Die Familie': { [HOUSEHOLD]: TOGETHER, [ASSISTANCE]: 'Nein' } },
    amount: '150.00',
    payers: ['Eltern, März 2027 bis August 2027 150.00'],
    months: '6 × 150.00',
    says: [
      /Zusammen\s+900\.00/,
      /mindestens 10 Arbeitstage vor dem Beginn, auch in einer Krise/,
      /Schriftliche Vollmacht/,
      /Familienbegleitung auf Gesuch senken oder erlassen/,
    ],
    // § 22b: nothing on income, no computed share.
    saysNot: [/Berechnung der Kostenbeteiligung, ausgefüllt/, /mit Einkommen und Vermögen/, /Anteil an der Unterbringung/],
  },
  {
    name: '2: family coaching on Sozialhilfe',
    answers: { ...coaching('12', '1.3.2027', '31.8.2027'), 'Die Familie': { [HOUSEHOLD]: TOGETHER, [ASSISTANCE]: 'Ja' } },
    amount: '0.00',
    payers: ['Eltern, März 2027 bis August 2027 0.00'],
    months: '6 × 0.00',
    says: [/Die 200\.00 entfallen/],
  },
  {
    name: '2, without Sozialhilfe',
    answers: { ...coaching('12', '1.3.2027', '31.8.2027'), 'Die Familie': { [HOUSEHOLD]: TOGETHER, [ASSISTANCE]: 'Nein' } },
    amount: '200.00',
    payers: ['Eltern, März 2027 bis August 2027 200.00'],
    months: '6 × 200.00',
  },
  {
    name: '3: home, parents together, everything known',
    answers: {
      ...home('1.2.2027', '31.7.2027'),
      'Das Kind': CHILD,
      'Grundlage der Hilfe': GROUNDS,
      ...PARENTS_OF_3,
      'Besondere Umstände': {
        'Woher kommen die Zahlen zum Einkommen?': 'Steuerveranlagung des Vorjahres',
        'Fällt die Familie unter die kantonale Asylverordnung?': 'Nein',
      },
    },
    amount: '672.92',
    payers: ['Eltern, Februar 2027 bis Juli 2027 672.92'],
    months: '6 × 672.92',
    says: [
      /Der Kanton kann an diese Hilfe zahlen\.\n/,
      /95’000\.00 − 2 × 5’000\.00 für Kinder = 85’000\.00/,
      /9\.5 % davon, geteilt durch 12, sind 672\.92 im Monat\.\s+VO § 32/,
      /18\. Januar 2027: Gesuch beim AKJB, mindestens 10 Arbeitstage vor dem Beginn/,
      /Zusammen\s+4’037\.50/,
      /Eine dieser Stellen stellt es für Sie, mit Ihrer Vollmacht/,
      /Schriftliche Vollmacht der Eltern oder der jungen Person/,
      /Tage, an denen die Ämter des Kantons geschlossen sind, zählen wie Feiertage/,
      /Was gilt nach dem Entscheid\?/,
      /innert 10 Tagen schriftlich beim Regierungsrat/,
      /Anteil an der Unterbringung auf Gesuch senken/,
    ],
    saysNot: [/noch offen/, /Familienbegleitung auf Gesuch senken/],
  },
  {
    name: '4: weekly foster care, same parents',
    answers: { ...foster(WEEKLY, ['1.2.2027'], ORDINARY), ...PARENTS_OF_3 },
    amount: '538.33',
    payers: ['Eltern, Februar 2027 bis Dezember 2027 538.33', 'Eltern, Januar 2028, gerechnet mit den Zahlen von 2026 538.33'],
    months: '12 × 538.33',
    says: [/672\.92 − 20 % = 538\.33/],
    saysNot: [/Mehr darf der Anteil nicht betragen/],
  },
  {
    name: '5: long-term foster care, high income, agreed pay unknown',
    answers: { ...foster(LONG_TERM, ['1.2.2027', '31.7.2027'], ORDINARY), ...alone('180000') },
    amount: '1’764.00',
    payers: ['Elternteil 1, Februar 2027 bis Juli 2027 1’764.00'],
    months: '6 × 1’764.00',
    says: [/sind 2’250\.00 im Monat\.\s+VO § 33/, /1’764\.00\. Mehr darf der Anteil nicht betragen/],
  },
  {
    name: '5, with an agreed pay',
    answers: {
      ...foster(LONG_TERM, ['1.2.2027', '31.7.2027'], { ...ORDINARY, 'Vereinbartes Pflegegeld': '1600' }),
      ...alone('180000'),
    },
    amount: '1’600.00',
    payers: ['Elternteil 1, Februar 2027 bis Juli 2027 1’600.00'],
    months: '6 × 1’600.00',
  },
  {
    name: '6: part-time home, half of the days',
    answers: {
      ...home('1.2.2027', '31.7.2027', {
        [EXTENT]: 'Nur an einem Teil der Tage (teilstationär)',
        'Wie viele Tage im Monat ist das Kind regelmässig im Heim?': '14',
      }),
      ...alone('60000'),
    },
    amount: '175.00',
    payers: ['Elternteil 1, Februar 2027 bis Juli 2027 175.00'],
    months: '6 × 175.00',
    says: [/350\.00 − 50 % = 175\.00/],
  },
  {
    name: '7: crisis foster family by days',
    answers: { ...foster(CRISIS, ['3.5.2027', '16.5.2027']), ...together('70000', '50000') },
    amount: '621.37',
    payers: ['Eltern, Mai 2027 621.37'],
    months: '1 × 621.37',
    says: [/× 14 \(Tage\) = 621\.37/],
  },
  {
    name: '8: young adult with an apprentice’s wage',
    answers: {
      ...home('1.2.2027', '31.7.2027'),
      'Das Kind': { 'Geburtsdatum des Kindes': '15.1.2009' },
      'Grundlage der Hilfe': {
        'Hat eine Hilfe begonnen, bevor das Kind volljährig war?': 'Ja',
        'Warum geht die Hilfe nach der Volljährigkeit weiter?': 'Schule oder Ausbildung (Sek II) ist bald abgeschlossen',
      },
      'Eigenes Einkommen des Kindes': { 'Lohn des Kindes im Jahr': '14400' },
    },
    amount: '180.00',
    payers: ['Kind, Februar 2027 bis Juli 2027 180.00'],
    months: '6 × 180.00',
    says: [/Die Eltern zahlen nichts/, /VO § 34/],
  },
  {
    name: '9: orphan with a pension',
    answers: {
      ...home('1.2.2027', '31.7.2027'),
      'Das Kind': { 'Geburtsdatum des Kindes': '1.6.2014' },
      'Die Familie': { [HOUSEHOLD]: 'Niemand ist unterhaltspflichtig' },
      'Eigenes Einkommen des Kindes': { 'Renten, Unterhalt oder Unterstützung für das Kind im Jahr': '22000' },
    },
    amount: '641.67',
    payers: ['Kind, Februar 2027 bis Juli 2027 641.67'],
    months: '6 × 641.67',
  },
  {
    name: '10: maintenance that does not reach the mother',
    answers: {
      ...home('1.2.2027', '31.7.2027'),
      ...alone('62000'),
      'Eigenes Einkommen des Kindes': {
        'Renten, Unterhalt oder Unterstützung für das Kind im Jahr': '12000',
        'Kommt das Geld des Kindes (ohne Lohn) den Eltern zu?': 'Nein',
        'Steht das Geld des Kindes (ohne Lohn) schon in der Steuerveranlagung der Eltern?': 'Nein',
      },
    },
    amount: '616.67',
    payers: ['Elternteil 1, Februar 2027 bis Juli 2027 466.67', 'Kind, Februar 2027 bis Juli 2027 150.00'],
    months: '6 × 616.67',
    says: [/74’000\.00/],
  },
  {
    name: '11: separated parents',
    answers: { ...home('1.2.2027', '31.7.2027'), ...PARENTS_OF_11 },
    amount: '1’302.08',
    payers: ['Elternteil 1, Februar 2027 bis Juli 2027 143.33', 'Elternteil 2, Februar 2027 bis Juli 2027 1’158.75'],
    months: '6 × 1’302.08',
  },
  {
    name: '11, in a foster family with an agreed pay',
    answers: {
      ...foster(LONG_TERM, ['2027-02-01'], { ...ORDINARY, 'Vereinbartes Pflegegeld': '1200' }),
      ...PARENTS_OF_11,
    },
    amount: '1’200.00',
    payers: [
      'Elternteil 1, Februar 2027 bis Dezember 2027 132.10', 'Elternteil 1, Januar 2028, gerechnet mit den Zahlen von 2026 132.10',
      'Elternteil 2, Februar 2027 bis Dezember 2027 1’067.90', 'Elternteil 2, Januar 2028, gerechnet mit den Zahlen von 2026 1’067.90',
    ],
    months: '12 × 1’200.00',
  },
  {
    name: '12: short first and last month',
    answers: { ...home('25.1.2027', '6.4.2027'), ...together('85000', '0') },
    amount: '672.92',
    payers: ['Eltern, Januar 2027 0.00', 'Eltern, Februar 2027 bis März 2027 672.92', 'Eltern, April 2027 0.00'],
    months: '1 × 0.00, 2 × 672.92, 1 × 0.00',
    says: [/Januar 2027\s+0\.00\s+Tage: 7, nötig 10: nichts/, /April 2027\s+0\.00\s+Tage: 6/],
  },
  {
    name: '13: the income falls during the stay',
    answers: {
      ...home('1.1.2027', '31.12.2027'),
      ...alone('95000', {
        'Seit wann ist das Einkommen dauerhaft anders?': '10.5.2027',
        'Einkommen im Monat seit der Veränderung': '5500',
      }),
    },
    amount: '1’108.33',
    payers: ['Elternteil 1, Januar 2027 bis Mai 2027 1’108.33', 'Elternteil 1, Juni 2027 bis Dezember 2027 495.00'],
    months: '5 × 1’108.33, 7 × 495.00',
    says: [/66’000\.00/],
  },
  {
    name: '14: family coaching and a home overlap',
    answers: {
      ...coaching('5', '1.1.2027', '30.6.2027', { 'Kommt noch eine Hilfe dazu?': 'Ja, für dieses Kind' }),
      ...home('20.3.2027', '31.12.2027', { [EXTENT]: 'Die ganze Zeit' }, ' (2)'),
      'Die Familie': { [HOUSEHOLD]: ALONE, [ASSISTANCE]: 'Nein' },
      'Einkommen von Elternteil 1': { [SUBTOTAL]: '52000' },
    },
    amount: '260.00',
    payers: ['Elternteil 1, Januar 2027 bis Februar 2027 125.00', 'Elternteil 1, März 2027 bis Dezember 2027 260.00'],
    months: '2 × 125.00, 10 × 260.00',
    says: [/In einem Monat mit Unterbringung ist die Familienbegleitung gratis/],
  },
  {
    name: '15: relief stays',
    answers: {
      ...help('Entlastungsaufenthalt eines Kindes mit Behinderung', lasts('1.2.2027', '31.7.2027'), { [DAYS]: '4' }),
      'Das Kind': { 'Ist eine Behinderung nachgewiesen?': 'Ja' },
    },
    amount: '100.00',
    payers: ['Eltern, Februar 2027 bis Juli 2027 100.00'],
    months: '6 × 100.00',
  },
  {
    name: '16: after-care has no amount, and says why',
    answers: {
      'Die Hilfe': { [HELP]: 'Nachbetreuung nach Heim oder Pflegefamilie', ...lasts('1.2.2027') },
      'Grundlage der Hilfe': { 'Ist das Kind aus einem Heim oder einer Pflegefamilie ausgetreten?': 'Ja' },
    },
    payers: [],
    months: '',
    says: [/Betrag offen: durch das AKJB zu klären\./, /E-Mail an kindjugend@bl\.ch und einer kurzen Begründung/],
  },
  {
    name: '18: one franc too much, and the step is told',
    answers: { ...home('1.2.2027', '28.2.2027'), ...together('60001', '0') },
    amount: '275.00',
    payers: ['Eltern, Februar 2027 275.00'],
    months: '1 × 275.00',
    says: [
      /liegt 1\.00 über der Stufe von 60’000\.00\. Dort steigt der Tarif um 50\.00 auf 275\.00 im Monat, vor allen Kürzungen\./,
    ],
  },
  {
    name: '18, with one franc less',
    answers: { ...home('1.2.2027', '28.2.2027'), ...together('60000', '0') },
    amount: '225.00',
    payers: ['Eltern, Februar 2027 225.00'],
    months: '1 × 225.00',
  },
];

/** The amounts of the months, the same ones in a row as one: `5 × 1’108.33, 7 × 495.00`. */
function runs(months) {
  const amounts = months.map((month) => month.match(/[\d’]+\.\d\d/)[0]);
  const starts = amounts.flatMap((amount, place) => (amount === amounts[place - 1] ? [] : [place]));
  return starts.map((start, place) => `${(starts[place + 1] ?? amounts.length) - start} × ${amounts[start]}`).join(', ');
}

/** What the Fachmodus says of presets that nobody confirmed: on the guided way each was. */
const PRESETS = /^Wo Sie nichts eingegeben haben, gilt die Vorgabe/;

/** The lines that are not empty: beside the questions the parts stand closer than on a page of their own. */
const lines = (text) => text.split('\n').filter((line) => line.trim());

// Several at once: much of a play is waiting for the next picture of the page.
describe('stories', { concurrency: 3 }, () => {
  for (const { name, answers, amount, payers, months, says = [], saysNot = [] } of STORIES) {
    test(`story ${name}`, async (t) => {
      const visit = await open(t, { at: '#/alles' });
      await fill(visit.page, answers);
      const shown = await result(visit.page);
      assert.equal(shown.amount, amount && `${amount} Franken im Monat`);
      assert.deepEqual(shown.payers, payers);
      assert.equal(runs(shown.months), months);
      for (const sentence of says) assert.match(shown.all, sentence);
      for (const sentence of saysNot) assert.doesNotMatch(shown.all, sentence);
      await visit.expectQuiet();

      await visit.load();
      await guide(visit.page, answers);
      const guided = await result(visit.page);
      const expected = lines(shown.all).filter((line) => !PRESETS.test(line));
      assert.deepEqual(lines(guided.all), expected, 'the guided way leads to the same result');
      await visit.expectQuiet();
    });
  }

  test('story 17: a date before the rules is refused, without an amount', async (t) => {
    const answers = { ...home('1.2.2021') };
    const visit = await open(t, { at: '#/alles' });
    await fill(visit.page, { ...answers, 'Die Familie': { [HOUSEHOLD]: 'Niemand ist unterhaltspflichtig' } });
    assert.equal((await result(visit.page)).amount, undefined);
    const start = visit.page.getByLabel('Geplanter Beginn').locator('xpath=..');
    assert.match(await start.innerText(), /gelten ab 1\. Januar 2022/);

    await visit.load();
    await assert.rejects(guide(visit.page, answers), /gelten ab 1\. Januar 2022/);
  });
});
