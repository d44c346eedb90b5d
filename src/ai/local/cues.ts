import { type Mark, phraseFinder } from '../../text/phrases.js';
import { byList } from '../../text/word-lists.js';
import type { Word } from '../../text/words.js';
import { isOfTopic, type JudgedOffer } from './judged-offer.js';
import { areNear, type Passage } from './passage.js';
import cues from './vocabulary/cues.json' with { type: 'json' };

/** The kinds of cues in a biography: the lists of the vocabulary. */
export type Cue = keyof typeof cues;

/** Words of a passage, from `first` to `last`. */
export type PhrasePlace = Pick<Mark<unknown>, 'first' | 'last'>;

/** A passage with its cues about a purchase. */
export type Told = {
  readonly passage: Passage;
  /** Returns the cues of a kind, except those after a "not". A refusal includes its "not". */
  readonly of: (cue: Cue) => readonly PhrasePlace[];
  /** Specific words of the offer's name and value propositions; none where the passage has no cue. */
  readonly topics: readonly PhrasePlace[];
};

/** The longest distance, in words, from a "not" to the word that it negates. */
const NEGATION_WITHIN = 4;

const findCues = phraseFinder(byList(cues));

export function readTold(passage: Passage, offer: JudgedOffer): Told {
  const { words } = passage;
  const marks = findCues(words);
  const negations = marks.filter(({ meaning }) => meaning === 'negation');
  const told = marks.filter(
    (mark) => mark.meaning === 'refuses' || !negations.some((negation) => denies(words, negation, mark)),
  );
  const topics = told.length > 0 ? placesOf(words, (word) => isOfTopic(word, offer)) : [];
  return { passage, of: (cue) => told.filter(({ meaning }) => meaning === cue), topics };
}

/** Returns the first place that has one of the others near it: in the same sentence and at most `within` words apart. */
export function firstBeside(
  { passage }: Told,
  places: readonly PhrasePlace[],
  others: readonly PhrasePlace[],
  within: number,
): PhrasePlace | undefined {
  const isBeside = (place: PhrasePlace, other: PhrasePlace) =>
    !overlap(place, other) && areNear(passage, other, place, within);
  return places.find((place) => others.some((other) => isBeside(place, other)));
}

function placesOf(words: readonly Word[], tells: (word: string) => boolean): PhrasePlace[] {
  const places: PhrasePlace[] = [];
  words.forEach(({ folded }, at) => {
    if (tells(folded)) places.push({ first: at, last: at });
  });
  return places;
}

function denies(words: readonly Word[], negation: PhrasePlace, place: PhrasePlace): boolean {
  const gap = place.first - negation.last;
  return gap > 0 && gap <= NEGATION_WITHIN && words[negation.last]?.sentence === words[place.first]?.sentence;
}

function overlap(one: PhrasePlace, other: PhrasePlace): boolean {
  return one.first <= other.last && other.first <= one.last;
}
