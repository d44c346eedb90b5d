import type { Evidence, ScoringField } from '../../../scoring/lead.js';
import { phraseFinder } from '../../../text/phrases.js';
import { readWords, type Word } from '../../../text/words.js';
import judging from '../vocabulary/judging.json' with { type: 'json' };
import praise from '../vocabulary/praise.json' with { type: 'json' };
import { type Passage, quoteFrom } from './passage.js';
import { findSteering, type Steering } from './steering.js';

/** No more of a field than this is read, in UTF-16 units: text comes from strangers, and a biography is shorter. */
const MAX_LENGTH_READ = 4_000;

/**
 * A field of a lead as it may be read. Objections are sought in the `whole` text and in what is `rejoined`, so that
 * nobody can hide them; what speaks for the lead only in what may be believed.
 */
export type FieldText = {
  readonly whole: Passage;
  /** Without the words alone that address the judge, and read as one sentence: a refusal is none the less for being broken up. */
  readonly rejoined: Passage;
  /** Without the sentences that address the judge or speak of a verdict. */
  readonly trusted: Passage;
  /** Without those that praise or speak to the reader, too. */
  readonly plain: Passage;
  /** The words that address the judge, if any do. */
  readonly steering: Evidence | null;
};

const { inABiography } = judging;
/** Titles and labels may well speak of ratings and reviewers: only a biography has no need to. */
const FINDERS = {
  biography: finders(
    [...judging.ofAVerdict, ...inABiography.ofAVerdict],
    [...judging.toTheReader, ...inABiography.toTheReader],
  ),
  label: finders(judging.ofAVerdict, judging.toTheReader),
};

function finders(verdicts: readonly string[], toTheReader: readonly string[]) {
  return {
    verdicts: phraseFinder(verdicts.map((phrase) => [phrase, 'EMPTY'] as const)),
    emptyWords: phraseFinder([...praise, ...toTheReader].map((phrase) => [phrase, 'EMPTY'] as const)),
  };
}

export function readField(field: ScoringField, value: string | null): FieldText {
  const text = (value ?? '').slice(0, MAX_LENGTH_READ);
  const whole = { field, text, words: readWords(text) };
  const steering = findSteering(whole);
  const { verdicts, emptyWords } = FINDERS[field === 'LINKEDIN_BIO' ? 'biography' : 'label'];
  const trusted = withoutSentencesOf(verdicts, steering ? without(whole, steering.sentences) : whole);
  return {
    whole,
    rejoined: steering ? inOneSentence(without(whole, steering.orders)) : whole,
    trusted,
    plain: withoutSentencesOf(emptyWords, trusted),
    steering: steering && quoteFrom(whole, steering.shown),
  };
}

/** Whether a field has words, but none that may be believed. */
export function onlySteers({ plain, steering }: FieldText): boolean {
  return steering !== null && plain.words.length === 0;
}

/** What stands before the first sentence that may not be believed, as it is written; null where nothing does. */
export function believableStart({ whole, plain }: FieldText): string | null {
  const [first] = plain.words;
  if (!first || first !== whole.words[0]) return null;
  if (plain.words.length === whole.words.length) return whole.text;
  const cut = whole.words.findIndex((word, at) => plain.words[at] !== word);
  return whole.text.slice(0, whole.words[cut - 1]?.end);
}

function without(passage: Passage, places: Steering['orders']): Passage {
  const cut = (at: number) => places.some(({ first, last }) => at >= first && at <= last);
  return { ...passage, words: passage.words.filter((_, at) => !cut(at)) };
}

function inOneSentence(passage: Passage): Passage {
  return { ...passage, words: passage.words.map((word) => ({ ...word, sentence: 0 })) };
}

/** Nobody is described by praise, by a verdict or by words to whoever reads them. */
function withoutSentencesOf(find: typeof FINDERS.label.verdicts, passage: Passage): Passage {
  const empty = new Set(find(passage.words).map(({ first }) => passage.words[first]?.sentence));
  if (empty.size === 0) return passage;
  return { ...passage, words: passage.words.filter(({ sentence }: Word) => !empty.has(sentence)) };
}
