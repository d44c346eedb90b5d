import { functionOfTitle } from '../../scoring/functions/read-title.js';
import { industriesNamedIn } from '../../scoring/industry.js';
import { readTitle } from '../../scoring/role/title.js';
import { headerKey, headerWords } from '../../text/header-key.js';
import { hasLegalForm } from './company-form.js';
import { kindsOf } from './header-words.js';
import accountRoles from './vocabulary/account-roles.json' with { type: 'json' };

/** The least share of a text's letters that must name an industry. */
const NEARLY_ALL = 0.8;

/** The most different values that are examined. */
const MOST_VALUES = 60;

/** Returns the first different texts of a column, to be examined. */
export function differing(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, MOST_VALUES);
}

/** Returns the share of texts that pass a test. */
export function shareOf(texts: readonly string[], is: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
}

/** Roles of accounts in a program; the second list also has posts. */
const ACCOUNTS = new Set(accountRoles.accounts.map(headerKey));
const ALSO_POSTS = new Set(accountRoles.alsoPosts.map(headerKey));

/**
 * Whether texts are roles of accounts in a program or at an event rather than of people: "customer", "editor". Other words may
 * be among them if most of the rows only say that somebody is a customer or an attendee.
 */
export function areAccountRoles(texts: readonly string[], rows: readonly string[] = []): boolean {
  const keys = texts.map(headerKey);
  if (keys.some((key) => ACCOUNTS.has(key)) && keys.every((key) => ACCOUNTS.has(key) || ALSO_POSTS.has(key)))
    return true;
  const filled = rows.filter((text) => text !== '');
  return filled.length >= MANY_ROWS && shareOf(filled, isKindOfPeople) > HALF;
}

const MANY_ROWS = 3;
const HALF = 0.5;

function isKindOfPeople(text: string): boolean {
  const key = headerKey(text);
  return ACCOUNTS.has(key) || kindsOf(key).some((kind) => kind === 'guest' || kind === 'companion');
}

/** Whether a text names a post that somebody may hold: "Jefa de compras"; a lead or a member is not one. */
export function namesPost(text: string): boolean {
  return readTitle(text).posts.some(({ rank, words }) => rank !== null && !ACCOUNTS.has(headerKey(words)));
}

/** Whether a text is a post or the function of a department: "Vertrieb". */
export function namesWork(text: string): boolean {
  return namesPost(text) || functionOfTitle(text) !== null;
}

/** Whether nearly all of a text names an industry: in "Cobalt Foundry", a company, only a part does. */
export function namesIndustry(text: string): boolean {
  const named = industriesNamedIn(text).map(({ quote }) => headerKey(quote).length);
  return named.length > 0 && named.reduce((sum, length) => sum + length, 0) >= NEARLY_ALL * headerKey(text).length;
}

/** The departments of most companies: a column of these tells where somebody works within a company. */
const OF_EVERY_COMPANY: ReadonlySet<string | null> = new Set<string | null>([
  'GENERAL_MANAGEMENT',
  'SALES',
  'MARKETING',
  'CUSTOMER_SERVICE',
  'PRODUCT',
  'IT',
  'HUMAN_RESOURCES',
  'FINANCE',
  'PROCUREMENT',
  'OPERATIONS',
]);

/** Whether a text names a department that most companies have. */
export function namesDepartment(text: string): boolean {
  return !namesPost(text) && OF_EVERY_COMPANY.has(functionOfTitle(text));
}

const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:,? (?:\p{Ll}{1,3} )*\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u;
const UNSPACED_NAME =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,5})$/u;

/** Whether a text has the form of a person's name; a company's name may have it too. */
export function mayBePerson(text: string): boolean {
  return (NAME.test(text) || UNSPACED_NAME.test(text)) && !hasLegalForm(text);
}

const LEAST_LETTERS = 3;

/** Whether the local part of an address contains a word of a person's name: "Marta Gil" in "marta@talleres.example". */
export function isNamedIn(name: string, address: string): boolean {
  const parts = headerWords(address.slice(0, address.indexOf('@')));
  const local = parts.join('');
  const words = headerWords(name).filter((word) => /\p{L}/u.test(word));
  return words.some((word) => parts.includes(word) || (word.length >= LEAST_LETTERS && local.includes(word)));
}

/** Whether the domain of an address contains a word of a company's name. */
export function isOwnerOf(company: string, address: string): boolean {
  const domain = headerKey(address.slice(address.indexOf('@') + 1).replace(/\.[^.]*$/, ''));
  return headerWords(company).some((word) => word.length >= LEAST_LETTERS && domain.includes(word));
}
