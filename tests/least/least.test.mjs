// The built page needs nothing that the least browsers lack, and these are the least: one version before, each lacks something.
//
// What is newer and not needed stands in NOT_NEEDED with the reason. The data are MDN's; what a browser really does, nobody has tried in these
// versions.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { asText } from '../../web/inline-engine.mjs';
import { WASM_FEATURES, at, mixed, needsOnly, ofPage, ofScript, ofStyles } from './used.mjs';

const DIST = process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const WASM_OPT = fileURLToPath(new URL('../../web/node_modules/binaryen/bin/wasm-opt', import.meta.url));
const read = (name) => readFileSync(join(DIST, name), 'utf8');

/** The least versions. Those on phones have the same numbers. */
const LEAST = { chrome: 105, edge: 105, firefox: 110, safari: 16, safari_ios: 16 };

/** What sets them: no other version before has it. */
const NEEDED = {
  'css.at-rules.container': 'the width of a part decides how it is laid out',
  'http.headers.Content-Security-Policy.script-src.wasm-unsafe-eval': 'the policy lets the engine run',
};

/** Properties with another name in older browsers, which the styles name too. */
const OLDER = 'the older name stands beside it';

/** What the page uses of newer browsers, and what happens without it. */
const NOT_NEEDED = {
  'document.wasDiscarded': 'a tab that was discarded asks anew',
  'window.navigation': 'docs/privacy.md says what is not stopped then',
  'navigator.canShare': 'asked only where the page is installed on an Apple device; elsewhere a file is downloaded',
  'navigator.share': 'asked only where the page is installed on an Apple device; elsewhere a file is downloaded',
  '.detached': 'the glue looks at it where it is',
  'css.at-rules.page': 'the browser has margins of its own',
  'css.at-rules.page.size': 'the printer has its paper',
  '.capture': 'a name of the glue, and no field for a camera',
  'css.properties.text-size-adjust': 'only phones enlarge texts',
  'css.properties.text-wrap': 'the lines of a heading differ in length',
  'css.properties.text-wrap.balance': 'the lines of a heading differ in length',
  'css.properties.cursor.pointer': 'a finger has no pointer',
  'css.properties.scrollbar-width': 'a bar is seen',
  'css.properties.scrollbar-width.none': 'a bar is seen',
  'css.properties.hyphens': OLDER,
  'css.properties.user-select': OLDER,
  'css.properties.print-color-adjust': OLDER,
  'css.properties.print-color-adjust.exact': OLDER,
  'css.properties.forced-color-adjust': 'the colours of a picture are those of the system',
  'css.properties.forced-color-adjust.none': 'the colours of a picture are those of the system',
  'css.properties.zoom': 'only for WebKit (styles/print.css)',
  'css.properties.break-after.avoid': 'a heading on paper reaches over the lines below it as well (styles/print.css)',
  'css.selectors.has': 'the rules with it are small things, and stand apart from the others',
  'html.global_attributes.translate': 'Firefox before 118 translates nothing by itself',
  'html.elements.link.rel.icon': 'the phone takes the other icon',
  'html.elements.link.rel.manifest': 'the page cannot be installed',
};

/** From which version on a browser has something without a flag, under this name, at least in part. Infinity if it never had it. */
function since(path, browser) {
  const number = (version) => (typeof version === 'string' ? Number.parseFloat(version.replace('≤', '')) : NaN);
  const entries = [at(path).__compat.support[browser] ?? []].flat().filter((entry) => !entry.flags && !entry.prefix && !entry.alternative_name);
  // What was there only in part is removed in the version that has all of it.
  const stays = ({ version_removed: removed }) => !removed || entries.some(({ version_added: added }) => number(added) === number(removed));
  return Math.min(Infinity, ...entries.filter(stays).map((entry) => number(entry.version_added)).filter((version) => !Number.isNaN(version)));
}

/** In which of the least browsers something is missing: with several places that may be meant, the oldest counts. */
function lacking(places) {
  return Object.entries(LEAST).flatMap(([browser, least]) => {
    const version = Math.min(...places.map((path) => since(path, browser)));
    return version > least ? [`${browser} ${version === Infinity ? 'never' : version}`] : [];
  });
}

