// Computes a share with each key that is typed: a mother alone with one child, a home from February to July.

// @ts-check
import { assess, Refused } from 'hilfen-rechner';

const income = /** @type {HTMLInputElement} */ (document.getElementById('income'));
const share = /** @type {HTMLOutputElement} */ (document.getElementById('share'));

/**
 * The case as a file. What is not known for certain is left out, and the share is then a range.
 *
 * @param {string} subtotal
 * @returns {import('hilfen-rechner').CaseFile}
 */
function caseWith(subtotal) {
  const nothing = /** @type {const} */ ({ known: '0' });
  return {
    format: 'hilfen-rechner',
    version: 1,
    case: {
      today: '2026-11-21',
      household: {
        one: {
          parent: { subtotal: { known: subtotal }, property: nothing, upkeep: nothing, wealth: nothing },
          deductions: { children: { known: 1 }, maintenance_paid: nothing, day_care: nothing, illness: nothing },
        },
      },
      children: [{
        own: { wage: nothing, other: nothing, wealth: nothing },
        helps: [{
          kind: { home: { setting: 'residential_home', extent: { known: 'full' } } },
          start: '2027-02-01',
          end: '2027-07-31',
        }],
      }],
    },
  };
}

function show() {
  try {
    const { months, total } = assess(caseWith(income.value));
    const month = months[0]?.total;
    share.textContent = total && month ? `CHF ${month.high} im Monat, CHF ${total.high} in allem` : 'Es wird kein Beitrag berechnet.';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    share.textContent = error.message;
  }
}

income.addEventListener('input', show);
show();
