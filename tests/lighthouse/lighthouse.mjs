// Lighthouse's figures of the built page, as on a mid-range phone with slow 4G, and what each audit below 1 points at.
//
// Nothing fails on a time or a score; only a page that could not be measured is an error. Five loads at full speed,
// from which Lighthouse computes the usual scores (shown is the one in the middle, since another program's work makes
// any of them worse); then one that is really slowed down and so can tell when the page was ready, and another one as on a machine of the
// speed with which docs/speed.md compares.

import lighthouse from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';
import puppeteer from 'puppeteer-core';
import { serve } from '../../web/serve.mjs';

const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'speed-index', 'total-blocking-time', 'interactive'];

/** The speed of the machine with which docs/speed.md compares. */
const COMPARED = 3600;

/**
 * What cannot be measured here, and why. robots.txt lies at the root of the canton's server, which is not ours; and Lighthouse asks
 * for it from inside the page.
 */
const NOT_OURS = { 'robots-txt': 'the lock of the running page lets nobody ask for robots.txt' };

/** Times that do not name their reason, and the audits that do. */
const REASONS = {
  'largest-contentful-paint': 'largest-contentful-paint-element',
  'total-blocking-time': 'long-tasks',
};

/** Marks when web/boot.js says that the page is ready, for Lighthouse's list of such marks; runs in the page. */
function markReady() {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('#app[data-state=ready]')) return;
    observer.disconnect();
    performance.mark('ready');
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] });
}

/** One load in a browser of its own, for which no host exists but this machine; gives Lighthouse's result. */
async function load(url, flags) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--disable-gpu',
      '--disable-quic',
      // Chromium's sandbox does not run as root, as in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(markReady);
    const { lhr } = await lighthouse(url, { logLevel: 'error', ...flags }, undefined, page);
    if (lhr.runtimeError) throw new Error(`The page could not be measured: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    await browser.close();
  }
}

const milliseconds = (time) => (time === undefined ? '?' : `${Math.round(time)} ms`);
const readyIn = ({ audits }) => audits['user-timings'].details?.items.find(({ name }) => name === 'ready')?.startTime;
const percent = (score) => Math.round(score * 100);
const performanceOf = ({ categories }) => percent(categories.performance.score);

/** The score of a category with and without what cannot be measured. */
function scoresOf({ audits, category: { auditRefs, score, title } }) {
  const not = auditRefs.filter(({ id }) => id in NOT_OURS && audits[id].score !== null && audits[id].score < 1).map(({ id }) => id);
  const ours = auditRefs.filter(({ id, weight }) => !not.includes(id) && weight > 0 && audits[id].score !== null);
  const sum = (of) => ours.map(of).reduce((one, other) => one + other, 0);
  const rest = percent(sum(({ id, weight }) => audits[id].score * weight) / sum(({ weight }) => weight));
  const without = not.length === 0 ? '' : ` (${rest} without ${not.map((id) => `${id}: ${NOT_OURS[id]}`).join('; ')})`;
  return `${String(percent(score)).padStart(6)}  ${title}${without}`;
}

/** What an audit points at, however deep in its details: elements and addresses, and what is wrong with each. */
function* findings(thing) {
  if (thing === null || typeof thing !== 'object' || thing.type === 'debugdata') return;
  const { selector, url, explanation, issueType, duration, wastedMs } = thing;
  // A section's description explains the audit in general.
  const description = thing.type === 'list-section' ? undefined : thing.description;
  const words = [selector ?? url, explanation, description, issueType].filter((word) => typeof word === 'string');
  const time = duration ?? wastedMs;
  if (words.length > 0) yield [...words, ...(time ? [milliseconds(time)] : [])].join(' · ').replace(/\s+/g, ' ');
  for (const inner of Object.values(thing)) yield* findings(inner);
}

function printBelowOne({ audits, categories, finalDisplayedUrl }) {
  const replaced = new Set(Object.values(audits).flatMap(({ replacesAudits = [] }) => replacesAudits));
  for (const { title: category, auditRefs } of Object.values(categories)) {
    const below = auditRefs.map((ref) => ({ ...audits[ref.id], weight: ref.weight })).filter(({ id, score, scoreDisplayMode }) =>
      !replaced.has(id) && (scoreDisplayMode === 'error' || (score !== null && score < 1)));
    console.log(`\n${category}: ${below.length === 0 ? 'no audit below 1' : 'audits below 1'}`);
    for (const { id, title, score, weight, displayValue, errorMessage, details } of below) {
      const words = [title, displayValue, errorMessage, weight === 0 && '(does not count)'].filter(Boolean);
      console.log(`${String(score ?? 'none').padStart(6)}  ${id}: ${words.join(' ')}`);
      const found = new Set(findings(audits[REASONS[id]]?.details ?? details));
      for (const finding of found) console.log(`          ${finding.replaceAll(finalDisplayedUrl, './')}`);
    }
  }
}

const server = await serve({ dir: process.argv[2] ?? 'dist' });
const loads = [];
for (let count = 0; count < 5; count += 1) loads.push(await load(server.url));
const slow = { throttlingMethod: 'devtools', onlyAudits: [...TIMES, 'user-timings'] };
const slowed = await load(server.url, slow);
const factor = Math.max(1, (throttling.mobileSlow4G.cpuSlowdownMultiplier * slowed.environment.benchmarkIndex) / COMPARED);
const compared = await load(server.url, { ...slow, throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier: factor } });
await server.close();

const usual = loads.toSorted((one, other) => performanceOf(one) - performanceOf(other))[2];
const { audits, categories, environment, lighthouseVersion } = usual;
console.log(`Lighthouse ${lighthouseVersion}, mobile, ${environment.hostUserAgent.match(/Chrome\/\d+/)}; this machine's `
  + `speed ${Math.round(environment.benchmarkIndex)} (below 1000 it is too slow or too busy for the times to say much)\n`);
for (const category of Object.values(categories)) console.log(scoresOf({ audits, category }));
console.log(`        (performance of each load: ${loads.map(performanceOf).join(', ')})\n\n computed    slowed`);
for (const id of TIMES) {
  const [computed, measured] = [usual, slowed].map((lhr) => milliseconds(lhr.audits[id].numericValue).padStart(9));
  console.log(`${computed} ${measured}  ${audits[id].title}`);
}
// The page is ready at the end of its last long task, so computed it is the same as the row above.
const ready = [audits.interactive.numericValue, readyIn(slowed)].map((time) => milliseconds(time).padStart(9));
console.log(`${ready.join(' ')}  Ready (at full speed ${milliseconds(readyIn(usual))})`);
console.log(`          ${milliseconds(readyIn(compared)).padStart(9)}  Ready as on a machine of speed ${COMPARED} (slowed ${factor.toFixed(1)} times)`);
printBelowOne(usual);
