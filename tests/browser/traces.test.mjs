// What a browser's own files hold once the answers are deleted: a profile on disk, searched byte for byte.
//
// This search finds nothing that a browser compresses or encrypts. Its history, its downloads and its sessions are plain.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../web/serve.mjs';
import { DIST, launchIn, state } from './harness.mjs';
import { MOTHER_ALONE, at, choice, clear, next, settled, tell, type, walk } from './person.mjs';

/** An income that no file contains by chance. */
const FIGURE = '7351946.83';

/** Saved from an address that contains it, to prove that the search finds such addresses. */
const CONTROL = 'Kontrolle 7351946.84';

/** The files of a folder that contain one of some texts, in any encoding in which a browser writes texts. */
function holding(folder, texts) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = [];
  for (const { parentPath, name } of files) {
    const content = readFileSync(join(parentPath, name));
    for (const text of texts) {
      const [utf8, utf16] = [Buffer.from(text), Buffer.from(text, 'utf16le')];
      const written = { 'UTF-8': utf8, 'UTF-16': utf16, 'UTF-16 BE': Buffer.from(utf16).swap16(), percent: Buffer.from(encodeURIComponent(text)) };
      const ways = Object.keys(written).filter((way) => content.includes(written[way]));
      if (ways.length > 0) found.push(`${relative(folder, join(parentPath, name))}: ${text} (${ways.join(', ')})`);
    }
  }
  return found;
}

test('after files were saved and everything was deleted, no file of the profile holds an answer', { timeout: 120_000 }, async (t) => {
  const folders = ['profile', 'downloads'].map((name) => mkdtempSync(join(tmpdir(), `hilfen-rechner-${name}-`)));
  t.after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  const [profile, downloadsPath] = folders;
  const server = await serve({ dir: DIST });
  t.after(() => server.close());

  const context = await launchIn(profile, { downloadsPath, locale: 'de-CH', timezoneId: 'Europe/Zurich' });
  const [page] = context.pages();
  await page.goto(server.url);
  await state(page, 'ready');
  await walk(page, MOTHER_ALONE.slice(0, 5));
  await at(page, 'Wie viel verdienen Sie?');
  await page.getByRole('textbox').focus();
  await type(page, FIGURE);
  await (await choice(page, 'im Jahr')).press('Space');
  await page.keyboard.press('Enter');
  await page.locator('#doubt').waitFor();
  await settled(page);
  await next(page, () => page.getByRole('button', { name: 'Ja', exact: true }).click());
  // At the cap no wealth moves anything, so it is not asked.
  await walk(page, [MOTHER_ALONE[6]]);
  await at(page, 'Ergebnis');
  await next(page, () => page.getByRole('link', { name: 'Beginn eingeben' }).click());
  await tell(page, ['17.3.2028']);
  const save = async (name) => {
    // A page that was entered by its address: `turned` is set a moment after it is drawn.
    await page.waitForFunction(() => performance.now() >= document.querySelector('#app main')?.turned + 400);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('main').getByText(name).click()]);
    return readFileSync(await download.path(), 'utf8');
  };
  await at(page, 'Ergebnis');
  const calendar = await save('In den Kalender');
  const [deadline] = calendar.match(/DTSTART;VALUE=DATE:2028\d{4}/);
  await page.goto(`${server.url}#/daten`);
  await at(page, 'Speichern und Datenschutz');
  assert.ok((await save('Als Datei speichern')).includes(FIGURE));
  await page.getByRole('button', { name: 'Link mit diesen Angaben erstellen' }).click();
  await page.locator('textarea:focus').waitFor();
  // Saved from another page, because ours blocks downloads from such an address.
  const other = await context.newPage();
  const link = `<a href="data:text/plain,${encodeURIComponent(CONTROL)}" download="x">x</a>`;
  await other.setContent(link);
  const [control] = await Promise.all([other.waitForEvent('download'), other.getByRole('link').click()]);
  await control.path();
  // The browser writes its history and its sessions with a delay.
  await page.waitForTimeout(3_000);
  await clear(page);
  await page.locator('#notice').filter({ hasText: 'Alles ist gelöscht.' }).waitFor();
  await context.close();

  const found = holding(profile, [CONTROL]);
  assert.ok(found.some((one) => one.includes('History')), `the browser does list the addresses of downloads: ${found}`);
  assert.deepEqual(holding(profile, [FIGURE, deadline]), []);
});
