import { functionOfTitle } from '../../scoring/functions/read-title.js';
import { industriesNamedIn } from '../../scoring/industry.js';
import { readTitle } from '../../scoring/role/title.js';
import { headerKey, headerWords } from '../../text/header-key.js';
import { hasLegalForm } from './company-form.js';
import accountRoles from './vocabulary/account-roles.json' with { type: 'json' };

/** Which share of a text's letters its industry must be. */
const NEARLY_ALL = 0.8;

/** How many values are looked at, each of them once. */
const MOST_VALUES = 60;

/** The texts of a column to be looked at closely: the first different ones. */
export function differing(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, MOST_VALUES);
}

/** Which share of some texts is so. */
export function shareOf(texts: readonly string[], is: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
}

/** What an account may do in a program; the second list has posts as well. */
const ACCOUNTS = new Set(accountRoles.accounts.map(headerKey));
const ALSO_POSTS = new Set(accountRoles.alsoPosts.map(headerKey));

/** Whether texts say what accounts may do in a program rather than what people do: "customer", "editor". */
export function areAccountRoles(texts: readonly string[]): boolean {
  const keys = texts.map(headerKey);
  return keys.some((key) => ACCOUNTS.has(key)) && keys.every((key) => ACCOUNTS.has(key) || ALSO_POSTS.has(key));
}

/** Whether a text names a post that somebody may hold: "Jefa de compras"; a lead or a member is none. */
export function namesPost(text: string): boolean {
  return readTitle(text).posts.some(({ rank, words }) => rank !== null && !ACCOUNTS.has(headerKey(words)));
}

/** Whether a text is a post or what a department does: "Vertrieb". */
export function namesWork(text: string): boolean {
  return namesPost(text) || functionOfTitle(text) !== null;
}

/** Whether nearly all of a text names an industry: of "Cobalt Foundry", which is a company, only a part does. */
export function namesIndustry(text: string): boolean {
  const named = industriesNamedIn(text).map(({ quote }) => headerKey(quote).length);
  return named.length > 0 && named.reduce((sum, length) => sum + length, 0) >= NEARLY_ALL * headerKey(text).length;
}

/** What is a department in most companies, so that a column of these says where somebody works in one. */
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

/** Whether a text is written as a person's name is; a company's may be written so too. */
export function mayBePerson(text: string): boolean {
  return (NAME.test(text) || UNSPACED_NAME.test(text)) && !hasLegalForm(text);
}

const LEAST_LETTERS = 3;

/** Whether the local part of an address contains a word of a person's name: "Marta Gil" in "marta@talleres.example". */
export function isNamedIn(name: string, address: string): boolean {
  const parts = headerWords(address.slice(0, address.indexOf('@')));
  const local = parts.join('');
  return headerWords(name).some(
    (word) => parts.includes(word) || (word.length >= LEAST_LETTERS && local.includes(word)),
  );
}

/** Whether the domain of an address contains a word of a company's name. */
export function isOwnerOf(company: string, address: string): boolean {
  const domain = headerKey(address.slice(address.indexOf('@') + 1).replace(/\.[^.]*$/, ''));
  return headerWords(company).some((word) => word.length >= LEAST_LETTERS && domain.includes(word));
}
