import { headerKey, headerWords } from '../../text/header-key.js';
import lists from './vocabulary/header-words.json' with { type: 'json' };

/**
 * The kind of a word in a header, besides the words for a field. `asking` begins a question or a request, `leading` may
 * follow it, and `answered` ends it; a question with `checking` is answered by yes or no. `joining` connects two words for
 * one field, and `within` a role and the company.
 */
export type WordKind = keyof typeof lists;

/** Words that may be added to any field of a person. */
export const PERSONS: ReadonlySet<WordKind> = new Set([
  'plain',
  'yours',
  'person',
  'lead',
  'guest',
  'companion',
  'host',
]);

const PEOPLE: ReadonlySet<WordKind> = new Set(['person', 'lead', 'guest', 'companion']);

const KINDS = readKinds();

const HAN = /^\p{Script=Han}+$/u;

/** Returns the possible kinds of the words with this key. */
export function kindsOf(key: string): readonly WordKind[] {
  return KINDS.get(key) ?? [];
}

/** Returns the keys of the words for people. */
export function peopleKeys(): string[] {
  return [...KINDS].flatMap(([key, kinds]) => (kinds.some((kind) => PEOPLE.has(kind)) ? key : []));
}

/** Whether one of the words of a header is of one of these kinds. */
export function hasWordOf(header: string, kinds: readonly WordKind[]): boolean {
  return headerWords(header).some((word) => kindsWithin(word).some((kind) => kinds.includes(kind)));
}

/** Whether a header is a question. */
export function asks(header: string): boolean {
  return /[?？؟]/u.test(header) || kindsOf(headerWords(header)[0] ?? '').includes('asking');
}

/** Returns the kinds of a word and of its parts, in scripts without spaces between words: "联系人姓名". */
function kindsWithin(word: string): readonly WordKind[] {
  if (!HAN.test(word)) return kindsOf(word);
  return [...KINDS].flatMap(([key, kinds]) => (HAN.test(key) && word.includes(key) ? kinds : []));
}

function readKinds(): Map<string, WordKind[]> {
  const kinds = new Map<string, WordKind[]>();
  for (const [kind, phrases] of Object.entries(lists) as [WordKind, string[]][]) {
    for (const key of new Set(phrases.map(headerKey))) kinds.set(key, [...(kinds.get(key) ?? []), kind]);
  }
  return kinds;
}
