// Nothing is lost or answered by mistake: what deletes asks first, Esc pressed three times deletes at once, and a second tap or a key
// that is held does nothing on a page that nobody has seen yet.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { FULL_TIME, MOTHER_ALONE, at, choice, fill, settled, walk, unfold } from './person.mjs';

const HELP = 'Um welche Hilfe geht es?';
const AGE = 'Wie alt ist das Kind?';
const START = '1.2.2027';
const DATA = 'Speichern und Datenschutz';
const PARENT = 'Einkommen von Elternteil 1';
const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
const CASE = { 'Die Hilfe': { [HELP]: 'Heim', 'Geplanter Beginn': START } };
const FAMILY = {
  'Die Hilfe': { [HELP]: 'Heim', 'Geplanter Beginn': START, 'Ende, wenn bekannt': '31.1.2029' },
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': { 'Wer muss für das Kind zahlen (unterhaltspflichtig)?': 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)' },
  [PARENT]: { [SUBTOTAL]: '85000' },
};

async function filled(t, options, answers = CASE) {
  const visit = await open(t, { at: '#/alles', guarded: true, ...options });
  await fill(visit.page, answers);
  return visit;
}

async function go(page, address, heading) {
  await page.evaluate((address) => { location.hash = address; }, address);
  await at(page, heading);
}

/** The typed start of the help. */
const start = (page) => page.getByLabel('Geplanter Beginn', { exact: true }).inputValue();

const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);

/** Every control that deletes: how one comes to it, its name, the question that it asks, and the names of the two answers. */
const DELETING = {
  'everything, on the page about the answers': {
    before: (page) => go(page, '#/daten', DATA),
    opener: (page) => page.getByRole('main').getByRole('button', { name: 'Alles löschen' }),
    asks: /^Alle 6 Angaben löschen\?$/, yes: 'Ja, alles löschen',
  },
  'everything, below every page': {
    before: (page) => go(page, '#/ergebnis', 'Ergebnis'),
    opener: (page) => page.getByRole('contentinfo').getByRole('button', { name: 'Alles löschen' }),
    asks: /^Alle 6 Angaben löschen\?$/, yes: 'Ja, alles löschen',
  },
  'a variant': {
    before: async (page) => { await unfold(page); await page.getByRole('button', { name: 'Jetzige Angaben als Variante behalten' }).click(); },
    opener: (page) => page.getByRole('button', { name: 'Löschen: B' }),
    asks: /^Variante B löschen\?$/, yes: 'Ja, löschen',
  },
  'the figures of a year': {
    before: async (page) => {
      await page.locator('summary', { hasText: 'Steuerjahr 2027' }).first().click();
      await page.getByRole('button', { name: 'Zahlen bestätigen (Steuerjahr 2027)' }).click();
    },
    opener: (page) => page.getByRole('button', { name: 'Zahlen entfernen (Steuerjahr 2027)' }),
    asks: /^Diese Zahlen entfernen\? \(Steuerjahr 2027\)$/, yes: 'Ja, entfernen',
  },
  'what the device has stored of another visit': {
    before: async (page) => {
      await go(page, '#/daten', DATA);
      const other = await page.context().newPage();
      await other.goto(`${page.url().split('#')[0]}?other#/daten`);
      await other.getByLabel('Auf diesem Gerät merken').check();
      await other.close();
      await page.getByText('frühere Angaben oder die eines anderen Tabs').waitFor();
    },
    opener: (page) => page.getByLabel('Auf diesem Gerät merken'),
    asks: /^Auf diesem Gerät sind andere Angaben gespeichert\./, yes: 'Ja, ersetzen',
  },
};

