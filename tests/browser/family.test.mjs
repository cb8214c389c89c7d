// The family way on a phone: eight families walk it page by page, with what the running line says after each page and what the
// result says at the end; then the special ways, and what can be told after the figure.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { open } from './harness.mjs';
import { at, choice, flat, line, next, result, tell, walk } from './person.mjs';

const TOUCH = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const HELP = 'Um welche Hilfe geht es?';
const AGE = 'Wie alt ist das Kind?';
const LIST = 'Trifft etwas davon zu?';
const EXTENT = 'Wie viel ist das Kind im Heim?';
const FORM = 'Wie lebt das Kind in der Pflegefamilie?';
const PARENTS = 'Wie leben die Eltern des Kindes?';
const INCOME = 'Wie viel verdienen Sie?';
const INCOME_OF_BOTH = 'Wie viel verdienen Sie beide zusammen?';
const ALIMONY = 'Wer hat die Alimente festgelegt?';
const CHILDREN = 'Für wie viele Kinder gibt es bei Ihren Steuern einen Kinderabzug?';
const WEALTH = 'Wie viel besitzen Sie nach Abzug der Schulden?';
const WEALTH_OF_BOTH = 'Wie viel besitzen Sie beide zusammen, nach Abzug der Schulden?';
const DAYS = 'An wie vielen Tagen kommt die Familienbegleitung?';
const RELIEF = 'Wie viele Entlastungstage haben Sie?';
const WAGE = 'Wie viel verdient das Kind?';
const MONEY = 'Welches Geld hat das Kind?';

const NONE = 'Nichts davon';
const COACHING = 'Familienbegleitung zu Hause';
const ASYLUM = 'Wir sind im Asylverfahren oder vorläufig aufgenommen (meist Ausweis N, F oder S)';
const ELSEWHERE = 'Das Kind ist nicht im Kanton Basel-Landschaft angemeldet';
const COURT = 'Die Jugendanwaltschaft oder das Jugendgericht hat die Hilfe angeordnet';
const TOGETHER = 'Die Eltern leben zusammen';
const APART = 'Die Eltern leben getrennt. Ich bin ein Elternteil';
const ALONE = 'Es gibt nur mich. Der andere Elternteil lebt nicht mehr oder ist nicht bekannt';
const CARER = 'Es gibt keine Eltern, die zahlen müssen. Ich sorge für das Kind';
const MYSELF = 'Ich bin der junge Mensch selbst';
const PENSION = 'Rente (Waisenrente, Kinderrente, IV)';
const CHILD_MONEY = 'Das Kind bekommt eine Rente, oder Alimente, die nicht zu Ihnen kommen, oder es besitzt mehr als 90’000 Franken';
const [THIRTEEN, TWELVE] = ['im Monat, 13-mal im Jahr', 'im Monat, 12-mal im Jahr'];
const UNKNOWN = { press: 'Weiss ich nicht' };

const OPEN = 'Ihr Anteil: zwischen 0 und 2’500 Franken im Monat. Es fehlt noch das Einkommen.';
const FREE = 'Bis 40’000 Franken Einkommen im Jahr zahlen Sie nichts, ohne grosses Vermögen.';
const FREE_OF_BOTH = FREE.replace('40’000', '55’000');
const COMPUTED = 'Gerechnet mit 53’950 Franken Einkommen im Jahr.';
const STEP = 'Nahe an einer Stufe. Ab 1’051 Franken mehr im Jahr sind es rund 250 Franken im Monat.';

