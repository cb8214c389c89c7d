// Acts as a person on the page: answers questions by section and label in the Fachmodus, walks the pages of the family way, and reads
// the result.
//
// Answers in the Fachmodus are `{ 'Die Hilfe': { 'Geplanter Beginn': '1.2.2027', … }, … }`, in the order in which they are asked. Sections of
// a second help are named as on the page: `Die Hilfe (2)`.

import assert from 'node:assert/strict';

/**
 * Fills the Fachmodus: the inputs of each section, by their labels. Each gets its value at once and the events of an input that is left,
 * as with Playwright's own `fill`, but without its looking up, which takes twice as long as all the rest. keyboard.test presses keys.
 */
export function fill(page, answers) {
  return page.evaluate(async (answers) => {
    const named = (among, name) => [...among].find((one) => one.textContent.replaceAll('\u00ad', '').trim() === name);
    const find = (section, label) => {
      const legend = named(document.querySelectorAll('main legend'), section);
      return legend && named(legend.closest('fieldset').querySelectorAll('label'), label)?.control;
    };
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (const [section, fields] of Object.entries(answers)) {
      for (const [label, value] of Object.entries(fields)) {
        const end = performance.now() + 30_000;
        while (!find(section, label) && performance.now() < end) await drawn();
        const field = find(section, label);
        if (!field) throw new Error(`«${label}» is not asked in «${section}»`);
        field.focus();
        const option = field.tagName === 'SELECT' && named(field.options, value);
        if (field.tagName === 'SELECT' && !option) throw new Error(`«${value}» is no choice for «${label}»`);
        field.value = option ? option.value : value;
        for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
        await drawn();
      }
    }
    document.activeElement.blur();
  }, answers);
}

