// Checks every kind of page by axe, in light and dark, on a narrow screen, with large text, and in forced colours.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, tooWide } from './harness.mjs';
import { FULL_TIME, MOTHER_ALONE, at, choice, fill, next, settled, walk, unfold } from './person.mjs';

const HELP = 'Um welche Hilfe geht es?';
const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
const PARENT = 'Einkommen von Elternteil 1';
const FAMILY = {
  'Die Hilfe': { [HELP]: 'Heim', 'Geplanter Beginn': '1.2.2027' },
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)' },
  [PARENT]: { [SUBTOTAL]: '60001' },
};

async function go(page, address, heading) {
  await page.evaluate((address) => { location.hash = address; }, address);
  await at(page, heading);
}

/** Looks at pages in many ways and gathers what is wrong, so that one run names all faults. */
class Inspection {
  faults = [];

  constructor(visit) {
    this.visit = visit;
    this.page = visit.page;
  }

  note(where, fault) {
    if (fault) this.faults.push(`${where}: ${fault}`);
  }

  async look(where) {
    const { page, visit } = this;
    this.note(where, await visit.accessFaults());
    this.note(`${where}, dark`, await visit.faultsInTheDark());
    await page.emulateMedia({ colorScheme: 'light' });

    const shape = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    this.note(`${where}, 320 px`, await tooWide(page));
    // A window of 1280 px zoomed to 200 % is one of 640 px.
    await page.setViewportSize({ width: 640, height: 400 });
    this.note(`${where}, zoomed to 200 %`, await tooWide(page));
    // Only letters are twice as large, as a person can set it in the browser.
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '32px');
    this.note(`${where}, 640 px with text at 200 %`, await tooWide(page));
    await page.setViewportSize({ width: 320, height: 640 });
    this.note(`${where}, 320 px with text at 200 %`, await tooWide(page));
    await page.setViewportSize(shape);
    this.note(`${where}, text at 200 %`, await tooWide(page));
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await browser.detach();
  }

  expectSound() {
    assert.equal(this.faults.join('\n\n'), '');
  }
}

/** Answers that open every question that the form can ask about three children in homes and foster families. */
const EVERYTHING = {
  'Die Hilfe': { [HELP]: 'Heim', 'Geplanter Beginn': '1.2.2027' },
  'Das Kind': { 'Geburtsdatum des Kindes': '1.6.2009' },
  'Grundlage der Hilfe': { 'Worauf stützt sich die Hilfe?': 'Eine Fachstelle bestätigt den Bedarf (Indikation)', 'Wo ist das Heim oder die Pflegefamilie?': 'In einem anderen Kanton' },
  'Einzelheiten der Hilfe': { 'Kommt noch eine Hilfe dazu?': 'Ja, für ein anderes Kind der Familie' },
  'Die Hilfe (2)': { [HELP]: 'Pflegefamilie', 'Geplanter Beginn': '1.2.2027' },
  'Einzelheiten der Hilfe (2)': { 'Art der Pflege in der Pflegefamilie': 'Kurzzeitpflege (regelmässige Wochenenden oder einzelne Tage)', 'Kommt noch eine Hilfe dazu?': 'Ja, für ein anderes Kind der Familie' },
  'Die Hilfe (3)': { [HELP]: 'Entlastungsaufenthalt eines Kindes mit Behinderung', 'Geplanter Beginn': '1.2.2027' },
  'Einzelheiten der Hilfe (3)': { 'Kommt noch eine Hilfe dazu?': 'Ja, für ein anderes Kind der Familie' },
  'Die Hilfe (4)': { [HELP]: 'Sozialpädagogische Familienbegleitung (SPF)', 'Geplanter Beginn': '1.2.2027' },
  'Die Familie': {
    'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Beide Eltern, sie leben getrennt (auch wenn das Kind nur bei einem wohnt)',
    'Lebt Elternteil 1 mit einer Partnerin oder einem Partner zusammen?': 'Ja, verheiratet',
  },
  [PARENT]: { 'Einkünfte im Jahr aus Liegenschaften, die die Person nicht selbst bewohnt': '1', 'Seit wann ist das Einkommen dauerhaft anders?': 'Mai 2027' },
  'Eigenes Einkommen des Kindes': { 'Renten, Unterhalt oder Unterstützung für das Kind im Jahr': '1' },
};

test('the Fachmodus with every question, its review and its result fit a narrow screen and large letters', async (t) => {
  const visit = await open(t, { at: '#/alles' });
  const { page } = visit;
  await fill(page, EVERYTHING);
  assert.ok(await page.getByRole('form').locator('label').count() > 70);
  const browser = await page.context().newCDPSession(page);
  const faults = [];
  for (const [where, width, standard] of [['320 px', 320, 16], ['640 px with text at 200 %', 640, 32], ['320 px with text at 200 %', 320, 32]]) {
    await page.setViewportSize({ width, height: 640 });
    await browser.send('Page.setFontSizes', { fontSizes: { standard, fixed: 13 } });
    for (const [address, heading] of [['#/alles', 'Ihre Angaben'], ['#/pruefen', 'Angaben prüfen'], ['#/ergebnis', 'Ergebnis']]) {
      await go(page, address, heading);
      const fault = await tooWide(page) || (width === 640 ? await visit.accessFaults() : '');
      if (fault) faults.push(`${address}, ${where}: ${fault}`);
    }
  }
  assert.deepEqual(faults, []);
});