/** A page with what is told on it, and what the line says afterwards; without it the line stays as it was. */
const P1 = [
  [HELP, ['Heim'], OPEN],
  [AGE, ['13']],
  [LIST, [NONE]],
  [EXTENT, ['Die ganze Zeit']],
  [PARENTS, [ALONE], `${OPEN} ${FREE}`],
  [INCOME, ['4150', THIRTEEN], `Höchstens rund 270 Franken im Monat, ohne grosses Vermögen. ${COMPUTED}`],
  [CHILDREN, ['1'], `Rund 204 Franken im Monat, ohne grosses Vermögen. ${STEP} ${COMPUTED}`],
  [WEALTH, ['Weniger als 180’000 Franken']],
];
const P2 = [
  [HELP, ['Pflegefamilie'], OPEN],
  [AGE, ['9']],
  [LIST, [NONE]],
  [FORM, ['Es lebt dort']],
  [PARENTS, [TOGETHER], `${OPEN} ${FREE_OF_BOTH}`],
  [INCOME_OF_BOTH, ['115000', 'im Jahr'], 'Höchstens rund 1’294 Franken im Monat, ohne grosses Vermögen. Gerechnet mit 115’000 Franken Einkommen im Jahr.'],
  [CHILDREN, ['3'], 'Rund 1’042 Franken im Monat, ohne grosses Vermögen. Genau auf einer Stufe. Verdienen Sie nur wenig mehr, sind es rund 1’125 Franken im Monat. Gerechnet mit 115’000 Franken Einkommen im Jahr.'],
  [WEALTH_OF_BOTH, ['Weniger als 180’000 Franken']],
];
const P3 = [
  [HELP, ['Heim'], OPEN],
  [AGE, ['11']],
  [LIST, ['Ich zahle Alimente']],
  [EXTENT, ['Unter der Woche. Höchstens ein Wochenende im Monat ist es dort'], OPEN.replace('2’500', '2’000')],
  [PARENTS, [APART], `${OPEN.replace('2’500', '2’000')} ${FREE}`],
  [INCOME, ['6200', THIRTEEN], 'Höchstens rund 645 Franken im Monat, ohne grosses Vermögen. Gerechnet mit 80’600 Franken Einkommen im Jahr.'],
  [ALIMONY, ['Gericht oder KESB', '1400'], 'Höchstens rund 340 Franken im Monat, ohne grosses Vermögen. Gerechnet mit 80’600 Franken Einkommen im Jahr.'],
  [CHILDREN, ['0'], 'Rund 340 Franken im Monat, ohne grosses Vermögen. Nahe an einer Stufe. Ab 1’201 Franken mehr im Jahr sind es rund 390 Franken im Monat. Gerechnet mit 80’600 Franken Einkommen im Jahr.'],
  [WEALTH, ['Weniger als 90’000 Franken']],
];
const FAMILIES = {
  'P1, a mother alone': {
    pages: P1, first: 6, amount: 'Sie zahlen rund 204 Franken im Monat.', says: [STEP, COMPUTED, 'Ungefähr. Das AKJB rechnet mit der Steuerveranlagung'],
  },
  'P1, with a father who lives elsewhere': {
    pages: P1.with(4, [PARENTS, [APART], P1[4][2]]), first: 6, amount: 'Sie zahlen rund 204 Franken im Monat.',
    says: ['Der andere Elternteil zahlt einen eigenen Anteil nach seinem Einkommen. Ohne seine Zahlen können wir ihn nicht ausrechnen.'],
  },
  'P2, a couple with three children': {
    pages: P2, first: 6, amount: 'Sie zahlen rund 1’042 Franken im Monat.',
    says: ['Genau auf einer Stufe. Verdienen Sie nur wenig mehr, sind es rund 1’125 Franken im Monat.'],
  },
  'P2, with a little more wealth': {
    pages: P2.with(7, [WEALTH_OF_BOTH, ['180’000 bis 200’000 Franken']]), first: 6, amount: 'Sie zahlen zwischen 1’041 und 1’148 Franken im Monat.',
  },
  'P3, a father who lives apart and pays maintenance': {
    pages: P3, first: 6, amount: 'Sie zahlen rund 340 Franken im Monat.',
    says: ['Der andere Elternteil zahlt einen eigenen Anteil nach seinem Einkommen.', 'Ab 1’201 Franken mehr im Jahr sind es rund 390'],
  },
  'P4, family coaching on Sozialhilfe': {
    pages: [
      [HELP, [COACHING], '25 Franken am Tag, höchstens 200 Franken im Monat.'],
      [LIST, ['Wir bekommen Sozialhilfe oder Ergänzungsleistungen']],
    ],
    first: 2, amount: 'Sie zahlen nichts.', also: '0 Franken: Mit Sozialhilfe oder Ergänzungsleistungen kostet die Familienbegleitung nichts.',
  },
  'P4, without Sozialhilfe, twice a week': {
    pages: [
      [HELP, [COACHING], '25 Franken am Tag, höchstens 200 Franken im Monat.'],
      [LIST, [NONE]],
      [DAYS, ['2', 'pro Woche']],
    ],
    first: 3, amount: 'Sie zahlen 200 Franken im Monat.',
  },
  'P5, an apprentice who comes of age': {
    pages: [
      [HELP, ['Heim'], OPEN],
      [AGE, ['17'], `${OPEN} Ab 18 zahlt der junge Mensch selbst, zwischen 0 und 2’500 Franken im Monat. Es fehlt noch sein Einkommen.`],
      [LIST, ['Das Kind verdient Lohn']],
      [EXTENT, ['Die ganze Zeit']],
      [PARENTS, [MYSELF], 'Ab 18 zahlen Sie selbst, zwischen 0 und 2’500 Franken im Monat. Es fehlt noch Ihr Einkommen. Bis 9’000 Franken Einkommen im Jahr zahlen Sie nichts, ohne grosses Vermögen.'],
      ['Wie viel verdienen Sie mit Ihrer Arbeit?', ['950', '12-mal im Jahr']],
    ],
    first: 6, amount: 'Sie zahlen rund 143 Franken im Monat.',
    says: ['Ab 18:', 'Bis 18 zahlen Ihre Eltern, jeder nach seinem Einkommen. Ihr Lohn zählt dabei mit. Den Betrag kennen wir nicht.'],
  },
  'P6, three relief days': {
    pages: [
      [HELP, ['Entlastungstage'], '25 Franken am Tag.'],
      [RELIEF, ['3', 'im Monat']],
    ],
    first: 2, amount: 'Sie zahlen 75 Franken im Monat.', says: ['Es braucht den Nachweis der Behinderung', 'Das gilt für Kinder mit Wohnsitz im Baselbiet.'],
  },
  'P7, refugees in a crisis': {
    pages: [
      [HELP, ['Pflegefamilie'], OPEN],
      [AGE, ['6']],
      [LIST, [ASYLUM]],
    ],
    first: 3,
    amount: 'Was Sie zahlen, klärt das AKJB.', also: 'Betrag offen. Für Familien im Asylbereich beteiligt sich die Gemeinde mit 750 Franken. Was Sie selbst zahlen, klärt das AKJB mit der Gemeinde.',
  },
  "P8, a grandmother and an orphan's pension": {
    pages: [
      [HELP, ['Heim'], OPEN],
      [AGE, ['10']],
      [LIST, [CHILD_MONEY]],
      [EXTENT, ['Die ganze Zeit']],
      [PARENTS, [CARER], 'Das Kind zahlt aus seinem eigenen Geld, zwischen 0 und 2’500 Franken im Monat. Es fehlt noch dieses Geld. Bis 9’000 Franken Einkommen im Jahr zahlt das Kind nichts, ohne grosses Vermögen.'],
      [MONEY, [PENSION, '1880']],
    ],
    first: 6, amount: 'Das Kind zahlt rund 658 Franken im Monat.', says: ['Sie selbst zahlen nichts.'],
  },
};

