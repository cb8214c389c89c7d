// The page in a frame of a host page on another site: the same checks in Chromium and in Firefox.

import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { DIST, ENGINES, open, until } from './harness.mjs';

const TYPE = 'hilfen-rechner';

test('embed.js has less than 1 kB as it is served', () => {
  assert.ok(statSync(`${DIST}/embed.js`).size < 1000);
});

/** The script as a host copies it. */
const EMBED = readFileSync(`${DIST}/embed.js`, 'utf8');

/** Layouts of a host, each 700 pixels wide, with a place. Without a rule of its own some make the place as wide as its content. */
const LAYOUTS = {
  'a block': '<div id="place"></div>',
  'a flex row': '<div style="display: flex"><div id="place"></div></div>',
  'a flex column': '<div style="display: flex; flex-direction: column; align-items: flex-start"><div id="place"></div></div>',
  'a grid': '<div style="display: grid; justify-items: start"><div id="place"></div></div>',
  'a float': '<div id="place" style="float: left"></div>',
  'in a float': '<div style="float: left"><div id="place"></div></div>',
  'an inline block': '<div id="place" style="display: inline-block"></div>',
  'in an inline block': '<div style="display: inline-block"><div id="place"></div></div>',
  'a table': '<table><tr><td><div id="place"></div></td></tr></table>',
  'displayed as a table': '<div id="place" style="display: table"></div>',
  'positioned': '<div style="position: relative"><div id="place" style="position: absolute"></div></div>',
};

/** Ways to run embed.js: what a host writes for it. `isElsewhere` is where the script does not come from the calculator. */
const WAYS = {
  'a module': { script: ({ address }) => `<script type="module" src="${address}embed.js"></script>` },
  'in the host’s page': { script: ({ code }) => `<script>${code}</script>`, isElsewhere: true },
  'a module in the host’s page': { script: ({ code }) => `<script type="module">${code}</script>`, isElsewhere: true },
  'beside the embed.js of another service': {
    script: ({ code, third }) => `<script src="${third}embed.js"></script><script type="module">${code}</script>`, isElsewhere: true,
  },
};