test('the first page, a page with choices, an amount, a mistake, a range, what is asked back, and the result', async (t) => {
  const visit = await open(t);
  const { page } = visit;
  const inspection = new Inspection(visit);
  await inspection.look('the first page');
  await walk(page, MOTHER_ALONE.slice(0, 2));
  await inspection.look('the list');
  await walk(page, MOTHER_ALONE.slice(2, 5));
  await at(page, 'Wie viel verdienen Sie?');
  await inspection.look('an amount');
  await page.getByText('Quellensteuer, selbständig?').click();
  await page.getByRole('textbox').fill('viel');
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.locator('#mistakes').waitFor();
  await inspection.look('a mistake');
  await page.getByRole('button', { name: 'Nur ungefähr: Bereich wählen' }).click();
  await inspection.look('the ranges');
  await page.getByRole('button', { name: 'Lieber einen Betrag eingeben' }).click();
  await page.getByRole('textbox').fill('4150');
  await (await choice(page, 'im Jahr')).check();
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.locator('#doubt').waitFor();
  await inspection.look('what is asked back');
  await next(page, () => page.getByRole('button', { name: 'Ja, 13-mal im Jahr' }).click());
  await walk(page, MOTHER_ALONE.slice(6));
  await at(page, 'Ergebnis');
  await inspection.look('the result of a family');
  const folded = page.locator('.parts details:not([open]) > summary');
  while (await folded.count() > 0) await folded.first().click();
  await inspection.look('the result of a family, unfolded');
  await go(page, '#/pruefen', 'Angaben prüfen');
  await inspection.look('the review of a family');
  await go(page, '#/alles', 'Ihre Angaben');
  await inspection.look('the Fachmodus of a family');
  inspection.expectSound();
});

test('the Fachmodus, empty, with a result, with mistakes, and with variants', async (t) => {
  const visit = await open(t, { at: '#/alles' });
  const { page } = visit;
  const inspection = new Inspection(visit);
  await inspection.look('the Fachmodus, empty');
  await fill(page, FAMILY);
  await unfold(page);
  await page.getByRole('button', { name: 'Jetzige Angaben als Variante behalten' }).click();
  await fill(page, { [PARENT]: { [SUBTOTAL]: '50000 bis 60000' } });
  await inspection.look('the Fachmodus with a variant');
  await fill(page, { [PARENT]: { [SUBTOTAL]: 'viel' } });
  await inspection.look('the Fachmodus with a mistake');
  inspection.expectSound();
});

test('the review and the result: exact, as a range, a no, open', async (t) => {
  const visit = await open(t, { at: '#/alles' });
  const { page } = visit;
  const inspection = new Inspection(visit);
  const result = async (answers, where) => {
    await go(page, '#/alles', 'Ihre Angaben');
    await fill(page, answers);
    await go(page, '#/ergebnis', 'Ergebnis');
    await inspection.look(where);
  };
  await result(FAMILY, 'an exact result');
  await unfold(page);
  await inspection.look('a result with all unfolded');
  await go(page, '#/pruefen', 'Angaben prüfen');
  await inspection.look('the review');
  await result({ [PARENT]: { [SUBTOTAL]: '50000 bis 60000' } }, 'a range');
  await result({ 'Das Kind': { 'Wo hat das Kind seinen zivilrechtlichen Wohnsitz?': 'Im Ausland' } }, 'a no');
  await result({ 'Die Hilfe': { [HELP]: 'Nachbetreuung nach Heim oder Pflegefamilie' } }, 'an open amount');
  inspection.expectSound();
});

test('saving and privacy, with a link, with a notice, with a preview, and when the engine stops', async (t) => {
  const visit = await open(t, { at: '?stand=2027-01-01#/alles' });
  const { page } = visit;
  const inspection = new Inspection(visit);
  await fill(page, FAMILY);
  await go(page, '#/daten', 'Speichern und Datenschutz');
  await inspection.look('saving and privacy');
  await page.getByRole('button', { name: 'Link mit diesen Angaben erstellen' }).click();
  await inspection.look('with a link');
  await page.getByRole('contentinfo').getByRole('button', { name: 'Alles löschen' }).click();
  await inspection.look('with the question whether to delete everything');
  await page.getByRole('button', { name: 'Ja, alles löschen' }).click();
  await page.locator('#notice').waitFor();
  await inspection.look('with a notice');
  await page.evaluate(() => dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') })));
  await page.getByRole('heading', { name: 'Der Rechner ist stehen geblieben.' }).waitFor();
  await inspection.look('when the engine stops');
  inspection.expectSound();
});

test('in forced colours nothing is told by colour alone, and borders stay', async (t) => {
  const visit = await open(t, { at: '#/alles', forcedColors: 'active' });
  const { page } = visit;
  await fill(page, FAMILY);
  await go(page, '#/ergebnis', 'Ergebnis');
  await visit.expectAccessible('the result in forced colours');
  const lines = await page.evaluate(() => {
    const style = (selector) => getComputedStyle(document.querySelector(selector));
    const ground = getComputedStyle(document.body).backgroundColor;
    return {
      state: style('.state').borderStyle,
      button: style('button').borderStyle,
      isCurveSeen: ![ground, 'none'].includes(style('svg .line').stroke),
      isMarkSeen: ![ground, 'none'].includes(style('svg circle').fill),
    };
  });
  assert.deepEqual(lines, { state: 'solid', button: 'solid', isCurveSeen: true, isMarkSeen: true });
  await go(page, '#/frage/extent', 'Wie viel ist das Kind im Heim?');
  await settled(page);
  await visit.expectAccessible('a choice in forced colours');
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'none');
});
