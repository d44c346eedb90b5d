import { headerKey, headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import { kindsOf } from './header-words.js';
import { type HeaderMatch, meaningsOf, type Slot } from './vocabulary.js';

/** A header with a remark in brackets; a remark with a list, such as "(Mr/Mrs)", describes the values. */
const REMARKED = /^([^()[\]（）]+)[([（]([^()[\]（），、,;/|]+)[)\]）]\s*$/u;

/** Words that can also describe the person's own field: "(first and last)", "(will not be shared)". */
const HARMLESS = new Set(['last', 'not', 'no']);

/** The remark of a column that is looked up in another table: "Company (from Accounts)". */
const LOOKED_UP = /^\s*(?:from|aus|de|da|van)\s/iu;

/** A name with its parts, in the order of the column: "Name (Last, First)". */
const PARTS = /^([^()[\]（）]+)[([（]([^()[\]（）]+)[)\]）]\s*$/u;

/**
 * Removes a remark that explains how to fill in the field: "Full Name (as on your badge)". Returns null where there is none; a
 * single word such as "(Parent)" rather distinguishes columns, and so does a word for a field, a company or somebody else.
 */
export function withoutRemark(header: string): string | null {
  const [, label = '', remark = ''] = REMARKED.exec(header) ?? [];
  const words = headerWords(remark);
  if (words.length > 1 && (LOOKED_UP.test(remark) || !words.some(saysWhich))) return label;
  return nameInParts(header);
}

/** Matches a label whose remark repeats its meaning: "Email (Enter Email)". */
export function sameInRemark(header: string, match: (text: string) => readonly HeaderMatch[]): readonly HeaderMatch[] {
  const [, label = '', remark = ''] = REMARKED.exec(header) ?? [];
  const again = new Set(match(remark).map(({ slot }) => slot));
  return match(label).filter(({ slot }) => again.has(slot));
}

/** The part of a name that a remark says: "Name (First)", "お名前（姓）". */
export function partInRemark(header: string, match: (text: string) => readonly HeaderMatch[]): readonly HeaderMatch[] {
  const [, label = '', remark = ''] = REMARKED.exec(header) ?? [];
  if (!match(label).some(({ slot }) => slot === 'NAME')) return [];
  return match(remark).filter(({ slot }) => isPartOfName(slot));
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
