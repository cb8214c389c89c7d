// How the office is reached, as the page and its files must say it (deploy/contact.toml).

import { readContact } from '../../web/contact.mjs';

const { office_email: email, office_phone: phone } = readContact();
const [address, number] = [email.replaceAll('.', '\\.'), phone.replaceAll(' ', '\\s')];

/** The link that writes to the office. */
export const MAIL = `mailto:${email}`;
/** Its address and its number, one each. */
export const ADDRESS = new RegExp(address);
export const NUMBER = new RegExp(number);
/** A text with both, and what follows them. */
export const office = (after = '') => new RegExp(`${address}.*${number}${after}`, 's');
