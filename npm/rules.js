// The functions of the package, over the engine that node.js or browser.js has started: objects in, objects out.

import { assess as assessText } from './engine.js';

export { program } from './engine.js';

/** A file that is not read, or a case that makes no sense. */
export class Refused extends Error {
  name = 'Refused';

  /** @param {string[]} reasons */
  constructor(reasons) {
    super(reasons.join('\n'));
    this.reasons = reasons;
  }
}

/** Assesses a saved file. */
export function assess(file) {
  // What is no JSON at all, as `undefined`, is as little a case as `null` is.
  const text = JSON.stringify(file) ?? 'null';
  let assessment;
  try {
    assessment = assessText(text);
  } catch (reasons) {
    // The engine throws nothing but its reasons; a broken engine is told as it is.
    throw typeof reasons === 'string' ? new Refused(JSON.parse(reasons)) : reasons;
  }
  return JSON.parse(assessment);
}
