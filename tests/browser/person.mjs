// Acts as a person on the page: answers questions by section and label, in the Fachmodus and on the guided way, and reads the
// result.
//
// Answers are `{ 'Die Hilfe': { 'Geplanter Beginn': '1.2.2027', … }, … }`, in the order in which they are asked. Sections of
// a second help are named as on the page: `Die Hilfe (2)`.

import assert from 'node:assert/strict';

/** Fills the Fachmodus: the inputs of each section, by their labels. */
export async function fill(page, answers) {
  for (const [section, fields] of Object.entries(answers)) {
    const group = page.getByRole('group', { name: section, exact: true });
    for (const [label, value] of Object.entries(fields)) {
      const field = group.getByLabel(label, { exact: true });
      if (await field.evaluate((element) => element.tagName === 'SELECT')) {
        await field.selectOption({ label: value });
      } else {
        await field.focus();
        await type(page, value);
        await field.press('Tab');
      }
    }
  }
}

/** Replaces the text of the focused input, key by key. */
export async function type(page, text) {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

/**
 * Walks the guided way to the result, one question a page. A question without an answer in `answers` keeps its preset,
 * or is answered with «Weiss ich nicht» and the like. Fails with the page's message if the page does not go on.
 */
export async function guide(page, answers) {
  const left = structuredClone(answers);
  for (let asked = await question(page); asked; asked = await question(page)) {
    const value = left[asked.section]?.[asked.text];
    delete left[asked.section]?.[asked.text];
    await answer(page, asked, value);
  }
  const unasked = Object.entries(left).filter(([, fields]) => Object.keys(fields).length > 0);
  assert.deepEqual(Object.fromEntries(unasked), {}, 'these questions were never asked');
  // After a refusal nothing more is asked, and the result is shown at once.
  const isNo = await page.getByRole('heading', { level: 1, name: 'Ergebnis', exact: true }).count() > 0;
  if (!isNo) await page.getByRole('link', { name: 'Zum Ergebnis' }).click();
  await at(page, 'Ergebnis');
}

/** The question of the page, its section and its present answer. Undefined on the review. */
export function question(page) {
  return page.evaluate(() => {
    const stand = document.querySelector('.stand')?.innerText;
    if (!stand) return undefined;
    const section = stand.split(', Frage ')[0];
    const help = location.hash.match(/\.(\d)$/)?.[1];
    const isChoice = document.querySelector('[type=radio]') !== null;
    return {
      text: document.querySelector('h1').innerText.trim(),
      section: help && !section.endsWith(')') ? `${section} (${help})` : section,
      isChoice,
      given: isChoice ? document.querySelector(':checked')?.labels[0].innerText : document.querySelector('form input').value,
    };
  });
}

/** Answers the question of the page and goes on. By keyboard, because a mouse takes ten times as long. */
export async function answer(page, asked, value) {
  const button = page.locator('form .buttons').getByRole('button');
  if (asked.isChoice) {
    const wanted = value ?? asked.given ?? 'Weiss ich nicht / noch offen';
    const radio = page.getByRole('radio', { name: wanted, exact: true });
    await (wanted === asked.given ? radio.focus() : radio.press('Space'));
  } else if (value !== undefined) {
    await page.getByLabel(asked.text, { exact: true }).focus();
    await type(page, value);
  } else {
    // «Weiter» if something is preset; else «Weiss ich nicht», «Das Ende ist offen» and the like.
    await (asked.given ? button.first() : button.last()).focus();
  }
  return next(page, () => page.keyboard.press('Enter'));
}

/** Answers the question of the page, or leaves it open, and goes on. */
export async function say(page, value) {
  await answer(page, await question(page), value);
}

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

/** Waits for the page with this heading. */
export function at(page, heading) {
  return page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
}

/**
 * Waits until the page takes presses: for a moment after it is shown it ignores them (web/boot.js). `open` lets actions of locators
 * wait by themselves.
 */
export function settled(page) {
  return page.waitForFunction(() => !(performance.now() < document.querySelector('#app main')?.turned + 400));
}

/** Does an action and waits for the page to which it leads. Fails with the page's message if it leads nowhere. */
export async function next(page, act) {
  const before = page.url();
  await act();
  await page.waitForFunction((before) => location.href !== before || document.querySelector('#mistakes'), before);
  if (page.url() === before) throw new Error(await page.locator('#mistakes').innerText());
  await settled(page);
}

/** The shown result as text: its amount, who pays what, the months, and all of it. */
export async function result(page) {
  const isAlone = await page.getByRole('heading', { level: 1, name: 'Ergebnis', exact: true }).count() > 0;
  const region = isAlone ? page.getByRole('main') : page.getByRole('region', { name: 'Ergebnis', exact: true });
  const texts = async (locator) => (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  const part = (heading) => region.locator('section').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
  return {
    amount: (await texts(region.locator('.amount')))[0],
    payers: await texts(region.locator('.payers > div')),
    months: await texts(part('Monat für Monat').locator('tbody tr')),
    all: await region.innerText(),
  };
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
