// The page in a browser that translates it: such a browser replaces the texts of the page by elements of its own.
//
// Every act is also done on a second page, which is not translated. The false translation only makes letters large, so both must
// always show the same words: nothing doubled, nothing stale.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { settled, type } from './person.mjs';

/** Runs in the page: replaces every text, now and later, as browsers do, except in elements that must not be translated. */
function translate() {
  const isLeft = (node) => node.parentElement?.closest('[translate=no], svg, script, style, font') ?? !node.parentElement;
  const translateIn = (root) => {
    const texts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    if (root.nodeType === Node.TEXT_NODE) texts.push(root);
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (isLeft(text) || !text.data.trim()) continue;
      const outer = document.createElement('font');
      outer.append(document.createElement('font'));
      outer.firstChild.textContent = text.data.toUpperCase();
      text.replaceWith(outer);
    }
  };
  translateIn(document.body);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      for (const node of type === 'characterData' ? [target] : addedNodes) translateIn(node);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

const shown = (page) => page.evaluate(() => ({
  text: document.querySelector('#app').innerText.replace(/\s+/g, ' ').toUpperCase(),
  h1: document.querySelectorAll('#app h1').length,
}));

/** Two pages, of which one will be translated. Every act is done on both, and both must then show the same. */
class Pair {
  constructor(plain, translated) {
    this.pages = [plain.page, translated.page];
    this.translated = translated;
  }

  async each(act, what) {
    await Promise.all(this.pages.map(act));
    const [plain, translated] = await Promise.all(this.pages.map(shown));
    assert.equal(translated.text, plain.text, `the same words after ${what}`);
    assert.equal(translated.h1, 1, `one heading after ${what}`);
  }

  async translate() {
    await this.translated.page.evaluate(translate);
    const heading = await this.translated.page.locator('#heading').innerText();
    assert.equal(heading, heading.toUpperCase(), 'it is translated');
  }
}

async function pair(t, at) {
  return new Pair(...await Promise.all([open(t, { at }), open(t, { at })]));
}

/**
 * Chooses an option by its place, or types, or leaves the question open, and goes on. Finds elements without words: these change.
 */
async function goOn(page, answers) {
  const before = page.url();
  const value = answers[before.split('/').at(-1)];
  const buttons = page.locator('form .buttons button');
  if (typeof value === 'number') {
    await page.locator('[type=radio]').nth(value).press('Space');
  } else if (value) {
    await page.locator('form input').first().focus();
    await type(page, value);
  } else if (await page.locator('[type=radio]').count() === 0) {
    const isGiven = await page.locator('form input').first().inputValue() !== '';
    await (isGiven ? buttons.first() : buttons.last()).focus();
  } else if (await page.locator('[type=radio]:checked').count() === 0) {
    await page.locator('[type=radio]').last().press('Space');
  } else {
    await page.locator('[type=radio]:checked').focus();
  }
  await page.keyboard.press('Enter');
  await page.waitForFunction((before) => location.href !== before, before);
  await settled(page);
}

const HOME = 2;
const ALONE = 1;