/** Pages without what the line says, as `walk` takes them. */
const told = (pages) => pages.map(([heading, words]) => [heading, ...words]);

/** The result once it is shown, on one line. */
async function atResult(page) {
  await at(page, 'Ergebnis');
  const shown = await result(page);
  return { ...shown, all: flat(shown.all) };
}

/** A part of the result, by its heading. */
const part = (page, heading) => page.locator('.parts :is(section, details)').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });

/** A family at its result. */
async function walked(t, pages, options = {}) {
  const visit = await open(t, options);
  await walk(visit.page, told(pages));
  await at(visit.page, 'Ergebnis');
  // Unfolds everything.
  await result(visit.page);
  return visit;
}

/** Every amount that depends on the start says once from when on was computed, as long as the start is open. */
function expectStart({ sentence, all }) {
  const isPaid = /zahl(en|t) /.test(sentence) && !/kann der Kanton nicht|klärt das AKJB/.test(sentence) && !all.includes('Für höchstens 4 Tage');
  assert.equal(all.split('weil der Beginn noch offen ist').length - 1, isPaid ? 1 : 0, `${sentence} ${all.slice(0, 600)}`);
}

// Several at once, because a walk mostly waits until a page takes presses.
describe('the families', { concurrency: 3 }, () => {
  for (const [name, { pages, first, amount, also, says = [] }] of Object.entries(FAMILIES)) {
    test(name, async (t) => {
      const visit = await open(t, TOUCH);
      const { page } = visit;
      let expected = '';
      let figure;
      for (const [place, [heading, words, after]] of pages.entries()) {
        await walk(page, [[heading, ...words]], { touch: true });
        const isEnd = place === pages.length - 1;
        expected = after ?? expected;
        if (!isEnd) {
          assert.equal(await line(page), expected, `after page ${place + 1}`);
          assert.equal(await page.locator('.parts').count(), 0, `no result after page ${place + 1}`);
        }
        // An amount a day alone says nothing of a month.
        const said = await line(page);
        if (isEnd || /^(Höchstens|Rund|Zwischen|\d)/.test(said) && !said.includes('am Tag')) figure ??= place + 1;
      }
      const shown = await atResult(page);
      assert.equal(figure, first, 'the page with the first figure');
      assert.equal(shown.sentence, amount);
      for (const sentence of [...says, also].filter(Boolean)) assert.ok(shown.all.includes(sentence), `«${sentence}» is not said: ${shown.all.slice(0, 600)}`);
      expectStart(shown);
      await visit.expectQuiet();
    });
  }
});

/** A family up to its income: what a minor in a home needs before it. */
const BEFORE_INCOME = P1.slice(0, 5);

