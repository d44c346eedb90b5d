import type { Evidence, ScoringField } from '../../domain/lead.js';
import type { Mark } from '../../text/phrases.js';
import type { Word } from '../../text/words.js';

/** Words of one field of a lead: all of them, or only the believed ones. */
export type Passage = { readonly field: ScoringField; readonly text: string; readonly words: readonly Word[] };

type Span = Pick<Mark<unknown>, 'first' | 'last'>;

/** Quotes the text between two marks, both included. */
export function quoteFrom({ field, text, words }: Passage, one: Span, other: Span = one): Evidence {
  const first = Math.min(one.first, other.first);
  const last = Math.max(one.last, other.last);
  return { field, quote: text.slice(words[first]?.start, words[last]?.end) };
}

/** Whether two marks are in the same sentence with at most `distance` words between them. */
export function areNear({ words }: Passage, one: Span, other: Span, distance: number): boolean {
  if (words[one.first]?.sentence !== words[other.first]?.sentence) return false;
  return Math.max(one.first, other.first) - Math.min(one.last, other.last) - 1 <= distance;
}

/** Whether `one` ends before `other` begins, in the same sentence and at most `distance` words apart. */
export function isBefore(passage: Passage, one: Span, other: Span, distance: number): boolean {
  return one.last < other.first && areNear(passage, one, other, distance);
}
