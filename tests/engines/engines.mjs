// A page in Chromium, Firefox or WebKitGTK, driven by the same few words:
//
//     const page = await openPage(t, engine, { width: 390, height: 844 });
//     await page.go(url);
//     await page.js((name) => document.querySelector(name).innerText, 'h1');   // runs in the page
//     await page.tap(x, y); await page.press('Tab'); await page.type('4150');
//     await page.within(() => document.querySelector('iframe'), (frame) => frame.js(…));

import { ENGINES as OTHERS, newPage, saved, until } from '../embed/harness.mjs';
import { openWebKit, printed } from './webkit.mjs';

export { until };

export const ENGINES = [...OTHERS, 'WebKit'];

/** A page in a context of its own, which shares nothing with the others and closes with test `t`. */
export async function openPage(t, engine, { night = false, width = 1280, height = 800 } = {}) {
  if (engine === 'WebKit') return openWebKit(t, { night, width, height });
  return new LibraryPage(await newPage(t, engine, { night, touch: true, width, height }));
}

/** The bytes of the PDF of a page: `press` runs in it until it prints itself, or until its title is «print». */
export async function print(t, engine, url, press) {
  if (engine === 'WebKit') return printed(url, press);
  const page = await newPage(t, engine, { width: 1000, height: 900 });
  await page.goto(url);
  await page.evaluate(() => { globalThis.print = () => { globalThis.isPrinted = true; }; });
  await until(() => page.evaluate(`(${press})(), globalThis.isPrinted || document.title === 'print'`), 'it prints');
  return Buffer.from(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
}

/** A page of Playwright or Puppeteer, which have these words in common. */
class LibraryPage {
  constructor(page, frame = page) {
    this.page = page;
    this.frame = frame;
  }

  go(url) {
    return this.page.goto(url);
  }

  reload() {
    return this.page.reload();
  }

  back() {
    return this.page.goBack();
  }

  js(work, ...given) {
    return this.frame.evaluate(`(${work})(...${JSON.stringify(given)})`);
  }

  async within(find, work) {
    const element = await this.frame.evaluateHandle(`(${find})()`);
    return work(new LibraryPage(this.page, await element.asElement().contentFrame()));
  }

  tap(x, y) {
    // Only Puppeteer has it. Its own tap has the angle of a pen, which Firefox 153 refuses.
    const firefox = this.page.mainFrame().browsingContext;
    if (!firefox) return this.page.touchscreen.tap(x, y);
    const actions = [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    return firefox.performActions([{ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions }]);
  }

  down(key) {
    return this.page.keyboard.down(key);
  }

  up(key) {
    return this.page.keyboard.up(key);
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  type(text) {
    return this.page.keyboard.type(text);
  }

  async upload(selector, file) {
    const field = await this.page.$(selector);
    await (field.setInputFiles ?? field.uploadFile).call(field, file);
  }

  saved(act) {
    return saved(this.page, act);
  }

  async picture() {
    return Buffer.from(await this.page.screenshot());
  }
}