/** Special ways: the pages, the amount, and what is said. The page after the last one is the result. */
const WAYS = {
  'nobody knows how much of the time the child is there': {
    pages: P1.with(3, [EXTENT, [UNKNOWN]]), amount: 'Sie zahlen zwischen 101 und 204 Franken im Monat.',
  },
  'on less than ten days a month': {
    pages: [...P1.slice(0, 3), [EXTENT, ['An weniger als 10 Tagen im Monat']]],
    amount: 'Sie zahlen nichts.', also: '0 Franken im Monat: An weniger als 10 Tagen im Monat zahlen Sie nichts.',
  },
  'the income only about': {
    pages: [...BEFORE_INCOME, [INCOME, [{ press: 'Nur ungefähr: Bereich wählen' }, '4’000 bis 4’500 Franken']], ...P1.slice(6)],
    amount: 'Sie zahlen zwischen 143 und 268 Franken im Monat.', says: ['Gerechnet mit 48’000 bis 58’500 Franken Einkommen im Jahr.'],
  },
  'nobody knows the income': {
    pages: [...BEFORE_INCOME, [INCOME, [UNKNOWN]]],
    amount: 'Sie zahlen zwischen 0 und 2’500 Franken im Monat.', also: 'Ohne das Einkommen lässt sich nicht mehr sagen.',
  },
  'no income, or only Sozialhilfe': {
    pages: [...BEFORE_INCOME, [INCOME, [{ press: 'Kein Einkommen, oder nur Sozialhilfe' }]], [WEALTH, ['Weniger als 90’000 Franken']]],
    amount: 'Sie zahlen nichts.', also: '0 Franken im Monat: 0 Franken Einkommen liegen unter der Grenze von 40’000.',
  },
  'the income from the tax ruling': {
    pages: [...BEFORE_INCOME, [INCOME, ['53950', 'im Jahr, aus der Steuerveranlagung (Zwischentotal, vermutlich Ziffer 399)']], ...P1.slice(6)],
    amount: 'Sie zahlen rund 204 Franken im Monat.', also: 'Genau 203.96', saysNot: ['Ungefähr. Das AKJB rechnet'],
  },
  'nobody knows the wealth': {
    pages: P1.with(7, [WEALTH, [UNKNOWN]]), amount: 'Sie zahlen rund 204 Franken im Monat, ohne grosses Vermögen.',
    says: ['Mit grossem Vermögen ist es mehr, höchstens 2’500 Franken.'],
  },
  'no parents who pay, and no money of the child': {
    pages: [...P1.slice(0, 4), [PARENTS, [CARER]]], amount: 'Das Kind zahlt nichts.', also: '0 Franken: ohne eigenes Geld zahlt das Kind nichts.',
  },
  'from the age of majority, without an income': {
    pages: [[HELP, ['Heim']], [AGE, ['19']], [LIST, [NONE]], ['Wie viel ist der junge Mensch im Heim?', ['Die ganze Zeit']]],
    amount: 'Der junge Mensch zahlt nichts.', also: '0 Franken: ohne eigenes Einkommen zahlt der junge Mensch nichts.',
    says: ['Für junge Erwachsene zahlen die Eltern nach unserer Auslegung nichts.', 'zum Beispiel bis zum Ende der Ausbildung.'],
  },
  'from the age of majority, with a wage': {
    pages: [
      [HELP, ['Heim']], [AGE, ['19']], [LIST, ['Der junge Mensch verdient Lohn']],
      ['Wie viel ist der junge Mensch im Heim?', ['Die ganze Zeit']],
      ['Wie viel verdient der junge Mensch?', ['950', '13-mal im Jahr']],
    ],
    amount: 'Der junge Mensch zahlt rund 154 Franken im Monat.',
  },
  'a crisis': {
    pages: [...P2.slice(0, 3), [FORM, ['Sofort, in einer Krise, höchstens 90 Tage']], [PARENTS, [ALONE]], [INCOME, ['4150', THIRTEEN]], [CHILDREN, ['1']], [WEALTH, ['Weniger als 180’000 Franken']]],
    amount: 'Sie zahlen rund 7 Franken am Tag.', also: 'Das sind 201 Franken in 30 Tagen.',
    says: ['Krisenpflege dauert höchstens 90 Tage.', 'Gesuch: bis 30 Tage nach dem Eintritt.'], saysNot: ['zu früh', 'vorbei'],
  },
  'a place at once': {
    pages: [[HELP, ['Sofort ein Platz, für höchstens 4 Tage']]],
    amount: 'Sie zahlen nichts.', also: '0 Franken: Für höchstens 4 Tage zahlen Sie nichts.',
    says: ['Bleibt das Kind länger, rechnen Sie mit Heim oder Pflegefamilie.', 'Notbett: Telefon 147, kostenlos.'],
  },
  'family coaching where nobody has to pay': {
    pages: [[HELP, [COACHING]], [LIST, ['Es gibt keine Eltern, die zahlen müssen']]],
    amount: 'Sie zahlen nichts.', also: '0 Franken: Ohne Eltern, die zahlen müssen, kostet die Familienbegleitung nichts.',
  },
  'family coaching while a child is placed': {
    pages: [[HELP, [COACHING]], [LIST, ['Ein Kind der Familie ist zur gleichen Zeit im Heim oder in einer Pflegefamilie']]],
    amount: 'Für die Familienbegleitung zahlen Sie nichts.', also: '0 Franken: Ist ein Kind im Heim oder in einer Pflegefamilie, kostet die Familienbegleitung nichts.',
    says: ['Was das Heim kostet, rechnen Sie mit «Heim».'],
  },
  'family coaching, nobody knows how often': {
    pages: [[HELP, [COACHING]], [LIST, [NONE]], [DAYS, [UNKNOWN]]],
    amount: 'Sie zahlen 25 Franken am Tag.', also: 'Höchstens 200 Franken im Monat.',
  },
  'relief days of a year': {
    pages: [[HELP, ['Entlastungstage']], [RELIEF, ['30', 'im Jahr']]],
    amount: 'Sie zahlen 750 Franken im Jahr.', says: ['Bei Sozialhilfe oder Ergänzungsleistungen wird der Betrag auf Gesuch gesenkt.'],
  },
  'two children in two places': {
    pages: [
      ...P1.slice(0, 2), [LIST, ['Es gibt noch eine andere Hilfe, oder noch ein Kind ist im Heim oder in einer Pflegefamilie']], P1[3],
      ['Welche Hilfe kommt dazu?', ['Ein anderes Kind ist in einer Pflegefamilie']], ['Wie lebt das andere Kind in der Pflegefamilie?', ['Es lebt dort']],
      ...P1.slice(4),
    ],
    // What the other child earns and has was not asked.
    amount: /^Sie zahlen rund 204 Franken im Monat, ohne /, says: ['Sie zahlen nur einmal, auch wenn zwei Kinder untergebracht sind.'],
  },
  'an income that has changed': {
    pages: [
      ...P1.slice(0, 2), [LIST, ['Unser Einkommen ist heute viel höher oder tiefer als letztes Jahr']], ...P1.slice(3, 5),
      ['Wie viel verdienen Sie heute?', ['4150', TWELVE]], ...P1.slice(6),
    ],
    amount: 'Sie zahlen rund 149 Franken im Monat.', says: ['Das gilt, wenn das AKJB die Veränderung als gross genug ansieht. Sonst zählt das Einkommen des letzten Jahres.'],
  },
  'other parents': {
    pages: [...P1.slice(0, 4), [PARENTS, ['Etwas anderes']]], amount: 'Was Sie zahlen, klärt das AKJB.',
    says: ['Rechnen Sie mit der Person, die für das Kind zahlen muss.'],
  },
};