/** Replaces the text of the focused input, key by key. */
export async function type(page, text) {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

/**
 * Walks pages of the family way, each given as its heading and what is told on it: `['Wie viel verdienen Sie?', '4150', 'im Jahr']`.
 * Fails with the page's message if a page does not go on.
 */
export async function walk(page, pages, { touch = false } = {}) {
  for (const [heading, ...words] of pages) {
    await at(page, heading);
    await tell(page, words, { touch });
  }
}

/**
 * Tells something on a page of the family way and goes on: each word is the name of a choice or of a box, or else a text for the
 * field, which is also written `{ type: text }`. `{ press: name }` presses a button, and as the last word does so in place of
 * «Weiter». By keyboard, because a mouse takes ten times as long, or by `touch`.
 */
export async function tell(page, words, { touch = false } = {}) {
  const main = page.getByRole('main');
  const button = (name) => main.getByRole('button', { name, exact: true });
  for (const [place, word] of words.entries()) {
    if (word.press) {
      if (place < words.length - 1) await (touch ? button(word.press).tap() : button(word.press).press('Enter'));
      continue;
    }
    const chosen = word.type === undefined && await choice(page, word);
    if (chosen) {
      await (touch ? chosen.locator('xpath=..').locator('label').tap() : chosen.press('Space'));
    } else {
      const field = main.getByRole('textbox').last();
      await (touch ? field.tap() : field.focus());
      await type(page, word.type ?? word);
    }
  }
  const onward = button(words.at(-1)?.press ?? 'Weiter');
  await next(page, () => (touch ? onward.tap() : onward.press('Enter')));
}

/** The choice or box of the page with this name, which may have a second line. Undefined if there is none. */
export async function choice(page, name) {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const main = page.getByRole('main');
  for (const name of [new RegExp(`^${escaped}$`), new RegExp(`^${escaped} `)]) {
    const found = main.getByRole('radio', { name }).or(main.getByRole('checkbox', { name }));
    if (await found.count() > 0) return found.first();
  }
  return undefined;
}

/** What the running line says below the buttons of a page. Empty if there is none. */
export async function line(page) {
  const [text = ''] = await page.locator('#so-far').allInnerTexts();
  return flat(text);
}

/** A text on one line, without soft hyphens. */
export const flat = (text) => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();

/** Deletes everything with the button in the footer or the one on the page, and confirms. */
export async function clear(page, where = 'contentinfo') {
  await page.getByRole(where).getByRole('button', { name: 'Alles löschen' }).click();
  await page.getByRole(where).getByRole('button', { name: 'Ja, alles löschen' }).click();
}

/** The focused element, and whether the focus is visible. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom } = element.getBoundingClientRect();
    return {
      id: element.id,
      tag: element.tagName,
      kind: element.type,
      name: (element.labels?.[0] ?? element).innerText.trim(),
      isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && bottom > 0 && top < innerHeight,
    };
  });
}

/** Presses Tab until `isWanted` accepts the focused element. At every stop the focus must be visible. */
export async function tabTo(page, isWanted) {
  for (let stops = 0; stops < 120; stops++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    // After the last element the focus leaves the page.
    if (stop.tag === 'BODY') continue;
    assert.ok(stop.isSeen, `the focus is not seen at ${stop.tag} ${stop.id} «${stop.name}», ${page.url()}`);
    if (isWanted(stop)) return;
  }
  assert.fail(`there is no way by Tab, ${page.url()}`);
}

export const isNamed = (name) => (stop) => stop.name === name;

/** Waits for the page with this heading. That of the result is its first sentence, so its page is named «Ergebnis». */
export function at(page, heading) {
  const named = page.getByRole('heading', { level: 1, name: heading, exact: true });
  if (heading !== 'Ergebnis') return named.waitFor();
  return page.locator('main.result #heading').or(named).first().waitFor();
}

/**
 * Waits until the page takes presses: for a moment after it is shown it ignores them (web/boot.js). Only a page that is `guarded`
 * (`open` in harness.mjs) does so; its locators wait by themselves.
 */
export function settled(page) {
  return page.waitForFunction(() => !(performance.now() < document.querySelector('#app main')?.turned + 400));
}

/** Does an action and waits for the page to which it leads. Fails with what the page says or asks back if it leads nowhere. */
export async function next(page, act) {
  const before = page.url();
  const boxes = '#mistakes, #doubt';
  const was = await page.locator(boxes).count();
  await act();
  const hasMoved = ([before, boxes, was]) => location.href !== before || document.querySelectorAll(boxes).length > was;
  await page.waitForFunction(hasMoved, [before, boxes, was]);
  if (page.url() === before) throw new Error(await page.locator(boxes).first().innerText());
  await settled(page);
}

/** Follows a link of the bar, which stands in the menu on a phone. */
export async function follow(page, name) {
  const link = page.getByRole('link', { name, exact: true }).first();
  if (!await link.isVisible()) await page.getByText('Menü', { exact: true }).click();
  await link.click();
}

/** Unfolds all parts of the result. */
export function unfold(page) {
  return page.locator('.parts details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
}

/**
 * The shown result as text, with everything unfolded: its first sentence, the exact amount, who pays what, the times with the same
 * amount, and all of it.
 */
export async function result(page) {
  const region = page.locator('.result');
  await unfold(page);
  const texts = async (locator) => (await locator.allInnerTexts()).map(flat);
  const parts = region.locator('.parts');
  const [exact] = await texts(parts.locator('.exact b'));
  return {
    sentence: (await texts(parts.locator('.sentence')))[0],
    amount: exact && `${exact} Franken im Monat`,
    payers: await texts(parts.locator('.payers dl > div')),
    phases: await texts(parts.locator('.phase')),
    all: await region.innerText(),
  };
}

const MONTHS = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];
const SHORT = ['Jan', 'Feb', 'März', 'Apr', 'Mai', 'Juni', 'Juli', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez'];
const MONTH = `(?:${[...MONTHS, ...SHORT].join('|')}) \\d{4}`;
const PERIOD = new RegExp(`(${MONTH})(?: (?:bis|–) (${MONTH}))?`);

/** All months of a period as the page writes it. */
export function monthsOf(period) {
  const [, from, to = from] = period.match(PERIOD);
  const [first, last] = [from, to].map((month) => month.split(' ')).map(([name, year]) => Number(year) * 12 + Math.max(MONTHS.indexOf(name), SHORT.indexOf(name)));
  return Array.from({ length: last - first + 1 }, (_, place) => `${MONTHS[(first + place) % 12]} ${Math.floor((first + place) / 12)}`);
}

/** The rows «Wann Sie zahlen»: who, if there are several, the period, the amount of each month, and what is noted. */
export function phaseRows(phases) {
  return phases.filter((row) => PERIOD.test(row)).map((row) => {
    const [, who = '', period, amount, rest] = row.match(new RegExp(`^(?:(.*?), )?(${MONTH}(?: – ${MONTH})?) (?:je )?([\\d’.]+(?: bis [\\d’.]+)?)(.*)$`));
    return { who, period, amount, rest };
  });
}

/** Answers with which every condition of a home in the canton is met. */
export const GROUNDS = {
  'Worauf stützt sich die Hilfe?': 'Eine Fachstelle bestätigt den Bedarf (Indikation)',
  'Wer bestätigt, dass die Hilfe nötig ist?': 'Sozialdienst der Gemeinde',
  'Würde auch eine mildere Hilfe genügen?': 'Nein',
  'Ist die Anbieterin oder der Anbieter anerkannt?': 'Ja, anerkannt',
  'Wo ist das Heim oder die Pflegefamilie?': 'Im Kanton Basel-Landschaft',
};

export const FULL_TIME = { 'Wie viel ist das Kind im Heim?': 'Die ganze Zeit' };

export const CHILD = {
  'Geburtsdatum des Kindes': '1.6.2015',
  'Wo hat das Kind seinen zivilrechtlichen Wohnsitz?': 'Im Kanton Basel-Landschaft',
  'Ist der Unterstützungswohnsitz im Kanton Basel-Landschaft?': 'Ja',
};

/** The pages of a mother alone with a child in a home: about 204 francs a month. */
export const MOTHER_ALONE = [
  ['Um welche Hilfe geht es?', 'Heim'],
  ['Wie alt ist das Kind?', '13'],
  ['Trifft etwas davon zu?', 'Nichts davon'],
  ['Wie viel ist das Kind im Heim?', 'Die ganze Zeit'],
  ['Wie leben die Eltern des Kindes?', 'Es gibt nur mich. Der andere Elternteil lebt nicht mehr oder ist nicht bekannt'],
  ['Wie viel verdienen Sie?', '4150', 'im Monat, 13-mal im Jahr'],
  ['Für wie viele Kinder gibt es bei Ihren Steuern einen Kinderabzug?', '1'],
  ['Wie viel besitzen Sie nach Abzug der Schulden?', 'Weniger als 180’000 Franken'],
];

/** The pages of a father who lives apart and pays maintenance: about 340 francs a month. */
export const FATHER_APART = [
  ['Um welche Hilfe geht es?', 'Heim'],
  ['Wie alt ist das Kind?', '11'],
  ['Trifft etwas davon zu?', 'Ich zahle Alimente'],
  ['Wie viel ist das Kind im Heim?', 'Unter der Woche. Höchstens ein Wochenende im Monat ist es dort'],
  ['Wie leben die Eltern des Kindes?', 'Die Eltern leben getrennt. Ich bin ein Elternteil'],
  ['Wie viel verdienen Sie?', '6200', 'im Monat, 13-mal im Jahr'],
  ['Wer hat die Alimente festgelegt?', 'Gericht oder KESB', '1400'],
  ['Für wie viele Kinder gibt es bei Ihren Steuern einen Kinderabzug?', '0'],
  ['Wie viel besitzen Sie nach Abzug der Schulden?', 'Weniger als 90’000 Franken'],
];

/** The pages of an apprentice in a home who comes of age: about 143 francs a month from then on. */
export const APPRENTICE = [
  ['Um welche Hilfe geht es?', 'Heim'],
  ['Wie alt ist das Kind?', '17'],
  ['Trifft etwas davon zu?', 'Das Kind verdient Lohn'],
  ['Wie viel ist das Kind im Heim?', 'Die ganze Zeit'],
  ['Wie leben die Eltern des Kindes?', 'Ich bin der junge Mensch selbst'],
  ['Wie viel verdienen Sie mit Ihrer Arbeit?', '950', '12-mal im Jahr'],
];
