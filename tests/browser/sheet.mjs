// Shows translators where messages stand (`cargo xtask texts sheet`). Writes target/texts/sheet/index.html, a picture of each page
// in German with the names and texts of its messages, and texts/shown.txt, the pages of each message, which the PO template names.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { open } from './harness.mjs';
import { german, hashes, pageIn, textsOfPage, walk } from './languages.mjs';

const ROOT = new URL('../../', import.meta.url);
const FOLDER = new URL('target/texts/sheet/', ROOT);
/** The most pages that are named for a message. */
const MOST = 3;

const undo = [];
const t = { after: (work) => undo.unshift(work) };
const window = { viewport: { width: 720, height: 900 } };

/**
 * Walks through the page with the answers of all stories. Calls `look(name, page)` at each step; the name is the same in each
 * language.
 */
async function steps(visit, look) {
  await look('#/frage/help', visit.page);
  for (const [number, hash] of (await hashes(t, 1)).entries()) {
    await visit.load(hash);
    await walk(visit, (where) => look(`${where} (${number + 1})`, visit.page));
  }
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const pictures = new Map();
await steps(await open(t, window), async (name, page) => {
  const file = `${pictures.size}.png`;
  pictures.set(name, file);
  await page.screenshot({ path: new URL(file, FOLDER).pathname, fullPage: true });
});

const shown = new Map();
const ofStep = new Map();
await steps(await open(t, { dir: pageIn(t, 'ids'), ...window }), async (name, page) => {
  const texts = (await page.evaluate(textsOfPage)).map(([, text]) => text).join(' ');
  const ids = [...new Set([...texts.matchAll(/⟦(\w+\.\w+)/g)].map(([, id]) => id))];
  ofStep.set(name, ids);
  const [where] = name.split(' ');
  for (const id of ids) shown.set(id, (shown.get(id) ?? new Set()).add(where));
});

const lines = [...shown].map(([id, where]) => [id, ...[...where].slice(0, MOST)].join(' ')).sort();
writeFileSync(new URL('texts/shown.txt', ROOT), `${lines.join('\n')}\n`);

const escaped = (text) => text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const texts = german();
const told = new Set();
const parts = [...pictures].flatMap(([name, file]) => {
  // A message is listed beside the first picture that shows it. A picture that shows no new message is left out.
  const news = (ofStep.get(name) ?? []).filter((id) => !told.has(id));
  for (const id of news) told.add(id);
  if (news.length === 0) return [];
  const rows = news.map((id) => `<dt>${id}</dt><dd>${escaped(texts.get(id) ?? '')}</dd>`);
  return `<section><h2>${escaped(name)}</h2><img src="${file}" alt="" loading="lazy"><dl>${rows.join('')}</dl></section>`;
});
const style = 'section{display:grid;grid-template-columns:auto 1fr;gap:1rem}h2{grid-column:span 2}img{width:30rem}dt{font-weight:bold}';
const page = `<!DOCTYPE html><meta charset="utf-8"><title>Which text stands where</title><style>${style}</style>${parts.join('\n')}`;
writeFileSync(new URL('index.html', FOLDER), page);
console.log(`${told.size} of ${texts.size} messages on ${parts.length} pictures: ${new URL('index.html', FOLDER).pathname}`);
for (const work of undo) await work();
process.exit(0);
