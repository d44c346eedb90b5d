import type { Evidence, ScoringField } from '../../domain/lead.js';
import { phraseFinder } from '../../text/phrases.js';
import { phrasesOf } from '../../text/word-lists.js';
import { readWords } from '../../text/words.js';
import { type Passage, quoteFrom } from './passage.js';
import { findSteering, type Steering } from './steering.js';
import verdictWords from './vocabulary/verdict-words.json' with { type: 'json' };

/** The most UTF-16 units of a field that are read, since the text is untrusted. A biography is shorter. */
const MAX_LENGTH_READ = 4_000;

/** A field of a lead. Counter-facts are read in the whole text, facts in favour of the lead only in the believed part. */
export type FieldText = {
  readonly whole: Passage;
  /** Without the words that address the judge, as one sentence, so that a refusal is found even if such words interrupt it. */
  readonly rejoined: Passage;
  /** Without the sentences that address the judge or mention a verdict. */
  readonly believed: Passage;
  /** The text before the first sentence that is not believed; null where there is none. */
  readonly start: string | null;
  /** Words that address the judge. */
  readonly steering: Evidence | null;
};

const findVerdicts = {
  biography: finderOf(phrasesOf(verdictWords.ofAVerdict), phrasesOf(verdictWords.inABiography)),
  /** Titles and labels address nobody. */
  label: finderOf(phrasesOf(verdictWords.ofAVerdict), phrasesOf(verdictWords.inATitle)),
};

function finderOf(...lists: readonly (readonly string[])[]) {
  return phraseFinder(lists.flat().map((phrase) => [phrase, true]));
}

function blankField(field: ScoringField): FieldText {
  const nothing = { field, text: '', words: [] };
  return { whole: nothing, rejoined: nothing, believed: nothing, start: null, steering: null };
}

export function readField(field: ScoringField, value: string | null): FieldText {
  if (value === null) return blankField(field);
  const text = value.slice(0, MAX_LENGTH_READ);
  const whole = { field, text, words: readWords(text) };
  const steering = findSteering(whole);
  const find = findVerdicts[field === 'LINKEDIN_BIO' ? 'biography' : 'label'];
  const believed = withoutSentencesOf(find, steering ? without(whole, steering.sentences) : whole);
  return {
    whole,
    rejoined: steering ? inOneSentence(without(whole, steering.orders)) : whole,
    believed,
    start: startOf(whole, believed),
    steering: steering && quoteFrom(whole, steering.shown),
  };
}

function startOf(whole: Passage, believed: Passage): string | null {
  const [first] = believed.words;
  if (!first || first !== whole.words[0]) return null;
  if (believed.words.length === whole.words.length) return whole.text;
  const cut = whole.words.findIndex((word, at) => believed.words[at] !== word);
  return whole.text.slice(0, whole.words[cut - 1]?.end);
}

function without(passage: Passage, places: Steering['orders']): Passage {
  const isCut = (at: number) => places.some(({ first, last }) => at >= first && at <= last);
  return { ...passage, words: passage.words.filter((_, at) => !isCut(at)) };
}

function inOneSentence(passage: Passage): Passage {
  return { ...passage, words: passage.words.map((word) => ({ ...word, sentence: 0 })) };
}

function withoutSentencesOf(find: typeof findVerdicts.label, passage: Passage): Passage {
  const cut = new Set(find(passage.words).map(({ first }) => passage.words[first]?.sentence));
  return cut.size === 0 ? passage : { ...passage, words: passage.words.filter(({ sentence }) => !cut.has(sentence)) };
}