test('in the middle of the guided form', async (t) => {
  const both = await pair(t);
  const answers = { help: HOME, start: '1.2.2027', extent: 0, household: ALONE, 'subtotal-first': '62000' };
  const step = (what) => both.each((page) => goOn(page, answers), what);
  for (const what of ['help', 'start', 'end']) await step(what);
  await both.translate();
  await both.each((page) => page.locator('form [type=submit]').click(), 'nothing typed');
  while (both.pages[0].url().includes('#/frage/')) await step(both.pages[0].url());
  assert.match(both.pages[0].url(), /#\/pruefen$/);

  // The page follows a link a moment after the click; its title tells when.
  const to = (href) => async (page) => {
    const before = await page.title();
    await page.locator(`main a[href="${href}"]`).first().click();
    await page.waitForFunction((before) => document.title !== before, before);
  };
  await both.each(to('#/ergebnis'), 'the way to the result');
  const { text } = await shown(both.translated.page);
  assert.match(text, /413\.33 FRANKEN IM MONAT/);
  await both.each((page) => page.locator('[value=keep]').click(), 'a variant');
  await both.each(to('#/pruefen'), 'the way to the review');
  await both.each(to('#/frage/subtotal-first'), '«Ändern»');
  await both.each((page) => goOn(page, { 'subtotal-first': '50000 bis 60000' }), 'a range');
  await both.each(to('#/ergebnis'), 'the way back');
  assert.match((await shown(both.translated.page)).text, /208\.33 BIS 350\.00 FRANKEN IM MONAT/);
  await both.each((page) => page.locator('[value="use 0"]').click(), 'a variant taken');
  await both.each((page) => page.locator('[value="drop 0"]').click(), 'a variant dropped');
  await both.translated.expectQuiet();
});

test('in the Fachmodus', async (t) => {
  const both = await pair(t, '#/alles');
  const choose = (name, place) => both.each((page) => page.locator(`[id="q-${name}"]`).selectOption(String(place)), `${name} ${place}`);
  const write = (name, text) => both.each(async (page) => {
    await page.locator(`[id="q-${name}"]`).focus();
    await type(page, text);
    await page.keyboard.press('Tab');
  }, `${name} ${text}`);
  await choose('help', HOME);
  await choose('extent', 0);
  await both.translate();
  await write('start', '31.2.2027');
  await write('start', '1.2.2027');
  await choose('household', ALONE);
  await write('subtotal-first', 'viel');
  await write('subtotal-first', '62000');
  assert.match((await shown(both.translated.page)).text, /413\.33 FRANKEN IM MONAT/);
  await choose('domicile', 1);
  await choose('domicile', 0);
  await write('own-other', '12000');
  await write('own-other', '0');
  await choose('another', 2);
  await choose('help.2', 0);
  await choose('another', 0);
  await choose('household', 3);
  await choose('help', 4);
  await choose('help', HOME);
  await choose('household', ALONE);
  assert.match((await shown(both.translated.page)).text, /413\.33 FRANKEN IM MONAT/);
  await both.translated.expectQuiet();
});

/** Texts with one of some words that a browser may translate, and so send to its maker; and fields that it may check or store. */
function told(words) {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    const isLeft = parentElement.closest('[translate=no], script, style');
    // The number of the ordinance looks like an amount.
    if (!isLeft && new RegExp(words).test(data.replaceAll('850.15', ''))) found.push(data);
  }
  for (const field of document.querySelectorAll('input:not([type=radio], [type=checkbox], [type=file]), textarea')) {
    const isQuiet = !field.spellcheck && field.autocomplete === 'off' && !field.translate && field.getAttribute('writingsuggestions') === 'false';
    if (!isQuiet) found.push(field.outerHTML);
  }
  for (const field of document.querySelectorAll('input, select, textarea')) {
    const isKept = field.type !== 'file' && field.name !== 'remember' && field.autocomplete !== 'off' && field.form?.autocomplete !== 'off';
    if (isKept) found.push(field.outerHTML);
  }
  return found;
}

test('no answer and no amount stands where a browser may send it to a translator, and no field is checked for spelling', async (t) => {
  const visit = await open(t, { at: '#/alles' });
  const { page } = visit;
  const answers = { start: '17.3.2027', 'subtotal-first': '61234.55', 'wealth-first': '100000 bis 123456', 'own-wage': '7777' };
  for (const [name, place] of [['help', HOME], ['extent', 0], ['household', ALONE], ['domicile', 0]]) {
    await page.locator(`[id="q-${name}"]`).selectOption(String(place));
  }
  for (const [name, text] of Object.entries(answers)) {
    await page.locator(`[id="q-${name}"]`).focus();
    await type(page, text);
    await page.keyboard.press('Tab');
  }
  await page.getByRole('button', { name: 'Jetzige Angaben als Variante behalten' }).click();
  await page.locator('[id="q-subtotal-first"]').focus();
  await type(page, '54321.99');
  await page.keyboard.press('Tab');
  // The answers as typed and as written, and any amount with Rappen. Figures of the law have no Rappen and are no secret.
  const figures = '17\\.3\\.2027|17\\. März|61.?234|54.?321|123.?456|7.?777|\\d\\.\\d\\d(?!\\d|\\.)';
  const look = async (where) => assert.deepEqual(await page.evaluate(told, figures), [], where);
  await look('alles');
  for (const where of ['ergebnis', 'pruefen', 'daten', 'frage/start', 'frage/subtotal-first', 'frage/own-wage', 'frage/extent']) {
    await page.goto(`${visit.server.url}#/${where}`);
    await page.waitForFunction((where) => location.hash === `#/${where}`, where);
    await page.locator('#heading').waitFor();
    await look(where);
  }
  await page.goto(`${visit.server.url}#/daten`);
  await page.getByRole('button', { name: 'Link mit allen Angaben erstellen' }).click();
  await page.locator('#link').waitFor();
  await look('with a link');
  await page.goto(`${visit.server.url}#/frage/subtotal-first`);
  await page.getByText('Keine Steuerveranlagung?').click();
  await page.locator('.part input').first().focus();
  await type(page, '4321.99');
  await page.keyboard.press('Tab');
  await look('the income helper');
  await page.locator('form input').first().focus();
  await type(page, '61.234');
  await page.locator('form [type=submit]').click();
  await page.locator('#mistakes').waitFor();
  await look('with a mistake');
});