for (const [what, { before, opener, asks, yes }] of Object.entries(DELETING)) {
  test(`to delete ${what} takes two taps at different places, and can be left`, async (t) => {
    const visit = await filled(t, {}, FAMILY);
    const { page } = visit;
    await before(page);
    for (const width of [320, 360, 390, 480, 768, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const button = opener(page);
      await button.scrollIntoViewIfNeeded();
      const place = await button.boundingBox();
      await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
      const box = page.getByRole('group', { name: asks });
      const [no, other] = [box.getByRole('button').first(), box.getByRole('button', { name: yes })];
      await box.waitFor();
      assert.equal(await no.innerText(), 'Abbrechen');
      assert.ok(await isFocused(no), 'the focus is on «Abbrechen»');
      const red = await other.boundingBox();
      const isApart = red.x >= place.x + place.width || red.x + red.width <= place.x
        || red.y >= place.y + place.height || red.y + red.height <= place.y;
      assert.ok(isApart, `${width} pixels wide: ${JSON.stringify([place, red])}`);
      const sides = [await no.boundingBox(), red, await box.boundingBox()];
      assert.ok(sides[0].x < sides[1].x && sides[1].x + sides[1].width > sides[2].x + sides[2].width * 0.8, 'at the two sides');
      await page.keyboard.press('Escape');
      await box.waitFor({ state: 'detached' });
      assert.ok(await isFocused(opener(page)), 'the focus is back');
    }
    await opener(page).click();
    await visit.expectAccessible('the question');
    await page.getByRole('button', { name: 'Abbrechen' }).press('Enter');
    assert.ok(await isFocused(opener(page)), 'the focus is back');
    await go(page, '#/alles', 'Ihre Angaben');
    assert.equal(await start(page), START, 'nothing is deleted');
    assert.deepEqual(visit.problems, []);
  });
}

test('«Alles löschen» names how many answers it deletes, and there is no way back', async (t) => {
  const { page } = await open(t, { guarded: true });
  const button = page.getByRole('contentinfo').getByRole('button', { name: 'Alles löschen' });
  const asked = async () => {
    await button.click();
    const text = await page.locator('#ask').innerText();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    return text;
  };
  assert.equal(await asked(), 'Alle Angaben löschen?');
  await walk(page, MOTHER_ALONE.slice(0, 1));
  assert.equal(await asked(), '1 Angabe löschen?');
  await walk(page, MOTHER_ALONE.slice(1, 2));
  assert.equal(await asked(), 'Alle 2 Angaben löschen?');
  await walk(page, MOTHER_ALONE.slice(2));
  await at(page, 'Ergebnis');
  await unfold(page);
  await page.getByRole('button', { name: 'Jetzige Angaben als Variante behalten' }).click();
  assert.match(await asked(), /^Alle 8 Angaben löschen\?\s+Auch die Varianten werden gelöscht\.$/);
  await button.click();
  await go(page, '#/daten', DATA);
  assert.equal(await page.locator('.ask').count(), 0, 'it waits on no other page');
  await button.click();
  await page.getByRole('button', { name: 'Ja, alles löschen' }).click();
  await page.locator('#notice:focus').filter({ hasText: /^Alles ist gelöscht\.$/ }).waitFor();
  await page.goBack();
  await at(page, DATA);
  await page.goBack();
  await at(page, 'Ergebnis');
  assert.doesNotMatch(await page.getByRole('main').innerText(), /Franken|Heim/);
});

const isCleared = (page) => page.locator('#notice').filter({ hasText: 'Alles ist gelöscht.' }).isVisible();

test('Esc deletes only after three separate presses within two seconds', async (t) => {
  const { page } = await filled(t);
  await page.getByText('Schnell weg: dreimal Esc.').waitFor();
  const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
  const nothing = async (what) => {
    assert.equal(await start(page), START, what);
    // Another key: what follows begins anew.
    await page.keyboard.press('Shift');
  };
  await press('Escape', 'Escape', 'a', 'Escape');
  await nothing('another key between');
  await press('Escape', 'Escape');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 2_000)));
  await press('Escape');
  await nothing('too slow');
  for (let times = 0; times < 3; times += 1) {
    for (let i = 0; i < 9; i += 1) await page.keyboard.down('Escape');
    await page.keyboard.up('Escape');
  }
  await nothing('held');
  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    await page.evaluate((composing) => {
      for (let i = 0; i < 3; i += 1) {
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...composing }));
        document.activeElement.dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape', bubbles: true }));
      }
    }, composing);
    await nothing(`a letter is being put together: ${JSON.stringify(composing)}`);
  }
  // Esc closes what is open, and such a press does not count.
  for (let i = 0; i < 3; i += 1) {
    await page.getByRole('button', { name: 'Alles löschen' }).press('Enter');
    await page.getByRole('button', { name: 'Abbrechen' }).waitFor();
    await press('Escape');
    await page.getByRole('button', { name: 'Abbrechen' }).waitFor({ state: 'detached' });
  }
  await press('Escape', 'Escape');
  await nothing('a box was open');
  for (let i = 0; i < 3; i += 1) {
    await page.getByLabel(HELP, { exact: true }).click();
    await press('Escape');
  }
  await nothing('a list was open');
  assert.equal(await isCleared(page), false);
  await press('Escape', 'Escape');
  await page.keyboard.down('Escape');
  assert.equal(await start(page), START, 'not before the key is released');
  await page.keyboard.up('Escape');
  await page.locator('#notice:focus').filter({ hasText: 'Alles ist gelöscht.' }).waitFor();
});