describe('special ways', { concurrency: 3 }, () => {
  for (const [name, { pages, amount, also, says = [], saysNot = [] }] of Object.entries(WAYS)) {
    test(name, async (t) => {
      const visit = await walked(t, pages);
      const shown = await atResult(visit.page);
      assert[amount instanceof RegExp ? 'match' : 'equal'](shown.sentence, amount);
      for (const sentence of [...says, also].filter(Boolean)) assert.ok(shown.all.includes(sentence), `«${sentence}» is not said: ${shown.all.slice(0, 600)}`);
      for (const sentence of saysNot) assert.ok(!shown.all.includes(sentence), `«${sentence}» is said`);
      expectStart(shown);
      await visit.expectQuiet();
    });
  }

  for (const [choice, said] of Object.entries({
    'Begleitung nach dem Heim oder der Pflegefamilie': 'Nach dem Wortlaut der Verordnung fällt kein Anteil an. Das AKJB bestätigt es.',
    'Fachorganisation für Pflegefamilien (DAF)': 'Die Verordnung nennt keinen Anteil für Leistungen einer DAF. Das AKJB bestätigt es.',
    'Fahrten ins Sonderschulheim': 'Bewilligt der Kanton die Fahrten, zahlt er sie. Das AKJB bestätigt es.',
    'Kita, Tagesfamilie oder Tagesschule': 'Das zahlt der Kanton nicht',
    'Begleitete Besuche': 'Das zahlt der Kanton nicht',
    'Etwas, das hier nicht steht': 'Das zahlt der Kanton nicht',
  })) {
    test(`another help: ${choice}`, async (t) => {
      const { page } = await walked(t, [[HELP, ['Etwas anderes']], ['Welche Hilfe meinen Sie?', [choice]]]);
      const shown = await atResult(page);
      assert.ok(shown.all.includes(said), shown.all.slice(0, 600));
      const other = page.getByRole('link', { name: 'Eine andere Hilfe wählen' });
      assert.equal(await other.count(), said.startsWith('Das zahlt') ? 1 : 0);
      if (await other.count() === 0) return;
      await next(page, () => other.click());
      await at(page, HELP);
    });
  }
});

/** The ends of the way before any figure: the item of the list, what is told after it, and what the result says. */
const ENDS = {
  [ASYLUM]: { says: 'Für Familien im Asylbereich beteiligt sich die Gemeinde mit 750 Franken.' },
  [ELSEWHERE]: { then: [['Wo ist das Kind angemeldet?', ['In einem anderen Kanton']]], says: 'Fragen Sie den Sozialdienst Ihrer Gemeinde.' },
  [COURT]: { says: 'Was Sie zahlen, klärt das AKJB.' },
};

