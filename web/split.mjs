// Splits the engine in two: the questions, which load first, and the rules with the result, which load once the page can be used.
// So a phone on a slow connection shows the first question after two thirds of the bytes.
//
// The second part gets all functions that are reached only through the gates (`src/visit/gates.rs`, `src/page/gates.rs` and two
// methods). Nobody calls the gates before web/boot.js has loaded that part. Beside it are the German of the result, which the engine
// does not have (`RESULT_GROUPS` in `src/text/groups.rs`), and the styles of the result.

import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { engineIn } from './short-names.mjs';

/** The gates. The engine still has the names of its functions here; the last wasm-opt below drops them. */
export const GATES = [
  'visit::gates::reply', 'visit::gates::spelled', 'visit::gates::line_before', 'visit::gates::compare',
  'visit::gates::day_doubts', 'visit::gates::field_doubts', 'visit::session::Session>::later',
  'text::catalogue::Catalogue>::case_error',
  'page::gates::page', 'page::gates::line', 'page::gates::spoken', 'page::gates::page_problem', 'page::gates::print',
];

/**
 * Closures and messages that only what is behind the gates uses. They are called through a table, so the call graph does not show their
 * callers.
 */
const BEHIND = new RegExp([
  '::page::(about|data|everything|professional|recap|result|review|sheet)\\b.*closure',
  '::(assessment|form::spelling)\\b.*closure',
  '::step_at::.*closure',
  '::text::headline::headline::',
].join('|'));

/** What comes with the rules. The command texts, which `cargo xtask` runs before Trunk, writes the German, join-styles.mjs the styles. */
const BESIDE = { result: 'target/result.txt', 'result-styles': 'target/result.css' };

/**
 * Splits the engine in a folder, and adds the German and the styles of the result. Its index.html gets the names of the second part
 * and of these files.
 */
export async function splitEngine(folder) {
  const name = basename(engineIn(folder));
  const rules = name.replace('_bg.wasm', '_rules.wasm');
  const [engine, second, first, list] = [name, rules, 'first', 'list'].map((file) => join(folder, file));
  const later = onlyBehindGates(run('wasm-dis', engine));
  writeFileSync(list, later.map(forWasmSplit).join('\n'));
  run('wasm-split', engine, `--split-funcs=@${list}`, '-g', '--export-prefix=_', '-o1', first, '-o2', second);
  rmSync(list);
  renameSync(first, engine);
  const small = ['-Oz', '--strip-debug', '--strip-producers', '--strip-target-features'];
  await Promise.all([engine, second].map((part) => promisify(execFile)('wasm-opt', [...small, part, '-o', part])));

  const links = [['rules', rules]];
  for (const [rel, file] of Object.entries(BESIDE)) {
    const beside = name.replace('_bg.wasm', `_${basename(file)}`);
    copyFileSync(file, join(folder, beside));
    links.push([rel, beside]);
  }
  const page = join(folder, 'index.html');
  // name-by-content.mjs writes the checksums.
  const tags = links.map(([rel, file]) => `  <link rel="${rel}" href="./${file}" integrity="">\n`);
  writeFileSync(page, readFileSync(page, 'utf8').replace('</head>', `${tags.join('')}</head>`));
  waitsForRules(join(folder, name.replace('_bg.wasm', '.js')));
}

function run(program, ...words) {
  return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 100_000_000 });
}

/** The functions that are reached only through a gate. `text` is the engine in the text format. */
function onlyBehindGates(text) {
  const calls = new Map();
  const reached = [];
  let calling;
  for (const line of text.split('\n')) {
    const names = [...line.matchAll(/\$(?:"((?:[^"\\]|\\.)*)"|([^\s()]+))/g)].map(([, quoted, plain]) => quoted ?? plain);
    if (line.startsWith(' (func ')) {
      calling = [];
      calls.set(names[0], calling);
    } else if (/^ \((elem|export) /.test(line)) {
      reached.push(...names.filter((name) => !BEHIND.test(name)));
    } else if (/\((return_)?call |\(ref\.func /.test(line)) {
      calling?.push(...names);
    }
  }
  const functions = [...calls.keys()];
  const gates = GATES.map((gate) => functions.find((name) => name.endsWith(`]::${gate}`)));
  if (gates.includes(undefined)) throw new Error(`Not every gate is in the engine: ${GATES}, but ${gates}.`);
  const early = new Set();
  for (const name of reached) {
    if (early.has(name) || gates.includes(name) || !calls.has(name)) continue;
    early.add(name);
    reached.push(...calls.get(name));
  }
  return functions.filter((name) => !early.has(name));
}

/** A name as wasm-split reads it: characters that the text format does not allow in a name are escaped as `\` and two digits. */
function forWasmSplit(name) {
  const bare = name.replace(/\\([0-9a-f]{2})/g, (_, digits) => String.fromCharCode(parseInt(digits, 16))).replace(/\\(.)/g, '$1');
  return bare.replace(/[^\w!#$%&'*+\-./:<=>?@\\^`|~]/g, (letter) => `\\${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** Until the second part is loaded, the engine imports placeholders for its functions from the glue. They throw. */
function waitsForRules(glue) {
  const text = readFileSync(glue, 'utf8');
  const stop = "() => { throw new WebAssembly.RuntimeError('called before the rules were there'); }";
  const imports = text.replace('"a": ', `placeholder: new Proxy({}, { get: () => ${stop} }), "a": `);
  if (imports === text) throw new Error(`${glue}: the engine's imports are not where they were.`);
  writeFileSync(glue, imports);
}