/** Presses a key without releasing it, and then `times` again as a keyboard does by itself. */
async function hold(page, key, times) {
  for (let i = 0; i <= times; i += 1) await page.keyboard.down(key);
}

/** The first page, answered, and the middle of its button «Weiter». */
async function answered(t, options) {
  const visit = await open(t, { at: '#/frage/help', guarded: true, ...options });
  const { page } = visit;
  await (await choice(page, 'Heim')).check();
  const next = page.getByRole('button', { name: 'Weiter' });
  await next.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await next.boundingBox();
  return { ...visit, place: [x + width / 2, y + height / 2] };
}

const toSecond = (page) => page.waitForFunction(() => location.hash === '#/frage/age');

/** Puts what a selector matches, now and on later pages, below the pointer. */
function pin(page, selector, [x, y]) {
  return page.evaluate(([selector, x, y]) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${selector} { position: fixed; z-index: 9; left: ${x - 20}px; top: ${y - 20}px }`);
    document.adoptedStyleSheets.push(sheet);
  }, [selector, x, y]);
}

/** Moves the moment at which the page was shown, so that no test depends on how fast it runs. */
const shift = (page, seconds) => page.evaluate((seconds) => { document.querySelector('#app main').turned += 1_000 * seconds; }, seconds);

for (const [what, selector, until] of [
  ['«Weiter»', 'main [type=submit]', '#mistakes'],
  ['a link', '.back', '#q-family-help'],
]) {
  test(`the second half of a double click does not reach ${what} of the next page`, async (t) => {
    const { page, place } = await answered(t);
    await pin(page, selector, place);
    await page.mouse.dblclick(...place);
    await toSecond(page);
    await settled(page);
    assert.equal(new URL(page.url()).hash, '#/frage/age');
    assert.equal(await page.locator(until).count(), 0);
    await page.mouse.click(...place);
    await page.locator(until).waitFor();
  });
}

test('a tap that begins too early does nothing, however long it lasts', async (t) => {
  const { page, place } = await answered(t);
  await pin(page, 'main [type=submit]', place);
  await page.mouse.click(...place);
  await toSecond(page);
  await shift(page, 60);
  await page.mouse.down();
  await shift(page, -60);
  await settled(page);
  await page.mouse.up();
  assert.equal(await page.locator('#mistakes').count(), 0);
  await page.mouse.click(...place);
  await page.locator('#mistakes').waitFor();
});

test('whoever moves away from a button before letting go has not pressed it', async (t) => {
  const { page } = await open(t);
  await (await choice(page, 'Heim')).press('Space');
  const press = async (away) => {
    await page.getByRole('button', { name: 'Weiter', exact: true }).hover();
    await page.mouse.down();
    await away();
    await page.mouse.up();
  };
  await press(() => page.getByRole('heading', { level: 1 }).hover());
  await at(page, HELP);
  await press(() => {});
  await at(page, AGE);
});

test('a second tap chooses nothing on the next page, nor does a key', async (t) => {
  const { page } = await filled(t, {}, {});
  await go(page, '#/frage/help', HELP);
  const row = await page.locator('.radio').first().boundingBox();
  const isChosen = () => page.evaluate(() => document.querySelector('[type=radio]').checked);
  await shift(page, 60);
  await page.evaluate(() => document.querySelector('[type=radio]').focus());
  const acts = [
    () => page.mouse.click(row.x + 60, row.y + 20),
    () => page.mouse.click(row.x + 20, row.y + 20),
    () => page.keyboard.press('Space'),
  ];
  for (const act of acts) {
    await act();
    assert.equal(await isChosen(), false);
  }
  await shift(page, -60);
  await settled(page);
  await page.keyboard.press('Space');
  assert.equal(await isChosen(), true);
});

for (const [key, name] of [['Enter', 'Enter'], [' ', 'Space']]) {
  test(`${name} that is held answers no second page, even after a while`, async (t) => {
    const { page } = await answered(t);
    await page.getByRole('button', { name: 'Weiter' }).focus();
    await hold(page, key, 3);
    // A button acts when Space is released, so here another key leads on.
    if (key === ' ') await page.keyboard.press('Enter');
    await toSecond(page);
    await page.getByRole('button', { name: 'Weiter' }).focus();
    await hold(page, key, 3);
    await settled(page);
    await hold(page, key, 3);
    await page.keyboard.up(key);
    assert.equal(new URL(page.url()).hash, '#/frage/age');
    assert.equal(await page.locator('#mistakes').count(), 0, '«Weiter» was not pressed');
    await page.keyboard.press(key);
    await page.locator('#mistakes').waitFor();
  });
}

test('a double tap does not zoom, and what one taps is as high as a finger', async (t) => {
  const { page } = await open(t, { guarded: true, viewport: { width: 390, height: 800 } });
  await walk(page, MOTHER_ALONE);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).touchAction), 'manipulation');
  const small = [];
  for (const address of ['#/frage/help', '#/frage/age', '#/frage/list', '#/frage/income', '#/frage/wealth', '#/alles', '#/pruefen', '#/ergebnis', '#/daten', '#/hinweise']) {
    await page.goto(page.url().split('#')[0] + address);
    await page.waitForFunction((address) => location.hash === address && document.querySelector('#app main'), address);
    small.push(...await page.evaluate((address) => {
      // A link in a sentence is part of its line; a radio button and a checkbox belong to their row.
      const isInSentence = (link) => link.matches('a') && link.parentElement.innerText.trim() !== link.innerText.trim() && !link.closest('.open');
      return [...document.querySelectorAll('#app :is(a, button, summary, select, input:not([type=radio], [type=checkbox]), .radio, .check)')]
        .filter((target) => target.checkVisibility() && !isInSentence(target))
        .map((target) => [address, target.innerText, Math.round(target.getBoundingClientRect().height)])
        .filter(([, , height]) => height < 44);
    }, address));
  }
  assert.deepEqual(small, []);
  // The whole row of a choice belongs to its label, up to its edges.
  await page.goto(`${page.url().split('#')[0]}#/frage/extent`);
  const rows = page.locator('.radio');
  await rows.first().waitFor();
  await settled(page);
  for (const [nth, at] of [[0, (box) => [2, 2]], [1, ({ width, height }) => [width - 3, height - 3]], [2, ({ height }) => [3, height - 3]]]) {
    const box = await rows.nth(nth).boundingBox();
    const [x, y] = at(box);
    await page.mouse.click(box.x + x, box.y + y);
    assert.ok(await rows.nth(nth).getByRole('radio').isChecked(), `row ${nth}`);
  }
});

for (const [how, leave] of [
  ['«Zurück»', (page) => page.getByRole('link', { name: 'Zurück' }).click()],
  ['the back button of the browser', (page) => page.goBack()],
]) {
  test(`${how} loses nothing that was typed or chosen, even if nobody pressed «Weiter»`, async (t) => {
    const { page } = await answered(t);
    await page.getByRole('button', { name: 'Weiter' }).click();
    await toSecond(page);
    const age = page.getByRole('textbox', { name: AGE });
    // Also what cannot be read.
    for (const text of ['etwa dreizehn', '13']) {
      await age.fill(text);
      await leave(page);
      await at(page, HELP);
      assert.ok(await (await choice(page, 'Heim')).isChecked());
      // Another choice, not confirmed, and back to it from the next page.
      await (await choice(page, 'Pflegefamilie')).check();
      await page.getByRole('button', { name: 'Weiter' }).click();
      await toSecond(page);
      assert.equal(await age.inputValue(), text);
      await leave(page);
      await at(page, HELP);
      assert.ok(await (await choice(page, 'Pflegefamilie')).isChecked());
      await (await choice(page, 'Heim')).check();
      await go(page, '#/frage/age', AGE);
      assert.equal(await age.inputValue(), text);
    }
  });
}
