import { headerKey, headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import { kindsOf } from './header-words.js';
import { type HeaderMatch, meaningsOf, type Slot } from './vocabulary.js';

/** A header, and a remark in brackets behind it; a list there, as "(Mr/Mrs)", says what stands in the column. */
const REMARKED = /^([^()[\]（）]+)[([（]([^()[\]（），、,;/|]+)[)\]）]\s*$/u;

/** Words that say of a thing of one's own too what they say of somebody else's: "(first and last)", "(will not be shared)". */
const HARMLESS = new Set(['last', 'not', 'no']);

/** How a table that is looked up in another one is named: "Company (from Accounts)". */
const LOOKED_UP = /^\s*(?:from|aus|de|da|van)\s/iu;

/** The parts of a name, in the order in which they stand in the column: "Name (Last, First)". */
const PARTS = /^([^()[\]（）]+)[([（]([^()[\]（）]+)[)\]）]\s*$/u;

/**
 * A header without the remark behind it that says how to fill it in: "Full Name (as on your badge)". Null where there is none;
 * a single word rather says which of several it is, as "(Parent)" does, and so does a word for a field, a company or others.
 */
export function withoutRemark(header: string): string | null {
  const [, label = '', remark = ''] = REMARKED.exec(header) ?? [];
  const words = headerWords(remark);
  if (words.length > 1 && (LOOKED_UP.test(remark) || !words.some(saysWhich))) return label;
  return nameInParts(header);
}

/** A label whose remark says the same once more: "Email (Enter Email)". */
export function sameInRemark(header: string, match: (text: string) => readonly HeaderMatch[]): readonly HeaderMatch[] {
  const [, label = '', remark = ''] = REMARKED.exec(header) ?? [];
  const again = new Set(match(remark).map(({ slot }) => slot));
  return match(label).filter(({ slot }) => again.has(slot));
}

function nameInParts(header: string): string | null {
  const [, label = '', remark = ''] = PARTS.exec(header) ?? [];
  const parts = remark.split(/[,;/|]|\sand\s/u).map((part) => meaningsOf(headerKey(part)).map(({ slot }) => slot));
  const isName = meaningsOf(headerKey(label)).some(({ slot }) => slot === 'NAME');
  return isName && parts.length > 1 && parts.every((slots) => slots.some(isPartOfName)) ? label : null;
}

function isPartOfName(slot: Slot): boolean {
  return slot === 'FIRST_NAME' || slot === 'LAST_NAME';
}

function saysWhich(word: string): boolean {
  if (HARMLESS.has(word)) return false;
  return isOfSomebodyElse(word) || kindsOf(word).includes('company') || meaningsOf(word).some(({ isSure }) => isSure);
}
