// Computes a share with each key that is typed: a mother alone with one child, a home from February to July. The engine runs in a worker,
// so that the page answers while it computes.

// @ts-check
const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
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

/** How often has been asked: an answer to an earlier question is not shown any more. */
let asked = 0;

function ask() {
  asked += 1;
  worker.postMessage({ asked, file: caseWith(income.value) });
}

worker.addEventListener('message', ({ data }) => {
  if (data.asked === asked) share.textContent = data.text;
});
income.addEventListener('input', ask);
// The worker says when its engine has started.
worker.addEventListener('message', ask, { once: true });
