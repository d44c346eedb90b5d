import { headerKey, headerWords } from '../../text/header-key.js';
import lists from './vocabulary/header-words.json' with { type: 'json' };

/**
 * What a word says that stands in a header beside the words for a field. `asking` begins a question or a request, `leading`
 * may follow it, and `answered` ends it; what begins with `checking` is answered by yes or no. `joining` stands between two
 * words for one field, and `within` between a role and the company that it is in.
 */
export type WordKind = keyof typeof lists;

/** Words that may stand beside those for any field that a person has. */
export const PERSONS: ReadonlySet<WordKind> = new Set([
  'plain',
  'yours',
  'person',
  'lead',
  'guest',
  'companion',
  'host',
]);

const KINDS = readKinds();

const HAN = /^\p{Script=Han}+$/u;

/** What the words of this key can say beside those for a field. */
export function kindsOf(key: string): readonly WordKind[] {
  return KINDS.get(key) ?? [];
}

/** Whether one of the words of a header is of one of these kinds. */
export function hasWordOf(header: string, kinds: readonly WordKind[]): boolean {
  return headerWords(header).some((word) => kindsWithin(word).some((kind) => kinds.includes(kind)));
}

/** What the parts of a word say too, where no space stands between words: "联系人姓名". */
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