for (const [item, { then = [], says }] of Object.entries(ENDS)) {
  test(`the way ends, and who is not sure computes anyway: ${item}`, async (t) => {
    const { page } = await walked(t, [...P1.slice(0, 2), [LIST, [item]], ...then]);
    assert.ok((await atResult(page)).all.includes(says));
    await next(page, () => page.getByRole('button', { name: 'Nicht sicher? Trotzdem ausrechnen' }).click());
    await walk(page, told(P1.slice(3)));
    const shown = await atResult(page);
    assert.match(shown.all, /204/);
    // It is said that this item is open, and it can be ticked again.
    assert.match(flat(await part(page, 'Das haben Sie gesagt').innerText()), /Trifft zu nicht sicher: /);
    await next(page, () => page.getByRole('link', { name: 'Ändern: Trifft zu' }).click());
    await at(page, LIST);
    assert.ok(!await (await choice(page, item)).isChecked());
  });
}

test('«Nichts davon» is told as a statement on the result, and each answer has a link to change it', async (t) => {
  const { page } = await walked(t, P1);
  const said = flat(await part(page, 'Das haben Sie gesagt').innerText());
  assert.match(said, /Trifft zu nichts davon Ändern Sie haben gesagt: nicht zutreffend: Asyl, anderer Wohnsitz, Jugendgericht, weitere Hilfe/);
  assert.match(said, /Einkommen 4’150(\.00)? Franken, im Monat, 13-mal im Jahr/);
  const changes = await page.getByRole('link', { name: /^Ändern: / }).allInnerTexts();
  assert.equal(changes.length, P1.length, 'a line for each page');
  await next(page, () => page.getByRole('link', { name: 'Ändern: Einkommen', exact: true }).click());
  await at(page, INCOME);
  assert.equal(await page.getByRole('textbox', { name: INCOME }).inputValue(), '4’150');
  await tell(page, ['5000']);
  assert.equal((await atResult(page)).sentence, 'Sie zahlen rund 350 Franken im Monat.');
});

test('what was ticked is not told as a no', async (t) => {
  const { page } = await walked(t, P3);
  const said = flat(await part(page, 'Das haben Sie gesagt').innerText());
  assert.match(said, /Trifft zu Alimente Ändern Sie haben gesagt: nicht zutreffend: (?!.*Alimente, )/);
});

test('«Genauer machen» leads to the page that moves most, and back to the result', async (t) => {
  const { page } = await walked(t, P1.with(6, [CHILDREN, ['Weiss ich nicht', { type: '3' }]]).with(7, [WEALTH, [UNKNOWN]]));
  const before = (await atResult(page)).sentence;
  const refine = part(page, 'Genauer machen');
  const entries = await refine.getByRole('link').allInnerTexts();
  assert.ok(entries.length >= 2 && entries.length <= 3, entries.join());
  for (const entry of entries.slice(0, 2)) assert.match(flat(entry), /^.+ bis rund [\d’]+ Franken Unterschied im Monat$/);
  await next(page, () => refine.getByRole('link', { name: /^Kinder mit Kinderabzug/ }).click());
  await at(page, CHILDREN);
  await tell(page, ['1']);
  const shown = await atResult(page);
  assert.notEqual(shown.sentence, before);
  await next(page, () => refine.getByRole('link', { name: /^Vermögen/ }).click());
  await at(page, WEALTH);
  await tell(page, ['Weniger als 180’000 Franken']);
  assert.equal((await atResult(page)).sentence, 'Sie zahlen rund 204 Franken im Monat.');
  await next(page, () => refine.getByRole('link', { name: 'Zahl aus der Steuerveranlagung eingeben' }).click());
  await at(page, INCOME);
  await tell(page, ['53950', 'im Jahr, aus der Steuerveranlagung (Zwischentotal, vermutlich Ziffer 399)']);
  assert.equal((await atResult(page)).amount, '203.96 Franken im Monat');
});

/** Words of offices, acts and readings of the law, which are of no person. */
const OF_THE_LAW = /Kinder- und Jugend\S*|Kindesschutz\S*|Amt für Kind|noch ein Kind|anderes Kind|unser Kind/g;

for (const [name, pages] of Object.entries({
  'a young person who answers': [...FAMILIES['P5, an apprentice who comes of age'].pages],
  'somebody of age with a wage': [
    [HELP, ['Heim']], [AGE, ['18']], [LIST, ['Der junge Mensch verdient Lohn']], ['Wie viel ist der junge Mensch im Heim?', ['Die ganze Zeit']],
    ['Wie viel verdient der junge Mensch?', ['950', '12-mal im Jahr']],
  ],
})) {
  test(`${name} is called a child nowhere on the result`, async (t) => {
    const { page } = await walked(t, pages);
    const parts = await page.evaluate(() => [...document.querySelectorAll('.parts :is(p, li, dt, dd, h1, h2, h3, summary, td, th)')]
      // What a reading of the law says, and who may file in general, is about no person; the e-form is in the words of the office.
      .filter((one) => !one.closest('.assumptions, .procedure, .e-form') && !one.querySelector('p, li, dt, dd'))
      .map((one) => one.innerText.replace(/\s+/g, ' ')));
    assert.deepEqual(parts.filter((text) => /\bKind(es)?\b/.test(text.replace(OF_THE_LAW, ''))), []);
  });
}

