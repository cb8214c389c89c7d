// The page in a browser that translates it: such a browser replaces the texts of the page by elements of its own.
//
// Every act is also done on a second page, which is not translated. The false translation only makes letters large, so both must
// always show the same words: nothing doubled, nothing stale.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { MOTHER_ALONE, at, choice, result, settled, tell, type, unfold } from './person.mjs';

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
  // The print for the family has a heading of its own, which is not on the screen.
  headings: document.querySelectorAll('#app h1').length,
  h1: [...document.querySelectorAll('#app h1')].filter((heading) => heading.checkVisibility()).length,
}));

/** Two pages, of which one will be translated. Every act is done on both, and both must then show the same. */
class Pair {
  constructor(plain, translated) {
    this.pages = [plain.page, translated.page];
    this.translated = translated;
  }

  async each(act, what) {
    await Promise.all(this.pages.map(act));
    const both = () => Promise.all(this.pages.map(shown));
    let [plain, translated] = await both();
    // What follows from a key is drawn after the key, on each page in its own time.
    for (let tries = 0; translated.text !== plain.text && tries < 50; tries += 1) {
      await this.pages[0].waitForTimeout(100);
      [plain, translated] = await both();
    }
    assert.equal(translated.text, plain.text, `the same words after ${what}`);
    assert.equal(translated.h1, 1, `one heading after ${what}`);
    assert.equal(translated.headings, plain.headings, `as many headings after ${what}`);
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

/** Tells something on a page of the family way and goes on: each act is the place of a choice or box, or a text. Without words: these change. */
async function goOn(page, acts) {
  const before = page.url();
  for (const act of acts) {
    if (typeof act === 'number') {
      await page.locator('main .radio input').nth(act).press('Space');
    } else {
      await page.locator('main input[type=text]').last().focus();
      await type(page, act);
    }
  }
  await page.locator('main [type=submit]').press('Enter');
  await page.waitForFunction((before) => location.href !== before, before);
  await settled(page);
}

const HOME = 2;
const ALONE = 1;

/** A mother alone: what she tells on each page, by its address. */
const TOLD = { help: [0], age: ['13'], list: [-1], extent: [0], parents: [2], income: ['4150', 0], children: [1], wealth: [0] };

test('in the middle of the family way', async (t) => {
  const both = await pair(t);
  const step = () => both.each((page) => goOn(page, TOLD[page.url().split('/').at(-1) || 'help']), both.pages[0].url());
  for (let pages = 0; pages < 3; pages += 1) await step();
  await both.translate();
  const submit = (page) => page.locator('main [type=submit]').click();
  await both.each(submit, 'nothing chosen');
  while (!both.pages[0].url().endsWith('/income')) await step();
  await both.each(submit, 'nothing typed');
  await both.each(async (page) => {
    await page.locator('main input[type=text]').focus();
    await type(page, 'viel');
  }, 'no amount');
  await both.each(submit, 'no amount, refused');
  await both.each((page) => page.locator('main .buttons [type=button], main .buttons button:not([type=submit])').first().click(), 'ranges in place of an amount');
  await both.each((page) => page.locator('main .buttons button:not([type=submit])').first().click(), 'an amount again');
  await both.each(async (page) => {
    await page.locator('main input[type=text]').focus();
    await type(page, '4150');
    await page.locator('main .radio input').nth(2).press('Space');
    await submit(page);
    await page.locator('#doubt').waitFor();
  }, 'what is asked back');
  await both.each(async (page) => {
    await settled(page);
    await page.locator('#doubt button').first().click();
    await page.waitForFunction(() => location.hash === '#/frage/children');
    await settled(page);
  }, 'the reply');
  while (both.pages[0].url().includes('#/frage/')) await step();
  assert.match(both.pages[0].url(), /#\/ergebnis$/);
  assert.match((await shown(both.translated.page)).text, /RUND 204 FRANKEN IM MONAT/);

  // The page follows a link a moment after the click; its title tells when.
  const to = (href) => async (page) => {
    const before = await page.title();
    await page.locator(`main a[href="${href}"]`).first().click();
    await page.waitForFunction((before) => document.title !== before, before);
    await settled(page);
  };
  await both.each(unfold, 'all unfolded');
  await both.each((page) => page.locator('[value=keep]').click(), 'a variant');
  await both.each(to('#/pruefen'), 'the way to the review');
  await both.each(to('#/ergebnis'), 'the way back');
  await both.each(unfold, 'what was told is unfolded');
  await both.each(to('#/frage/list'), '«Ändern»');
  await both.each((page) => goOn(page, [6]), 'an item of the list');
  assert.match(both.pages[0].url(), /#\/frage\/rent$/);
  await both.each((page) => goOn(page, ['1000']), 'what the item opened');
  assert.match((await shown(both.translated.page)).text, /FRANKEN IM MONAT/);
  await both.each(unfold, 'all unfolded again');
  await both.each((page) => page.locator('[value="use 0"]').click(), 'a variant taken');
  await both.each((page) => page.locator('[value="drop 0"]').click(), 'a variant to be dropped');
  await both.each((page) => page.locator('[value=yes]').click(), 'a variant dropped');
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
  assert.match((await shown(both.translated.page)).text, /RUND 413 FRANKEN IM MONAT\. GENAU 413\.33/);
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
  assert.match((await shown(both.translated.page)).text, /RUND 413 FRANKEN IM MONAT\. GENAU 413\.33/);
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
  await unfold(page);
  await page.getByRole('button', { name: 'Jetzige Angaben als Variante behalten' }).click();
  await page.locator('[id="q-subtotal-first"]').focus();
  await type(page, '54321.99');
  await page.keyboard.press('Tab');
  // The answers as typed and as written, and any amount with Rappen. Figures of the law have no Rappen and are no secret.
  const figures = '17\\.3\\.2027|17\\. März|61.?234|54.?321|123.?456|7.?777|\\d\\.\\d\\d(?!\\d|\\.)';
  const look = async (where) => assert.deepEqual(await page.evaluate(told, figures), [], where);
  await look('alles');
  for (const where of ['ergebnis', 'pruefen', 'daten', 'frage/help']) {
    await page.goto(`${visit.server.url}#/${where}`);
    await page.waitForFunction((where) => location.hash === `#/${where}`, where);
    await page.locator('#heading').waitFor();
    await look(where);
  }
  await page.goto(`${visit.server.url}#/daten`);
  await page.getByRole('button', { name: 'Link mit diesen Angaben erstellen' }).click();
  await page.locator('#link').waitFor();
  await look('with a link');
  await page.goto(`${visit.server.url}#/alles`);
  await page.getByText('Keine Steuerveranlagung?').first().click();
  await page.locator('.part input').first().focus();
  await type(page, '4321.99');
  await page.keyboard.press('Tab');
  await look('the income helper');
});

test('nor on the pages of the family way, in their line, and in what they ask back', async (t) => {
  const visit = await open(t);
  const { page } = visit;
  // 4'321 × 13 is 56'173; § 33: 56'173 − 5'000 is 51'173: 6 %, 255.87 a month.
  const figures = '4.?321|56.?173|51.?173|255\\.87|\\d\\.\\d\\d(?!\\d|\\.)';
  const look = async (where) => assert.deepEqual(await page.evaluate(told, figures), [], where);
  for (const [heading, ...words] of MOTHER_ALONE) {
    await at(page, heading);
    await look(heading);
    if (words[0] === '4150') {
      const amount = page.getByRole('textbox', { name: heading });
      for (const [typed, box] of [['61.234', '#doubt'], ['viel 4321', '#mistakes']]) {
        await amount.fill(typed);
        await page.locator('main [type=submit]').click();
        await page.locator(box).waitFor();
        assert.deepEqual(await page.evaluate(told, '61.?234|viel 4321'), [], typed);
      }
      await amount.fill('4321');
      await (await choice(page, 'im Jahr')).check();
      await page.locator('main [type=submit]').click();
      await page.locator('#doubt').waitFor();
      await look('what is asked back');
      words[0] = '4321';
    }
    await tell(page, words);
  }
  await at(page, 'Ergebnis');
  assert.match((await result(page)).all, /rund\s+256 Franken/);
  await look('the result');
});
