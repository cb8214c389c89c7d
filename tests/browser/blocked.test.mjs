// Where prints and files are forbidden: frames without the right to them, apps that show pages, and the page installed on an Apple device.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, state } from './harness.mjs';
import { fill } from './person.mjs';

const RESULT = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '1.2.2027' },
  'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben zusammen' },
};
const NO_PRINT = /^Kommt kein Druckfenster\?.*im Browser Ihres Geräts.*Link unter «Speichern und Datenschutz»/;
const NO_FILE = /^Kommt keine Datei\?.*im Browser Ihres Geräts.*Link unter «Speichern und Datenschutz»/;

test('where the browser does not begin to print, it says beside the button what to do', async (t) => {
  const visit = await open(t, { at: '#/alles' });
  const { page } = visit;
  await fill(page, RESULT);
  const note = page.locator('.print-row').getByText(NO_PRINT);
  const print = async (act) => {
    await page.evaluate(`globalThis.print = ${act}`);
    await page.getByRole('button', { name: 'Für die Familie drucken' }).click();
  };
  await print('() => dispatchEvent(new Event("beforeprint"))');
  await page.waitForTimeout(1300);
  assert.equal(await note.count(), 0);
  await print('() => {}');
  await note.waitFor();
  await page.getByRole('status').filter({ hasText: NO_PRINT }).waitFor({ state: 'attached' });
  await visit.expectAccessible();
  await print('() => setTimeout(() => dispatchEvent(new Event("beforeprint")), 300)');
  await note.waitFor({ state: 'detached' });
  // Some apps have no such function at all.
  await print('undefined');
  await note.waitFor();
  await visit.expectQuiet();
});

test('a sandbox that forbids prints and files is told', async (t) => {
  const { page, server } = await open(t);
  const host = await page.context().newPage();
  await host.setContent(`<iframe sandbox="allow-scripts allow-same-origin" src="${server.url}#/alles" title="Rechner" width="1200" height="800"></iframe>`);
  const frame = host.frames().find((one) => one.url().startsWith(server.url)) ?? await host.waitForEvent('framenavigated');
  await state(frame, 'ready');
  // The keyboard belongs to the page around it.
  await fill(Object.assign(frame, { keyboard: host.keyboard }), RESULT);
  await frame.locator('.act').getByText(NO_FILE).waitFor();
  await frame.getByRole('button', { name: 'Für die Familie drucken' }).click();
  await frame.locator('.print-row').getByText(NO_PRINT).waitFor();
  await frame.evaluate(() => (location.hash = '#/daten'));
  await frame.locator('main.data').getByText(NO_FILE).waitFor();
});

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = (view) => `Mozilla/5.0 (Linux; Android 14; Pixel 8${view}) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36`;
const AGENTS = [
  ['Facebook on an iPhone', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/468.0.0.34.74]`, true],
  ['Instagram on an iPhone', `${IPHONE} Mobile/15E148 Instagram 335.0.5.26.90`, true],
  ['Facebook on Android', `${ANDROID('; wv')} [FB_IAB/FB4A;FBAV/468.0.0.57.75;]`, true],
  ['Instagram on Android', `${ANDROID('; wv')} Instagram 335.0.0.39.93 Android`, true],
  ['WhatsApp on Android', `${ANDROID('; wv')} WhatsApp/2.24.13.6`, true],
  ['Safari on an iPhone', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, false],
  ['Chrome on an iPhone', `${IPHONE} CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1`, false],
  ['Firefox on an iPhone', `${IPHONE} FxiOS/127.0 Mobile/15E148 Safari/605.1.15`, false],
  ['Chrome on Android', ANDROID(''), false],
  ['Safari on a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15', false],
  ['Firefox on a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0', false],
];

for (const [browser, userAgent, isTold] of AGENTS) {
  test(`${browser}: ${isTold ? 'what to do if no file comes' : 'no hint'}`, async (t) => {
    const { page } = await open(t, { at: '?help=home#/daten', userAgent });
    await page.getByRole('button', { name: 'Als Datei speichern' }).waitFor();
    assert.equal(await page.getByText(NO_FILE).count(), isTold ? 1 : 0);
  });
}

/** As an installed page on an Apple device; `shares` is whether it can pass files on. */
async function installed(t, shares) {
  const visit = await open(t, { userAgent: `${IPHONE} Mobile/15E148` });
  await visit.page.addInitScript((shares) => {
    globalThis.shared = [];
    Object.defineProperties(Navigator.prototype, {
      standalone: { value: true },
      canShare: { value: ({ files }) => shares && files.length === 1 },
      share: { value: async ({ files: [file] }) => { globalThis.shared.push([file.name, file.type, (await file.text()).includes('"answers"')]); throw new DOMException('', 'AbortError'); } },
    });
  }, shares);
  // `load` puts a query before it.
  await visit.load('&help=home#/daten');
  return visit;
}

const save = (page) => page.getByRole('button', { name: 'Als Datei speichern' }).evaluate((button) => button.click());

test('installed on an Apple device a file is passed on, since a download would trap the person', async (t) => {
  const visit = await installed(t, true);
  const { page } = visit;
  assert.equal(await page.getByText(NO_FILE).count(), 0);
  page.on('download', () => assert.fail('a download'));
  await save(page);
  await page.waitForFunction(() => globalThis.shared.length > 0);
  assert.deepEqual(await page.evaluate(() => globalThis.shared), [['hilfen-rechner-heim-2026-11-20.json', 'application/json', true]]);
  await visit.expectQuiet();
});

test('installed where files cannot be passed on, it is downloaded', async (t) => {
  const { page } = await installed(t, false);
  const [download] = await Promise.all([page.waitForEvent('download'), save(page)]);
  assert.equal(download.suggestedFilename(), 'hilfen-rechner-heim-2026-11-20.json');
});