test('a roughly told income below the limit is said to be rough, and leads to the tax ruling', async (t) => {
  const { page } = await walked(t, [...BEFORE_INCOME, [INCOME, ['3050', THIRTEEN]], [WEALTH, ['Weniger als 90’000 Franken']]]);
  const shown = await atResult(page);
  assert.equal(shown.sentence, 'Sie zahlen nichts.');
  for (const sentence of ['0.00 geschätzt', 'Ab 351 Franken mehr im Jahr sind es höchstens rund 133 Franken im Monat.', 'Ungefähr. Das AKJB rechnet mit der Steuerveranlagung', 'Zahl aus der Steuerveranlagung eingeben']) {
    assert.ok(shown.all.includes(sentence), `«${sentence}» is not said: ${shown.all.slice(0, 900)}`);
  }
});

test('an income without an upper end is shown without one', async (t) => {
  const { page } = await walked(t, [
    ...BEFORE_INCOME, [INCOME, [{ press: 'Nur ungefähr: Bereich wählen' }, 'Mehr als 8’000 Franken']], P1[6], P1[7],
  ]);
  const shown = await atResult(page);
  for (const sentence of ['Gerechnet mit mehr als 96’000 Franken Einkommen im Jahr.', 'Mehr als 8’000 Franken im Monat', 'Das ist der tiefste Betrag.']) {
    assert.ok(shown.all.includes(sentence), `«${sentence}» is not said: ${shown.all.slice(0, 900)}`);
  }
  // The file below the receipt is as it is kept.
  const visible = shown.all.replace(/subtotal-first\S* .*/s, '');
  assert.doesNotMatch(visible, /39[59]’000|400’000|8’000\.00/);
});

test('the start and who proposes the help come after the figure, and lead back to it', async (t) => {
  const { page } = await walked(t, P1);
  const follow = (name) => next(page, () => page.getByRole('link', { name }).first().click());
  let shown = await atResult(page);
  assert.match(shown.all, /Gerechnet ab 1\. Dezember 2026, weil der Beginn noch offen ist\./);
  assert.match(shown.all, /Gesuch: mindestens 10 Arbeitstage vor dem Beginn\. Bei Verlängerung oder Wechsel 30 Tage vorher\./);
  await follow('Beginn eingeben');
  await at(page, 'Wann soll es beginnen?');
  await tell(page, ['Februar 2027']);
  shown = await atResult(page);
  assert.match(shown.all, /18\. Januar 2027: Gesuch beim AKJB, mindestens 10 Arbeitstage vor dem Beginn/);
  assert.doesNotMatch(shown.all, /weil der Beginn noch offen ist/);
  assert.equal(shown.sentence, 'Sie zahlen rund 204 Franken im Monat.');
  const change = () => follow('Ändern: Beginn');
  await change();
  await tell(page, [{ press: 'So bald wie möglich' }]);
  // 20 November 2026 is a Friday; ten working days later it is 4 December.
  assert.match((await atResult(page)).all, /Beginn So bald wie möglich/);
  await change();
  await page.getByRole('button', { name: 'Das Kind ist schon dort' }).click();
  await at(page, 'Seit wann ist das Kind dort?');
  await tell(page, ['1.9.2026']);
  assert.match((await atResult(page)).all, /Beginn Das Kind ist schon dort, 1\.9\.2026/);
  await change();
  await at(page, 'Seit wann ist das Kind dort?');
  await page.getByRole('button', { name: 'Die Hilfe beginnt erst' }).click();
  await at(page, 'Wann soll es beginnen?');
  await tell(page, [{ press: 'Noch offen' }]);
  assert.match((await atResult(page)).all, /weil der Beginn noch offen ist/);

  await follow('Eingeben, wer die Hilfe vorschlägt');
  await at(page, 'Wer schlägt die Hilfe vor?');
  await tell(page, ['Schule, Ärztin, jemand anderes']);
  assert.match((await atResult(page)).all, /Das Gesuch stellt eine andere Stelle\. Sprechen Sie mit dem Sozialdienst Ihrer Gemeinde\./);
  await follow('Ändern: Wer die Hilfe vorschlägt');
  await tell(page, ['Sozialdienst der Gemeinde']);
  assert.doesNotMatch((await atResult(page)).all, /andere Stelle/);
});

