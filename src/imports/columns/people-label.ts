import { headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import { kindsOf, type WordKind } from './header-words.js';
import type { HeaderMatch, Slot } from './vocabulary.js';

const IDENTITY: ReadonlySet<Slot> = new Set<Slot>(['NAME', 'FIRST_NAME', 'LAST_NAME', 'EMAIL']);

/** A word of a header that may mean people, and the rest of the header. */
export type PeopleLabel = { readonly word: string; readonly label: string };

/** Returns the first and the last word of a header, each with the rest as its label. */
export function labelsOf(header: string): PeopleLabel[] {
  const words = headerWords(header);
  return [0, words.length - 1].map((place) => ({
    word: words[place] ?? '',
    label: words.toSpliced(place, 1).join(' '),
  }));
}

/** Whether a header identifies a person. */
export function saysWho(matches: readonly HeaderMatch[]): boolean {
  return matches.some(({ slot }) => IDENTITY.has(slot));
}

/** Whoever pays is the person where nobody else is named. */
const PAYING: readonly WordKind[] = ['billing', 'buyer'];

/** Whether a word is for whoever pays. */
export function isPaying(word: string): boolean {
  return PAYING.some((kind) => kindsOf(word).includes(kind));
}

/** Whether a word may mean the people of a file. */
export function mayBePeople(word: string): boolean {
  return isPaying(word) || (kindsOf(word).length === 0 && !isOfSomebodyElse(word));
}
