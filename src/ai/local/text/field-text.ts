import type { Evidence, ScoringField } from '../../../scoring/lead.js';
import praise from '../vocabulary/praise.json' with { type: 'json' };
import { type Passage, quoteFrom } from './passage.js';
import { phraseFinder } from './phrases.js';
import { findSteering, type Steering } from './steering.js';
import { readWords, type Word } from './words.js';

/** No more of a field than this is read, in UTF-16 units: text comes from strangers, and a biography is shorter. */
export const MAX_LENGTH_READ = 4_000;

/**
 * A field of a lead as it may be read. Counter-evidence is sought in the `whole` text, so that nobody can hide it;
 * what speaks for the lead only in what may be believed.
 */
export type FieldText = {
  readonly whole: Passage;
  /** Without the sentences that address the judge. */
  readonly trusted: Passage;
  /** Without those that praise, too. */
  readonly plain: Passage;
  /** The words that address the judge, if any do. */
  readonly steering: Evidence | null;
};

const findPraise = phraseFinder(praise.map((phrase) => [phrase, 'PRAISE'] as const));

export function readField(field: ScoringField, value: string | null): FieldText {
  const text = (value ?? '').slice(0, MAX_LENGTH_READ);
  const whole = { field, text, words: readWords(text) };
  const steering = findSteering(whole);
  const trusted = steering ? without(whole, steering) : whole;
  return { whole, trusted, plain: withoutPraise(trusted), steering: steering && quoteFrom(whole, steering.shown) };
}

/** Whether a field has words, but none that may be believed. */
export function onlySteers({ trusted, steering }: FieldText): boolean {
  return steering !== null && trusted.words.length === 0;
}

function without(passage: Passage, { untrusted }: Steering): Passage {
  const cut = (at: number) => untrusted.some(({ first, last }) => at >= first && at <= last);
  return { ...passage, words: passage.words.filter((_, at) => !cut(at)) };
}

function withoutPraise(passage: Passage): Passage {
  const praised = new Set(findPraise(passage.words).map(({ first }) => passage.words[first]?.sentence));
  if (praised.size === 0) return passage;
  return { ...passage, words: passage.words.filter(({ sentence }: Word) => !praised.has(sentence)) };
}