/** Each check with what it does in an engine. */
const CHECKS = {
  'a page with strong styles and a strict policy of its own shows titled frames': async (t, engine) => {
    const visit = await open(t, engine);
    const [first, second] = [await visit.outside(0), await visit.outside(1)];
    assert.equal(first.title, 'Kostenrechner Kinder- und Jugendhilfe');
    assert.equal(second.title, 'Kostenrechner für Fachleute');
    const given = (frame) => ['lang', 'accent', 'help', 'mode'].map((name) => new URL(frame.src).searchParams.get(name));
    assert.deepEqual(given(first), ['de', '#7a1f5c', null, null]);
    assert.deepEqual(given(second), [null, null, 'home', 'alles']);
    // As wide as its place, as high as its content: nothing of the host's rules for frames.
    const place = await visit.page.evaluate(() => document.querySelector('[data-hilfen-rechner]').clientWidth);
    assert.equal(first.width, place);
    await visit.expectFit(0);
    await visit.expectFit(1);
    await visit.expectQuiet();
  },

  'the frame is as wide as there is room, in every layout': async (t, engine) => {
    // In place of the calculator an empty page, which is quicker.
    const html = (_, third) => `<!DOCTYPE html><title>Host</title>
      <style>section { width: 700px; overflow: hidden } table { border-spacing: 0 } td { padding: 0 }</style>
      ${Object.values(LAYOUTS).map((layout) => `<section>${layout.replace('id="place"', `data-hilfen-rechner="${third}"`)}</section>`).join('')}
      <script>${EMBED}</script>`;
    const visit = await open(t, engine, { html, calculators: 0 });
    const names = Object.keys(LAYOUTS);
    const widths = await Promise.all(names.map((_, index) => visit.outside(index)));
    assert.deepEqual(widths.map(({ width }, index) => [names[index], width]), names.map((name) => [name, 700]));
    // Beside something else it takes the rest, and where it is narrow nothing sticks out.
    const narrow = (_, third) => `<!DOCTYPE html><title>Host</title>
      <table style="width: 600px; border-spacing: 0"><tr><td style="min-width: 200px; padding: 0"></td>
        <td style="padding: 0"><div data-hilfen-rechner="${third}"></div></td></tr></table>
      <div style="display: flex; width: 280px"><div data-hilfen-rechner="${third}"></div></div>
      <script>${EMBED}</script>`;
    const beside = await open(t, engine, { html: narrow, calculators: 0 });
    assert.deepEqual([(await beside.outside(0)).width, (await beside.outside(1)).width], [400, 280]);
  },

  'the script runs as a module, and within the host’s page with the address at the place': async (t, engine) => {
    for (const [way, { script, isElsewhere }] of Object.entries(WAYS)) {
      const html = (address, third) => `<!DOCTYPE html><title>Host</title>
        <div data-hilfen-rechner${isElsewhere ? `="${address}"` : ''} data-help="home"></div>
        ${script({ address, third, code: EMBED })}`;
      const visit = await open(t, engine, { html, calculators: 1 });
      assert.equal((await visit.outside(0)).src, `${visit.calculator.url}?help=home`, way);
    }
  },

  'without an address the console says so, and the link of the host stays': async (t, engine) => {
    for (const [way, { script, isElsewhere }] of Object.entries(WAYS)) {
      if (!isElsewhere) continue;
      const html = (address, third) => `<!DOCTYPE html><title>Host</title>
        <script>globalThis.said = []; console.error = (text) => said.push(text);</script>
        <div data-hilfen-rechner><a href="${address}">Zum Rechner</a></div>
        ${script({ third, code: EMBED })}`;
      const { page } = await open(t, engine, { html, calculators: 0 });
      await until(() => page.evaluate(() => globalThis.said.includes('data-hilfen-rechner ohne Adresse')), way);
      assert.ok(await page.evaluate(() => document.querySelector('a').checkVisibility()), way);
      assert.equal(page.frames().length, 1, way);
    }
  },

  'of what the host has noted at its place only the documented names go to the calculator': async (t, engine) => {
    const html = (calculator) => `<!DOCTYPE html><title>Host</title>
      <div data-hilfen-rechner data-help="home" data-client="4711" data-stand="2027-01-01" data-title="Rechner"></div>
      <script src="${calculator}embed.js"></script>`;
    const visit = await open(t, engine, { html, calculators: 1 });
    assert.equal((await visit.outside(0)).src, `${visit.calculator.url}?help=home`);
    assert.ok(visit.calculator.requests.every(({ url }) => !url.includes('4711')));
  },

  'a file is saved out of the frame': async (t, engine) => {
    const visit = await open(t, engine);
    await showResult(visit);
    await visit.go(0, '#/daten');
    const { name, text } = await visit.saved(0);
    assert.match(name, /^hilfen-rechner-heim-\d{4}-\d\d-\d\d\.json$/);
    assert.ok(JSON.parse(text).answers.includes('start=1.2.2027'));
    await visit.expectQuiet();
  },

  'the height follows what grows and what shrinks': async (t, engine) => {
    const visit = await open(t, engine);
    await visit.expectFit(0);
    const { height: question } = await visit.outside(0);
    await showResult(visit);
    const { height: everything } = await visit.outside(0);
    assert.ok(everything > 2 * question, `${question} → ${everything}`);
    await visit.go(0, '#/frage/help');
    await visit.expectFit(0);
    const { height: again } = await visit.outside(0);
    assert.ok(again < everything / 2, `${everything} → ${again}`);
    await visit.expectQuiet();
  },

  'a whole result beside the questions needs no scrolling of its own': async (t, engine) => {
    const visit = await open(t, engine, { html: wide, calculators: 1, width: 1400 });
    await showResult(visit);
    const columns = await visit.frames[0].evaluate(() => {
      const result = document.querySelector('.result');
      return { beside: result.getBoundingClientRect().left > 400, hidden: result.scrollHeight - result.clientHeight };
    });
    assert.deepEqual(columns, { beside: true, hidden: 0 });
  },

  'a column of 280 pixels is wide enough': async (t, engine) => {
    const visit = await open(t, engine, { width: 320 });
    assert.equal((await visit.outside(1)).width, 280);
    for (const [page, answers] of [['#/frage/help', {}], ['#/alles', RESULT], ['#/ergebnis', {}], ['#/pruefen', {}]]) {
      await visit.go(1, page);
      await choose(visit.frames[1], answers);
      await visit.expectFit(1);
    }
  },

  'two frames on one page know nothing of each other': async (t, engine) => {
    const visit = await open(t, engine);
    const [first, second] = visit.frames;
    await visit.go(0, '#/alles');
    await visit.go(1, '#/alles');
    await choose(first, { help: '1' });
    assert.equal(await chosenHelp(first), '1');
    assert.notEqual(await chosenHelp(second), '1');
    await visit.go(0, '#/pruefen');
    assert.equal(await second.evaluate(() => location.hash), '#/alles');
    await visit.expectFit(0);
    await visit.expectFit(1);
    assert.equal(await accent(first), '#7a1f5c');
    assert.notEqual(await accent(second), '#7a1f5c');
  },

  'the keyboard goes into the frame, through all of it in sight, out of it, and back': async (t, engine) => {
    const visit = await open(t, engine, { height: 500 });
    const { page, frames: [frame] } = visit;
    await showResult(visit);
    const fields = await frame.evaluate(() => {
      const all = [...document.querySelectorAll('a[href], button, input, select, summary')];
      return all.filter((one) => one.checkVisibility()).length;
    });
    await page.evaluate(() => document.querySelector('#before').focus());
    const hasLeft = () => page.evaluate(() => document.activeElement.id === 'between');
    let inside = 0;
    for (; inside <= fields; inside += 1) {
      await frame.evaluate(() => (globalThis.before = document.activeElement));
      await page.keyboard.press('Tab');
      const hasMoved = () => frame.evaluate(() => document.activeElement !== globalThis.before);
      await until(async () => (await hasLeft()) || ((await hasMoved()) && (await isInSight(visit, 0))), 'the next field is in sight', () => focusIn(visit, 0));
      if (await hasLeft()) break;
    }
    assert.equal(inside, fields);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await until(() => isInSight(visit, 0), 'the last field has the focus again');
  },

  'another page of the calculator begins in sight, and nothing moves before': async (t, engine) => {
    const visit = await open(t, engine, { height: 500 });
    assert.equal(await visit.page.evaluate(() => scrollY), 0);
    await showResult(visit);
    assert.equal(await visit.page.evaluate(() => scrollY), 0, 'what is in sight stays where it is');
    await visit.page.evaluate(() => scrollTo(0, 1500));
    assert.ok((await visit.outside(0)).top < -1000);
    await visit.go(0, '#/pruefen');
    await until(async () => {
      const { top } = await visit.outside(0);
      return top >= 0 && top < 250;
    }, 'the beginning of the frame is in sight');
    await visit.expectFit(0);
  },

  'a dialog stands in the part that is in sight': async (t, engine) => {
    const visit = await open(t, engine, { height: 500 });
    const [frame] = visit.frames;
    await showResult(visit);
    await visit.page.evaluate(() => scrollTo(0, 1200));
    const { top } = await visit.outside(0);
    await frame.evaluate((seen) => {
      const opener = [...document.querySelectorAll('select')].find((field) => field.getBoundingClientRect().top > seen + 150);
      opener.focus({ preventScroll: true });
      const dialog = document.createElement('dialog');
      dialog.append(document.createElement('button'));
      document.body.append(dialog);
      dialog.showModal();
    }, -top);
    await until(() => isInSight(visit, 0), 'the dialog is in sight');
    const moved = Math.abs((await visit.outside(0)).top - top);
    assert.ok(moved < 300, `the host moved by ${moved}`);
  },

  'an accent is taken where it can be read, and nothing else is': async (t, engine) => {
    const given = ['#7a1f5c', '#063', '#ffff00', '#777', 'red', '#7a1f5c;display:none', 'url(https://example.org/)'];
    const html = (calculator) => `<!DOCTYPE html><title>Host</title>
      ${given.map((colour) => `<div data-hilfen-rechner data-accent="${colour}"></div>`).join('')}
      <script src="${calculator}embed.js"></script>`;
    const visit = await open(t, engine, { html, calculators: given.length });
    const own = '#1d4f73';
    assert.deepEqual(await Promise.all(visit.frames.map(accent)), ['#7a1f5c', '#063', own, own, own, own, own]);
  },

  'by night another accent can be read than by day': async (t, engine) => {
    const html = (calculator) => `<!DOCTYPE html><title>Host</title>
      <div data-hilfen-rechner data-accent="#7a1f5c"></div><div data-hilfen-rechner data-accent="#f9c"></div>
      <script src="${calculator}embed.js"></script>`;
    const visit = await open(t, engine, { html, night: true });
    assert.deepEqual(await Promise.all(visit.frames.map(accent)), ['#9cc9ec', '#f9c']);
    assert.equal(await visit.frames[1].evaluate(() => document.documentElement.style.getPropertyValue('--accent-text')), '#000');
  },

  'the script may stand above, below, and twice': async (t, engine) => {
    const html = (calculator) => `<!DOCTYPE html><title>Host</title>
      <script src="${calculator}embed.js"></script>
      <div data-hilfen-rechner></div>
      <script src="${calculator}embed.js"></script>
      <div data-hilfen-rechner></div>`;
    const visit = await open(t, engine, { html });
    assert.equal(visit.page.frames().length, 3);
    await visit.expectFit(0);
    await visit.expectFit(1);
    await visit.expectQuiet();
  },

  'the host hears a frame only from its own window and origin': async (t, engine) => {
    const html = (calculator, third) => `<!DOCTYPE html><title>Host</title>
      <div data-hilfen-rechner></div><div data-hilfen-rechner></div>
      <iframe src="${third}"></iframe>
      <script src="${calculator}embed.js"></script>`;
    const shout = `<script>parent.postMessage({ type: '${TYPE}', height: 5000 }, '*')</script>`;
    const visit = await open(t, engine, { html, third: shout });
    const { page, frames: [first, second] } = visit;
    await visit.expectFit(0);
    await visit.expectFit(1);
    const before = await visit.outside(0);
    // Another window of the right origin: it changes its own frame and no other.
    await second.evaluate((type) => parent.postMessage({ type, height: 4321 }, '*'), TYPE);
    // The right window and origin, but no message of ours. The last is one, and comes after the others.
    await first.evaluate(() => [null, 'hilfen-rechner', { height: 5000 }].forEach((data) => parent.postMessage(data, '*')));
    await page.evaluate((type) => postMessage({ type, height: 5000 }, '*'), TYPE);
    await until(async () => (await visit.outside(1)).height === 4321, 'the frame that told its height has it');
    assert.deepEqual(await visit.outside(0), before);
    // The right window, in which another site now stands.
    await page.evaluate((address) => {
      globalThis.heard = 0;
      addEventListener('message', ({ data }) => (globalThis.heard += data.height === 5000));
      document.querySelector('[data-hilfen-rechner]').shadowRoot.querySelector('iframe').src = address;
    }, page.frames().map((frame) => frame.url()).find((url) => !url.startsWith(visit.calculator.url) && !url.includes('localhost')));
    await until(() => page.evaluate(() => globalThis.heard === 1), 'the other site has spoken');
    assert.equal((await visit.outside(0)).height, before.height);
  },

  'a frame answers only to the window around it, and only its origin': async (t, engine) => {
    const html = (calculator, third) => `<!DOCTYPE html><title>Host</title>
      <iframe src="${calculator}" title="Rechner"></iframe><iframe src="${third}" title="Fremd"></iframe>`;
    const listen = '<script>globalThis.heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>';
    const visit = await open(t, engine, { html, third: listen, calculators: 1 });
    const { page, frames: [frame] } = visit;
    const stranger = page.frames().find((one) => one !== frame && one !== page.mainFrame());
    const isFitted = () => frame.evaluate(() => document.documentElement.classList.contains('fitted'));
    await page.evaluate(() => {
      globalThis.heard = [];
      addEventListener('message', ({ data, origin }) => globalThis.heard.push({ ...data, origin }));
    });
    await stranger.evaluate((type) => parent.frames[0].postMessage({ type, hello: true }, '*'), TYPE);
    await page.evaluate((type) => [null, { type }, { hello: true }].forEach((data) => frames[0].postMessage(data, '*')), TYPE);
    await sleep(500);
    assert.equal(await isFitted(), false);
    assert.deepEqual(await page.evaluate(() => globalThis.heard), []);
    await page.evaluate((type) => frames[0].postMessage({ type, hello: true }, '*'), TYPE);
    await until(() => page.evaluate(() => globalThis.heard.length > 0), 'an answer to the window around it');
    const [answer] = await page.evaluate(() => globalThis.heard);
    assert.deepEqual({ ...answer, height: answer.height > 100 }, { type: TYPE, height: true, origin: new URL(visit.calculator.url).origin });
    assert.deepEqual(await stranger.evaluate(() => globalThis.heard), []);
  },

  'a plain frame scrolls inside, and the keyboard goes through it': async (t, engine) => {
    const html = (calculator) => `<!DOCTYPE html><title>Host</title>
      <a href="#" id="before">davor</a>
      <iframe src="${calculator}?accent=%23063#/alles" title="Rechner" width="600" height="400"></iframe>
      <a href="#" id="between">danach</a>`;
    const { page, frames: [frame] } = await open(t, engine, { html, calculators: 1 });
    const inside = () => frame.evaluate(() => {
      const { scrollHeight, classList } = document.documentElement;
      return { height: innerHeight, isLonger: scrollHeight > innerHeight, scrolled: scrollY > 0, isFitted: classList.contains('fitted') };
    });
    // Until it is drawn, the page still grows, and what has the focus moves with it.
    await chosenHelp(frame);
    assert.deepEqual(await inside(), { height: 400, isLonger: true, scrolled: false, isFitted: false });
    assert.equal(await accent(frame), '#063');
    await page.evaluate(() => document.querySelector('#between').focus());
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    const focused = () => frame.evaluate(() => document.activeElement.getBoundingClientRect().toJSON());
    const isInSight = async () => {
      const { top, bottom } = await focused();
      return (await inside()).scrolled && top >= 0 && bottom <= 400;
    };
    await until(isInSight, 'the last field is scrolled into sight', focused);
  },

  'the host says with which help and in which mode it starts': async (t, engine) => {
    const { frames: [first, second] } = await open(t, engine);
    assert.deepEqual(await Promise.all([first, second].map((frame) => frame.evaluate(() => location.hash))), ['#/frage/help', '#/alles']);
    assert.equal(await chosenHelp(second), RESULT.help);
  },

  'printing inside the frame prints the calculator': async (t, engine) => {
    const visit = await open(t, engine);
    const { page, frames: [frame] } = visit;
    await showResult(visit);
    for (const one of page.frames()) {
      await one.evaluate(() => {
        globalThis.printed = 0;
        window.print = () => (globalThis.printed += 1);
      });
    }
    await frame.evaluate(() => document.querySelector('[value=print-family]').click());
    await until(() => frame.evaluate(() => globalThis.printed === 1), 'the frame is printed');
    assert.equal(await page.evaluate(() => globalThis.printed), 0);
  },
};

