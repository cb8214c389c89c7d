// What the package offers. The types of case and assessment are written from the Rust types.

import type { Assessment, Case } from './types.js';

export type * from './types.js';

/** A saved case, version 1 of docs/case-format.md. */
export interface CaseFile {
  format: 'hilfen-rechner';
  version: 1;
  case: Case;
}

/**
 * Assesses a saved case: may the canton pay, what does the family pay each month, why, and what is to be done by when.
 *
 * Pure: no clock, no network, no state. The same file gives the same assessment, which is the one that `recompute` prints
 * for it. What is left out is unknown, and the shares are then ranges.
 *
 * @throws {Refused} where the file is not read, or the case makes no sense
 */
export function assess(file: CaseFile): Assessment;

/** Name, version and commit of the program, as in each receipt: `hilfen-rechner 0.2.0 (a1b2c3d)`. */
export function program(): string;

/** A file that is not read, or a case that makes no sense. */
export class Refused extends Error {
  name: 'Refused';
  /** Every reason as a German sentence with its place, as «case.children[0].birth». `message` is all of them. */
  reasons: string[];
  constructor(reasons: string[]);
}