test('the other parent is told after the figure: the own share stays', async (t) => {
  const { page } = await walked(t, P3);
  const before = await atResult(page);
  await next(page, () => page.getByRole('link', { name: 'Den anderen Elternteil eingeben' }).click());
  await walk(page, told([
    ['Trifft beim anderen Elternteil etwas davon zu?', [NONE]],
    ['Wie viel verdient der andere Elternteil?', ['60000', 'im Jahr']],
    ['Für wie viele Kinder hat der andere Elternteil einen Kinderabzug?', ['1']],
    ['Wie viel besitzt der andere Elternteil nach Abzug der Schulden?', ['Weniger als 180’000 Franken']],
  ]));
  const shown = await atResult(page);
  assert.equal(shown.sentence, before.sentence);
  assert.doesNotMatch(shown.all, /Ohne seine Zahlen können wir ihn nicht ausrechnen/);
});

test('who has not chosen a help reads what each costs, and goes on with one', async (t) => {
  for (const [button, heading, after] of [
    ['Mit Heim rechnen', AGE, OPEN],
    ['Mit Pflegefamilie rechnen', AGE, OPEN],
    ['Mit Familienbegleitung rechnen', LIST, '25 Franken am Tag, höchstens 200 Franken im Monat.'],
  ]) {
    const { page } = await open(t);
    await walk(page, told([[HELP, ['Das ist noch offen']]]));
    await at(page, 'Noch offen? Das kosten die Hilfen');
    assert.match(flat(await page.getByRole('main').innerText()), /Familienbegleitung: 25 Franken am Tag, höchstens 200 im Monat\. Entlastungstage: 25 Franken am Tag\. Heim und Pflegefamilie: nach Einkommen, von 0 bis 2’500 Franken im Monat\. Der Sozialdienst Ihrer Gemeinde berät Sie\. Fragen Sie auch das AKJB: Telefon 061 552 17 70\./);
    assert.equal(await page.getByRole('button', { name: 'Weiter' }).count(), 0);
    await tell(page, [{ press: button }]);
    await at(page, heading);
    assert.equal(await line(page), after);
  }
});

test('a partner counts half, or not at all as long as it is too early', async (t) => {
  const partner = 'Ich bin mit jemandem verheiratet, der nicht der andere Elternteil ist, oder lebe mit dieser Person seit 2 Jahren oder mit gemeinsamem Kind';
  const pages = [...P1.slice(0, 2), [LIST, [partner]], ...P1.slice(3, 6)];
  const heading = 'Wie viel verdient Ihre Partnerin oder Ihr Partner?';
  const { page } = await open(t);
  await walk(page, told(pages));
  assert.equal(await line(page), `Höchstens rund 270 Franken im Monat, ohne grosses Vermögen, ohne Ihre Partnerin oder Ihren Partner. ${COMPUTED}`);
  await walk(page, told([[heading, ['4000', TWELVE]]]));
  assert.match(await line(page), /^Jetzt mit Ihrer Partnerin oder Ihrem Partner\. Höchstens rund 552 Franken im Monat/);
  await page.goBack();
  await at(page, heading);
  await tell(page, [{ press: 'Es sind noch keine 2 Jahre, nicht verheiratet, kein gemeinsames Kind' }]);
  await at(page, CHILDREN);
  assert.equal(await line(page), `Höchstens rund 270 Franken im Monat, ohne grosses Vermögen. ${COMPUTED}`);
});

/** Changes the answer about the parents, from the result on. */
async function changeParents(page, parents) {
  await atResult(page);
  await next(page, () => page.getByRole('link', { name: 'Ändern: Eltern', exact: true }).click());
  await walk(page, told([[PARENTS, [parents]]]));
}

test('what was told for one parent does not count for both, nor the other way round', async (t) => {
  const field = (page, name) => page.getByRole('textbox', { name, exact: true });
  const ofBoth = told([[INCOME_OF_BOTH, ['7000', THIRTEEN]], [CHILDREN, ['1']], [WEALTH_OF_BOTH, ['Weniger als 180’000 Franken']]]);
  for (const from of [ALONE, APART]) {
    const { page } = await walked(t, P1.with(4, [PARENTS, [from]]));
    const before = (await atResult(page)).sentence;
    await changeParents(page, TOGETHER);
    await at(page, INCOME_OF_BOTH);
    assert.equal(await field(page, INCOME_OF_BOTH).inputValue(), '', 'what one earns is no draft for both');
    assert.match(await line(page), /Es fehlt noch das Einkommen/);
    // Changed back, the old answers count again.
    await page.goBack();
    await walk(page, told([[PARENTS, [from]]]));
    assert.equal((await atResult(page)).sentence, before);
    await changeParents(page, TOGETHER);
    await walk(page, ofBoth);
    assert.doesNotMatch((await atResult(page)).sentence, /nichts/);
    await changeParents(page, APART);
    await at(page, INCOME);
    assert.equal(await field(page, INCOME).inputValue(), '', 'what both earn is no draft for one');
    await walk(page, told([[INCOME, ['4150', THIRTEEN]], [CHILDREN, ['1']], [WEALTH, ['Weniger als 180’000 Franken']]]));
    assert.match((await atResult(page)).all, /Ohne seine Zahlen können wir ihn nicht ausrechnen/);
  }
});
