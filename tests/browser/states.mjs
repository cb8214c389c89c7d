// The states of the result, as answers in the Fachmodus. The state after the family way is walked (`MOTHER_ALONE`).

import { CHILD, FULL_TIME, GROUNDS } from './person.mjs';

export const SUBTOTAL = 'Zwischentotal der Einkünfte im Jahr';
const WHO = 'Wer muss für das Kind zahlen (unterhaltspflichtig)?';
export const TOGETHER = { [WHO]: 'Beide Eltern, sie leben zusammen' };
export const APART = { [WHO]: 'Beide Eltern, sie leben getrennt (auch wenn das Kind nur bei einem wohnt)' };
export const ALONE = { [WHO]: 'Nur ein Elternteil (der andere lebt nicht mehr oder ist nicht bekannt)' };

const home = (household, first, more = {}) => ({
  'Die Hilfe': { 'Um welche Hilfe geht es?': 'Heim', 'Geplanter Beginn': '1.2.2027', 'Ende, wenn bekannt': '31.1.2028' },
  'Das Kind': CHILD,
  'Grundlage der Hilfe': GROUNDS,
  'Einzelheiten der Hilfe': FULL_TIME,
  'Die Familie': household,
  'Einkommen von Elternteil 1': first,
  ...more,
});
const couple = (wealth) => home(TOGETHER, { [SUBTOTAL]: '64000', 'Steuerbares Vermögen': wealth }, {
  'Einkommen von Elternteil 2': { [SUBTOTAL]: '28000' },
  'Abzüge': { 'Kinder mit Steuerabzug': '2' },
});

/** The provider is told last: nothing further is asked of a help that the canton cannot pay. */
function refusedAtLast({ 'Grundlage der Hilfe': grounds, ...others }) {
  return { ...others, 'Grundlage der Hilfe': { ...grounds, 'Ist die Anbieterin oder der Anbieter anerkannt?': 'Nein' } };
}

/** By the letters of the design. */
export const STATES = {
  a: couple('30000'),
  b: couple('0 bis 50000'),
  b2: couple(''),
  c: home(APART, { [SUBTOTAL]: '52000', 'Steuerbares Vermögen': '22500' }, { 'Abzüge von Elternteil 1': { 'Kinder mit Steuerabzug': '1' } }),
  d: {
    ...home(ALONE, { [SUBTOTAL]: '35150' }, { 'Abzüge': { 'Kinder mit Steuerabzug': '1' }, 'Eigenes Einkommen des Kindes': { 'Lohn des Kindes im Jahr': '12600' } }),
    'Das Kind': { ...CHILD, 'Geburtsdatum des Kindes': '3.8.2009' },
  },
  e: refusedAtLast(couple('30000')),
  f: home(TOGETHER, { [SUBTOTAL]: '64000' }, { 'Besondere Umstände': { 'Fällt die Familie unter die kantonale Asylverordnung?': 'Ja' } }),
  g: {
    'Die Hilfe': { 'Um welche Hilfe geht es?': 'Sozialpädagogische Familienbegleitung (SPF)', 'Geplanter Beginn': '1.2.2027' },
    'Das Kind': { 'Geburtsdatum des Kindes': '1.6.2015' },
    'Einzelheiten der Hilfe': { 'Tage im Monat (Einsatztage oder Aufenthaltstage)': '6' },
    'Die Familie': { ...TOGETHER, 'Bezieht der Haushalt Sozialhilfe oder Ergänzungsleistungen?': 'Ja' },
  },
};
