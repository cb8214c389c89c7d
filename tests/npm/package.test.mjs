// The npm package as others get it: packed, unpacked as a dependency, and used in Node, in TypeScript and in a page.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from '../browser/harness.mjs';
import { serve } from '../../web/serve.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILES = join(ROOT, 'tests/files');

/** Every file of the tests that gives an assessment, by name: cases, and the answers of families. */
const cases = readdirSync(FILES).filter((name) => name.endsWith('.json')).flatMap((name) => {
  const file = JSON.parse(readFileSync(join(FILES, name), 'utf8'));
  return file.version === 1 || name.startsWith('family-') ? [{ name, file }] : [];
});

/** A project with the package in its `node_modules`, and what is exported to it. */
let project;
let packed;
let rules;

before(async () => {
  project = mkdtempSync(join(tmpdir(), 'hilfen-rechner-npm-'));
  [packed] = JSON.parse(run('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', project], join(ROOT, 'target/npm')));
  const home = join(project, 'node_modules/hilfen-rechner');
  mkdirSync(home, { recursive: true });
  run('tar', ['-xf', packed.filename, '--strip-components=1', '-C', 'node_modules/hilfen-rechner'], project);
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  rules = await import(pathToFileURL(join(home, 'node.js')));
});
after(() => rmSync(project, { recursive: true, force: true }));

/** What a program prints; its failure is a failure of the test. */
function run(program, args, cwd = ROOT) {
  // npm is a script on Windows, which only a shell starts.
  const shell = program === 'npm' && process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', shell });
  assert.equal(status, 0, `${program} ${args.join(' ')}: ${error ?? ''}${stdout}${stderr}`);
  return stdout;
}

/** What `recompute` says of a file: an assessment as text, or its reasons. */
function recomputed(file) {
  const { status, stdout, stderr } = spawnSync(process.env.RECOMPUTE, [], { input: JSON.stringify(file), encoding: 'utf8' });
  const reasons = stderr.trimEnd().split('\n').map((line) => line.replace('Standardeingabe: ', ''));
  return status === 0 ? { assessment: stdout } : { reasons };
}

/** What the package says of a file, in the same form. */
function assessed(file) {
  try {
    return { assessment: `${JSON.stringify(rules.assess(file), null, 2)}\n` };
  } catch (error) {
    assert.ok(error instanceof rules.Refused && error instanceof Error, error);
    assert.equal(error.message, error.reasons.join('\n'));
    return { reasons: error.reasons };
  }
}

/** The file with each of its values replaced once, by the `values` in turn. */
function* withEach(file, values) {
  const text = JSON.stringify(file);
  const paths = [];
  JSON.parse(text, function (key) { if (key) paths.push([this, key]); return this[key]; });
  for (let place = 0; place < paths.length; place += 1) {
    let at = 0;
    yield JSON.parse(text, (key, old) => (key && at++ === place ? values[place % values.length] : old));
  }
}

test('it holds what it needs and nothing else', () => {
  const files = packed.files.map(({ path }) => path).sort();
  assert.deepEqual(files, [
    'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'browser.js', 'engine.js', 'engine_bg.wasm', 'index.d.ts', 'node.js', 'package.json',
    'rules.js', 'types.d.ts',
  ]);
});

test('it gives what recompute prints, byte for byte', () => {
  assert.ok(cases.length >= 10);
  for (const { name, file } of cases) {
    const found = assessed(file);
    assert.ok(found.assessment, name);
    assert.deepEqual(found, recomputed(file), name);
    const { receipt } = JSON.parse(found.assessment);
    assert.equal(receipt.program, rules.program());
    assert.equal(receipt.program.split(' (')[0], `hilfen-rechner ${packed.version}`, 'the version of the package is that of the program');
  }
});

test('the number of a receipt is what docs/case-format.md says', () => {
  for (const { name, file } of cases) {
    const { number, program, rules: used, case: answers } = rules.assess(file).receipt;
    const text = [program, ...used.map(({ sha256 }) => sha256), JSON.stringify(answers)].join('\n');
    let sum = 0xcbf29ce484222325n;
    for (const byte of Buffer.from(text)) sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
    const digits = [...(sum >> 24n).toString(2).padStart(40, '0').matchAll(/.{5}/g)]
      .map(([five]) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[parseInt(five, 2)]).join('');
    assert.equal(number, `${digits.slice(0, 4)}-${digits.slice(4)}`, name);
  }
});

test('whatever is left open or wrong in a case, it says the same as recompute', () => {
  const seen = { assessments: 0, reasons: 0 };
  for (const { file } of cases) {
    for (const changed of withEach(file, ['unknown', '99999999999', undefined, -1, null])) {
      const found = assessed(changed);
      assert.deepEqual(found, recomputed(changed), JSON.stringify(changed));
      seen[found.assessment ? 'assessments' : 'reasons'] += 1;
    }
  }
  assert.ok(seen.assessments > 20 && seen.reasons > 100, JSON.stringify(seen));
});

test('what is no case at all is refused, too', () => {
  for (const nothing of [undefined, null, 1, '', 'case', [], {}, () => {}, { format: 'hilfen-rechner', version: 2 }]) {
    assert.throws(() => rules.assess(nothing), rules.Refused);
  }
});

test('it keeps no state and leaves what it is given as it was', () => {
  const [{ file }] = cases;
  const frozen = JSON.parse(JSON.stringify(file), (_, value) => Object.freeze(value));
  const first = assessed(frozen);
  rules.assess(cases[1].file);
  assert.throws(() => rules.assess(null));
  assert.deepEqual(assessed(frozen), first);
});

test('its types accept the example and every case, and refuse what is wrong', () => {
  for (const name of ['types.ts', 'tsconfig.json']) cpSync(join(ROOT, 'tests/npm', name), join(project, name));
  cpSync(join(ROOT, 'docs/npm-example/example.js'), join(project, 'example.js'));
  // As a bundler would find the package.
  const worker = readFileSync(join(ROOT, 'docs/npm-example/worker.js'), 'utf8');
  writeFileSync(join(project, 'worker.js'), worker.replace('../../target/npm/browser.js', 'hilfen-rechner'));
  const lines = cases.flatMap(({ file }, index) => [
    `const case${index}: CaseFile | AnswersFile = ${JSON.stringify(file)};`,
    `const assessment${index}: Assessment = ${JSON.stringify(rules.assess(file))};`,
    `console.log(case${index}, assessment${index});`,
  ]);
  writeFileSync(join(project, 'cases.ts'), ["import type { AnswersFile, Assessment, CaseFile } from 'hilfen-rechner';", ...lines].join('\n'));
  const tsc = join(ROOT, 'tests/npm/node_modules/typescript/bin/tsc');
  run(process.execPath, [tsc, '--project', project]);
});

test('the example page computes with it', async (t) => {
  const server = await serve({ dir: ROOT });
  t.after(() => server.close());
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => problems.push(message.text()));
  await page.goto(`${server.url}docs/npm-example/`);
  const share = page.locator('#share');
  await share.getByText('CHF 517.50 im Monat, CHF 3105.00 in allem').waitFor();
  assert.equal(page.workers().length, 1, 'it computes in a worker');
  await page.getByLabel('Zwischentotal').fill('viel');
  await share.getByText('Der Wert bei «case.household.one.parent.subtotal.known» passt nicht').waitFor();
  assert.deepEqual(problems, []);
});
