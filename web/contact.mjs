// How the office is reached (deploy/contact.toml), for the files that are there before the engine: `{{office_email}}` stands for its
// address, `{{office_phone}}` for its number and `{{office_call}}` for the number as a link calls it.

import { readFileSync } from 'node:fs';

/** The entries of deploy/contact.toml. build/contact.rs checks them. */
export function readContact(text = readFileSync(new URL('../deploy/contact.toml', import.meta.url), 'utf8')) {
  const contact = Object.fromEntries([...text.matchAll(/^(\w+) = "(.*)"$/gm)].map(([, name, value]) => [name, value]));
  return { ...contact, office_call: contact.office_phone.replaceAll(' ', '').replace(/^0/, '+41') };
}

/** A text with the contact filled in. */
export function withContact(text, contact = readContact()) {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!contact[name]) throw new Error(`deploy/contact.toml has no ${name}.`);
    return contact[name];
  });
}
