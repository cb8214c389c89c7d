// What the package offers. The types of case and assessment are written from the Rust types.

import type { Assessment, Case } from './types.js';

export type * from './types.js';

/** A saved case, version 1 of docs/case-format.md. */
export interface CaseFile {
  format: 'hilfen-rechner';
  version: 1;
  case: Case;
}

/** The answers that the page saves, version 2 of docs/case-format.md. */
export interface AnswersFile {
  format: 'hilfen-rechner';
  version: 2;
  /** The day that is taken for today: `2027-02-01`. */
  today: string;
  /** One answer each. The present answers are computed, those of variants are left. */
  answers: string[];
}

/**
 * Assesses a saved file: may the canton pay, what does the family pay each month, why, and what is to be done by when.
 *
 * Pure: no clock, no network, no state. The same file gives the same assessment, which is the one that `recompute` prints
 * for it. What is left out is unknown, and the shares are then ranges.
 *
 * @throws {Refused} where the file is not read, or its answers make no case, or the case makes no sense
 */
export function assess(file: CaseFile | AnswersFile): Assessment;

/** Name, version and commit of the program, as in each receipt: `hilfen-rechner 0.2.0 (a1b2c3d)`. */
export function program(): string;

/** A file that is not read, or a case that makes no sense. */
export class Refused extends Error {
  name: 'Refused';
  /** Every reason as a German sentence with its place, as «case.children[0].birth». `message` is all of them. */
  reasons: string[];
  constructor(reasons: string[]);
}
