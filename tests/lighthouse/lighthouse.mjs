// Lighthouse's figures of the built page, as on a mid-range phone with slow 4G, and what each audit below 1 points at.
//
// Nothing fails on a time or a score; only a page that could not be measured is an error. Three loads at full speed,
// from which Lighthouse computes the usual scores (shown is the one in the middle, since another program's work makes
// any of them worse); then one that is really slowed down and so can tell when the page was ready.
//
// Its audit `robots-txt` cannot pass: it asks for robots.txt from inside the page, which the lock of web/boot.js forbids, and
// takes 9 points of SEO for it.

import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { serve } from '../../web/serve.mjs';

const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'speed-index', 'total-blocking-time', 'interactive'];

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
const performanceOf = ({ categories }) => Math.round(categories.performance.score * 100);

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
const loads = [await load(server.url), await load(server.url), await load(server.url)];
const slowed = await load(server.url, { throttlingMethod: 'devtools', onlyAudits: [...TIMES, 'user-timings'] });
await server.close();

const usual = loads.toSorted((one, other) => performanceOf(one) - performanceOf(other))[1];
const { audits, categories, environment, lighthouseVersion } = usual;
console.log(`Lighthouse ${lighthouseVersion}, mobile, ${environment.hostUserAgent.match(/Chrome\/\d+/)}; this machine's `
  + `speed ${Math.round(environment.benchmarkIndex)} (below 1000 it is too slow or too busy for the times to say much)\n`);
for (const { title, score } of Object.values(categories)) console.log(`${String(Math.round(score * 100)).padStart(6)}  ${title}`);
console.log(`        (performance of each load: ${loads.map(performanceOf).join(', ')})\n\n computed    slowed`);
for (const id of TIMES) {
  const [computed, measured] = [usual, slowed].map((lhr) => milliseconds(lhr.audits[id].numericValue).padStart(9));
  console.log(`${computed} ${measured}  ${audits[id].title}`);
}
console.log(`${''.padStart(9)} ${milliseconds(readyIn(slowed)).padStart(9)}  Ready (at full speed ${milliseconds(readyIn(usual))})`);
printBelowOne(usual);
