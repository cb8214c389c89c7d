// What a person does on the page: fills fields that stand under a heading, by their labels, and reads the result.

/** Fills the form: `{ 'Die Hilfe': { 'Geplanter Beginn': '1.2.2027', … }, … }`, in the order in which it is written. */
export async function fill(page, answers) {
  for (const [heading, fields] of Object.entries(answers)) {
    const group = page.getByRole('group', { name: heading, exact: true });
    for (const [label, value] of Object.entries(fields)) {
      const field = group.getByLabel(label, { exact: true });
      if (await field.evaluate((element) => element.tagName === 'SELECT')) {
        await field.selectOption({ label: value });
      } else {
        await field.click();
        await field.press('Control+a');
        await field.press('Delete');
        await field.pressSequentially(value);
        await field.press('Tab');
      }
    }
  }
}

/** The result as it stands: headline, who pays what, months, all as text. */
export async function result(page) {
  const region = page.getByRole('region', { name: 'Ergebnis' });
  const texts = async (locator) => (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  return {
    amount: (await texts(region.locator('.amount')))[0],
    payers: await texts(region.locator('.payers > div')),
    months: await texts(region.locator('tbody tr')),
    all: await region.innerText(),
  };
}

/** Every condition of a home in the canton answered so that it is met. */
export const GROUNDS = {
  'Worauf stützt sich die Hilfe?': 'Eine Fachstelle bestätigt den Bedarf (Indikation)',
  'Wer bestätigt, dass die Hilfe nötig ist?': 'Sozialdienst der Gemeinde',
  'Würde auch eine mildere Hilfe genügen?': 'Nein',
  'Ist die Anbieterin oder der Anbieter anerkannt?': 'Ja, anerkannt',
  'Wo ist das Heim oder die Pflegefamilie?': 'Im Kanton Basel-Landschaft',
};

export const CHILD = {
  'Geburtsdatum des Kindes': '1.6.2015',
  'Wo hat das Kind seinen zivilrechtlichen Wohnsitz?': 'Im Kanton Basel-Landschaft',
  'Ist der Unterstützungswohnsitz im Kanton Basel-Landschaft?': 'Ja',
};
