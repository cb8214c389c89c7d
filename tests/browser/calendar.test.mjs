// The calendar file as another program reads it: ical.js, the parser of Thunderbird.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { open } from './harness.mjs';
import { FULL_TIME, fill } from './person.mjs';

const HOME = {
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '1.2.2027', 'Ende, wenn bekannt': '31.12.2027' },
  'Das Kind': { 'Geburtsdatum des Kindes': '30.9.2009' },
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben zusammen' },
};

/** Opens the result of a case. */
async function result(t, answers) {
  const visit = await open(t, { at: '#/alles' });
  await fill(visit.page, answers);
  return visit;
}

/** The entries of the file that the page saves, and its name. */
async function saved(page) {
  await page.evaluate(() => { location.hash = '#/ergebnis'; });
  await page.locator('main.result .parts').waitFor();
  const button = page.getByRole('button', { name: 'In den Kalender' });
  await page.waitForFunction(() => performance.now() >= document.querySelector('#app main')?.turned + 400);
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const calendar = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8')));
  return { name: download.suggestedFilename(), entries: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

/** When the reminder of an entry comes. */
function reminder(entry) {
  const [alarm] = entry.component.getAllSubcomponents('valarm');
  const time = entry.startDate.clone();
  time.isDate = false;
  time.addDuration(alarm.getFirstPropertyValue('trigger'));
  return time.toString();
}

test('a calendar reads the entries, with their helps, their days and a reminder at a working hour', async (t) => {
  const { page } = await result(t, HOME);
  const { name, entries } = await saved(page);
  assert.equal(name, 'fristen-heim-2026-11-20.ics');
  const read = entries.map((entry) => [entry.startDate.toString(), entry.endDate.toString(), entry.summary, reminder(entry)]);
  assert.deepEqual(read, [
    ['2027-01-18', '2027-01-19', 'Heim: Gesuch beim AKJB, mindestens 10 Arbeitstage vor dem Beginn', '2027-01-11T09:00:00'],
    ['2027-09-30', '2027-10-01', 'Heim: 18. Geburtstag. Die Weiterführung muss bewilligt sein', '2027-09-23T09:00:00'],
  ]);
  assert.match(entries[0].description, /^AKJB-Seite Fristen\nTage, an denen die Ämter .* geschlossen sind, zählen wie Feiertage\./);
  assert.equal(new Set(entries.map(({ uid }) => uid)).size, 2);
});

test('a moved start is the same entry, also after the page was loaded again; another family has others', async (t) => {
  const { page } = await result(t, HOME);
  const { entries: before } = await saved(page);
  await page.reload();
  await page.locator('main.result .parts').waitFor();
  await page.evaluate(() => { location.hash = '#/alles'; });
  await fill(page, { 'Die Hilfe': { 'Geplanter Beginn': '1.3.2027' } });
  const { entries: after } = await saved(page);
  assert.deepEqual(after.map(({ uid }) => uid), before.map(({ uid }) => uid));
  assert.notEqual(after[0].startDate.toString(), before[0].startDate.toString());
  assert.ok(after.every((entry, place) => entry.sequence >= before[place].sequence));
  const other = await result(t, HOME);
  const { entries: theirs } = await saved(other.page);
  assert.deepEqual(theirs.filter(({ uid }) => before.some((entry) => entry.uid === uid)), []);
});

test('entries of helps of the same kind, of one child and of another, have titles and numbers of their own', async (t) => {
  const home = (day) => ({ 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': day });
  const { page } = await result(t, {
    'Die Hilfe': home('1.2.2027'),
    'Einzelheiten der Hilfe': { ...FULL_TIME, 'Kommt noch eine Hilfe dazu?': 'Ja, für dieses Kind' },
    'Die Hilfe (2)': home('1.3.2027'),
    'Einzelheiten der Hilfe (2)': { ...FULL_TIME, 'Kommt noch eine Hilfe dazu?': 'Ja, für ein anderes Kind der Familie' },
    'Die Hilfe (3)': home('1.4.2027'),
    'Einzelheiten der Hilfe (3)': FULL_TIME,
    'Die Familie': HOME['Die Familie'],
  });
  const { entries } = await saved(page);
  const of = (name) => entries.filter(({ summary }) => summary.startsWith(`${name}: Gesuch beim AKJB`)).length;
  assert.deepEqual(['Kind: Heim', 'Kind: Heim (2)', 'Kind 2: Heim'].map(of), [1, 1, 1], entries.map(({ summary }) => summary).join('\n'));
  for (const what of ['summary', 'uid']) assert.equal(new Set(entries.map((entry) => entry[what])).size, entries.length, what);
});
