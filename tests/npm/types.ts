// What the types of the package accept, and what they refuse: where a line behind `@ts-expect-error` has no error, tsc fails.

import { assess, program, Refused, type AnswersFile, type Assessment, type CaseFile, type Range, type Verdict } from 'hilfen-rechner';

const file: CaseFile = {
  format: 'hilfen-rechner',
  version: 1,
  case: {
    today: '2026-11-21',
    household: { apart: { first: { parent: { subtotal: { between: { low: '1', high: '2' } } } }, second: { parent: {} } } },
    children: [{ birth: null, helps: [{ kind: 'after_care', start: '2027-01-01' }, { kind: { family_coaching: {} }, start: '2027-01-01' }] }],
  },
};

const assessment: Assessment = assess(file);
const answers: AnswersFile = { format: 'hilfen-rechner', version: 2, today: '2026-11-21', answers: ['help:6'] };
console.log(assess(answers));
const total: Range | null = assessment.total;
const verdicts: Verdict[] = assessment.helps.map((help) => help.verdict);
const reasons: string[] = new Refused([]).reasons;
console.log(program().length, total?.low.length, verdicts, reasons, assessment.receipt.rules[0]?.sha256);

// @ts-expect-error: the case without its frame
assess(file.case);
// @ts-expect-error: the version of another file
assess({ ...file, version: 2 });
// @ts-expect-error: an amount is text
file.case.household = { one: { parent: { subtotal: { known: 85000 } } } };
// @ts-expect-error: a count is a number
file.case.household = { one: { parent: {}, deductions: { children: { known: '1' } } } };
// @ts-expect-error: a choice that there is not
file.case.tax_basis = { known: 'guessed' };
// @ts-expect-error: a field that there is not
file.case.household = { one: { parent: { salary: 'unknown' } } };
// @ts-expect-error: a help without its start
file.case.children[0]?.helps.push({ kind: 'after_care' });
// @ts-expect-error: two households at once are none, and an empty one is none
file.case.household = {};
// @ts-expect-error: no share may be computed
console.log(assessment.total.low);
// @ts-expect-error: a field that no assessment has
console.log(assessment.share);