const files = readdirSync(DIST);
const html = read('index.html');
const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => text).concat(files.filter((name) => name.endsWith('.css')).map(read)).join('\n');

test('the built page uses nothing that a least browser lacks, but for what it can do without', () => {
  const used = new Map();
  const inline = [...html.matchAll(/<script(?![^>]* (?:src|type)=)[^>]*>([^]*?)<\/script>/g)].map(([, text]) => text);
  const scripts = files.filter((name) => name.endsWith('.js')).map(read).concat(inline);
  for (const script of scripts) for (const [what, places] of ofScript(script)) used.set(what, places);
  for (const path of [...ofStyles(styles), ...ofPage(html), ...Object.keys(NEEDED)]) used.set(path, [path]);
  assert.ok(used.size > 200, `${used.size} uses are seen`);
  const missing = [...used].map(([what, places]) => [what, lacking(places)]).filter(([, browsers]) => browsers.length > 0);
  assert.deepEqual(missing.filter(([what]) => !(what in NOT_NEEDED)).map(([what, browsers]) => `${what}: ${browsers.join(', ')}`), []);
  assert.deepEqual(Object.keys(NOT_NEEDED).filter((what) => !missing.some(([other]) => other === what)), [], 'no longer used, or no longer missing');
});

test('both parts of the engine need no feature of WebAssembly that a least browser lacks', (t) => {
  const features = WASM_FEATURES.filter((path) => lacking([path]).length === 0);
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const first = join(folder, 'first.wasm');
  writeFileSync(first, engineOf(html));
  const parts = [first, join(DIST, files.find((name) => name.endsWith('_rules.wasm')))];
  for (const file of parts) assert.ok(needsOnly(file, features, WASM_OPT), `${file} needs more than ${features}`);
  assert.ok(!needsOnly(first, [], WASM_OPT), 'this test can fail');
});

/** The bytes of the engine in index.html. */
function engineOf(html) {
  const written = asText(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const [, text] = html.match(/<script id="engine"[^>]*>([^<]*)</);
  return Uint8Array.from(text, (character) => written.indexOf(character));
}

test('no character of the engine is one that HTML changes', () => {
  const written = [...asText(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
  assert.equal(new Set(written).size, 256);
  assert.deepEqual(written.filter((character) => '\0\r<'.includes(character)), []);
});

test('what Firefox before 121 drops with `:has` is nothing else', () => {
  assert.deepEqual(mixed(styles, ':has'), []);
});

test('what has an older name stands there with both', () => {
  const renamed = Object.keys(NOT_NEEDED).filter((path) => NOT_NEEDED[path] === OLDER).map((path) => path.split('.')[2]);
  for (const name of renamed) {
    const count = (pattern) => styles.match(pattern)?.length;
    assert.equal(count(new RegExp(`[{;]-webkit-${name}:`, 'g')), count(new RegExp(`[{;]${name}:`, 'g')), name);
  }
});

test('the least versions are not higher than they must be', () => {
  for (const [browser, least] of Object.entries(LEAST)) {
    assert.equal(Math.max(...Object.keys(NEEDED).map((path) => since(path, browser))), least, browser);
  }
});

test('the documents and the page that cannot start name the least versions', () => {
  const told = `(Chrome oder Edge ab Version ${LEAST.chrome}, Firefox ab ${LEAST.firefox}, Safari ab ${LEAST.safari})`;
  for (const id of ['late', 'start-failed']) {
    const [, message] = html.match(new RegExp(`id="?${id}"?[ >]([^]*?AKJB)`));
    assert.ok(message.includes(told), `#${id} of index.html: ${message}`);
  }
  const named = new RegExp(`Chrome or Edge ${LEAST.chrome}, Firefox ${LEAST.firefox},? or Safari ${LEAST.safari}\\b`);
  for (const name of ['README.md', 'docs/browsers.md']) {
    const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
    assert.match(text.replace(/\s+/g, ' '), named, name);
  }
});