// The engines side by side; the checks of each one after the other, since only one window has the focus.
describe('the page in a frame', { concurrency: ENGINES.length }, () => {
  for (const engine of ENGINES) {
    describe(engine, { concurrency: 1 }, () => {
      for (const [what, check] of Object.entries(CHECKS)) {
        test(what, { timeout: 120_000 }, (t) => check(t, engine));
      }
    });
  }
});

/** A host that leaves the whole window to the calculator. */
function wide(calculator) {
  return `<!DOCTYPE html><title>Host</title><div data-hilfen-rechner></div><script src="${calculator}embed.js"></script>`;
}

/** Enough for an amount: a home from a day on, for parents who live together. */
const RESULT = { help: '2', start: '1.2.2027', household: '0' };

/** Goes to the page with everything of the first calculator and answers until there is an amount. */
async function showResult(visit) {
  const [frame] = visit.frames;
  await visit.go(0, '#/alles');
  await choose(frame, RESULT);
  await until(() => frame.evaluate(() => document.querySelector('[value=print-family]') !== null), 'the result');
  await visit.expectFit(0);
}

/** Answers questions of the page with everything, by the names of their fields. */
async function choose(frame, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const field = await frame.waitForSelector(`[name="${name}"]`);
    await field.evaluate((field, value) => {
      field.value = value;
      for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
    }, value);
  }
}

function accent(frame) {
  return frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim());
}

/** The chosen help, once the page with everything is drawn: it comes a moment after the page is ready. */
async function chosenHelp(frame) {
  const field = await frame.waitForSelector('select[name=help]');
  return field.evaluate(({ value }) => value);
}

/** Whether what has the focus in a frame is in the part of the host's window that is in sight, at least half of it. */
async function isInSight(visit, index) {
  const { middle, window, has } = await focusIn(visit, index);
  return has && middle >= 0 && middle <= window;
}

/** What has the focus in a frame, and where its middle lies in the host's window. */
async function focusIn(visit, index) {
  const { top: outside, window } = await visit.outside(index);
  const field = await visit.frames[index].evaluate(() => {
    const { activeElement } = document;
    const { top, bottom } = activeElement.getBoundingClientRect();
    return { middle: (top + bottom) / 2, name: activeElement.outerHTML.slice(0, 80), has: document.hasFocus() && activeElement !== document.body };
  });
  return { ...field, window, middle: outside + field.middle };
}
