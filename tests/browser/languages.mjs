// The page in one of the test languages that `cargo xtask texts test` writes: a copy of the built page whose index.html names a
// pack and holds the first question in the language.

import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, open } from './harness.mjs';
import { fill } from './person.mjs';

const PACKS = new URL('../../target/texts/', import.meta.url);
const TEMPLATE = new URL('../../texts/hilfen-rechner.pot', import.meta.url);

/**
 * A folder with the page in a test language, which is removed when test `t` ends. `made` changes the pack before its checksum is
 * taken, `served` changes it afterwards; if `served` returns undefined, the pack is missing.
 */
export function pageIn(t, name, { served = (pack) => pack, made = (pack) => pack } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'page-in-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(DIST, folder, { recursive: true });
  const pack = made(readFileSync(new URL(`${name}.txt`, PACKS), 'utf8'));
  const [tag, direction] = pack.split(' ');
  const checksum = createHash('sha384').update(pack).digest('base64');
  const link = `<link rel="texts" href="./${name}.txt" integrity="sha384-${checksum}">`;
  const question = readFileSync(new URL(`${name}.html`, PACKS), 'utf8');
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
    .replace(/<html lang="[^"]*"/, `<html lang="${tag}" dir="${direction}"`)
    .replace('<script type="module"', `${link}$&`)
    .replace(/<form .*<\/form>/, () => question);
  writeFileSync(join(folder, 'index.html'), page);
  for (const packed of ['br', 'gz']) rmSync(join(folder, `index.html.${packed}`), { force: true });
  const content = served(pack);
  if (content !== undefined) writeFileSync(join(folder, `${name}.txt`), content);
  return folder;
}

/** The German messages by their name. */
export function german() {
  const rows = readFileSync(TEMPLATE, 'utf8').matchAll(/^msgctxt "(.*)"\nmsgid "(.*)"$/gm);
  return new Map([...rows].map(([, name, text]) => [name, text]));
}

/** What no language translates: the words in braces in German messages, the titles of the rules, and how the office is reached. The longest come first. */
export function untranslated() {
  const inside = [...german().values()].flatMap((message) => [...message.matchAll(/\{([^}]*)\}/g)].map(([, inside]) => inside));
  const folder = new URL('../../parameters/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.toml'));
  const titles = files.map((name) => readFileSync(new URL(name, folder), 'utf8').match(/^title = "(.*)"$/m)[1]);
  const contact = readFileSync(new URL('../../deploy/contact.toml', import.meta.url), 'utf8').matchAll(/^\w+ = "(.*)"$/gm);
  const ways = [...contact].flatMap(([, way]) => [way, way.replaceAll(' ', '\u00a0')]);
  return [...new Set([...titles, ...ways, ...inside.filter((inside) => !/^[a-z_]+$/.test(inside))])].sort((one, other) => other.length - one.length);
}

/** Runs in the page: all its texts, visible or not, and the attributes that people read or hear, each with where it stands. */
export function textsOfPage() {
  const found = [['title', document.title]];
  // A sentence falls into an element for each figure and for the words between: it is read as one text.
  const isPiece = (node) => node.nodeType === Node.TEXT_NODE || node.matches('span:not([lang]), bdi');
  const isSentence = (element) => element.children.length > 1 && [...element.childNodes].every(isPiece);
  const read = new Set();
  const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (node.nodeType === Node.TEXT_NODE) {
      // Left out: German documents that are cited, the answers as a text, and the files and checksums of the receipt.
      if (element.closest('[lang=de], .receipt :is(dd, pre), .sheet-receipt p:has(code), code, textarea')) continue;
      const host = isPiece(element) && isSentence(element.parentElement) ? element.parentElement : element;
      if (host === element) found.push([element.localName, node.data]);
      else if (!read.has(host)) found.push([host.localName, host.textContent]);
      read.add(host);
      continue;
    }
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
      if (node.hasAttribute(name)) found.push([name, node.getAttribute(name)]);
    }
  }
  return found;
}

/** The plays of the family stories: answers, and what the page must show for them. */
const PLAYS = readFileSync(new URL('../cases/stories.md', import.meta.url), 'utf8')
  .split('\n### ').slice(1)
  .map((play) => ({ name: play.split('\n')[0], ...JSON.parse(play.match(/```json\n([^]*?)```/)[1]) }));

const PAGES = ['#/alles', '#/pruefen', '#/ergebnis', '#/hinweise', '#/daten'];

/** The answers of a play as the part of a link behind the `#`, made by the German page. */
async function address(t, { answers }) {
  const { page } = await open(t, { at: '#/alles' });
  await fill(page, answers);
  await page.evaluate(() => (location.hash = '#/daten'));
  await page.locator('[value=link]').click();
  return new URL(await page.locator('#link').inputValue()).hash;
}

/** The addresses of one play in `every`, made once and on the German page, because plays use its labels. */
let made;
export function hashes(t, every = 5) {
  const some = PLAYS.filter(({ refused }) => !refused).filter((_, place) => place % every === 0);
  made ??= some.reduce(async (before, play) => [...await before, await address(t, play)], []);
  return made;
}

/**
 * Goes through all pages of a visit with answers and deletes all in the end. Calls `look` on each and after buttons that show more.
 */
export async function walk(visit, look) {
  const { page } = visit;
  await page.evaluate(() => { globalThis.print = () => {}; });
  for (const hash of PAGES) {
    await to(page, hash);
    await look(hash);
  }
  await page.locator('[value=link]').click();
  await page.locator('#link').waitFor();
  await look('#/daten with a link');
  const asked = new Set();
  for (const hash of ['#/pruefen', '#/ergebnis']) {
    await to(page, hash);
    const links = page.locator('main :is(a[href^="#/frage/"], a[href^="#/alles/"])');
    for (const link of await links.evaluateAll((links) => links.map((link) => link.getAttribute('href')))) asked.add(link);
  }
  for (const hash of asked) {
    await to(page, hash);
    await page.locator('details').evaluateAll((all) => { for (const details of all) details.open = true; });
    await look(hash);
  }
  await to(page, '#/ergebnis');
  for (const button of ['keep', 'print-family', 'print-sheet']) {
    await page.locator('details').evaluateAll((all) => { for (const details of all) details.open = true; });
    const found = page.locator(`[value="${button}"]`);
    if (await found.count() > 0) await found.first().click();
    await look(`#/ergebnis after «${button}»`);
  }
  await page.locator('[value=clear]').click();
  await look('#/ergebnis before everything is deleted');
  await page.locator('[value=yes]').click();
  await look('#/frage/help after everything was deleted');
}

async function to(page, hash) {
  await page.evaluate((hash) => (location.hash = hash), hash);
  await page.waitForFunction((hash) => location.hash === hash && document.querySelector('#heading'), hash);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
