// The engine, beside the page: a case comes in, a sentence goes back.

// @ts-check
// A worker has no import map: a bundler finds the package as 'hilfen-rechner', a browser where it lies.
import { assess, Refused } from '../../target/npm/browser.js';

/** @param {import('hilfen-rechner').CaseFile} file */
function sentence(file) {
  try {
    const { months, total } = assess(file);
    const month = months[0]?.total;
    return total && month ? `CHF ${month.high} im Monat, CHF ${total.high} in allem` : 'Es wird kein Beitrag berechnet.';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.message;
  }
}

addEventListener('message', ({ data: { asked, file } }) => postMessage({ asked, text: sentence(file) }));
postMessage({ asked: 0, text: '' });
