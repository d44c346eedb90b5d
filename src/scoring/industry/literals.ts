import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import { type IndustryWord, wordsOf } from './industry-words.js';
import { negatedWords } from './negation.js';

/** Finds a run of words in an offer's texts. Returns the quote there, or undefined. */
export type Literals = (run: readonly IndustryWord[]) => string | undefined;

type Place = { readonly text: string; readonly words: readonly IndustryWord[]; readonly at: number };

const sayNothing = new Set(
  [...reading.sayNothing, ...offers.people, ...offers.ownership, ...offers.functions]
    .flatMap(wordsOf)
    .map(({ folded }) => folded),
);

/** Indexes the words of texts, except those after a "not" or "except". */
export function literalsOf(texts: readonly string[]): Literals {
  const places = new Map<string, Place[]>();
  for (const text of texts) {
    const words = wordsOf(text);
    const negated = negatedWords(words);
    words.forEach(({ folded }, at) => {
      if (!negated[at]) placesOf(places, folded).push({ text, words, at });
    });
  }
  return (run) => {
    if (run.every(({ folded }) => sayNothing.has(folded))) return undefined;
    const place = places.get(run[0]?.folded ?? '')?.find((candidate) => standsAt(candidate, run));
    return place?.text.slice(place.words[place.at]?.start, place.words[place.at + run.length - 1]?.end);
  };
}

function placesOf(places: Map<string, Place[]>, word: string): Place[] {
  const known = places.get(word) ?? [];
  places.set(word, known);
  return known;
}

function standsAt({ words, at }: Place, run: readonly IndustryWord[]): boolean {
  return run.every(({ folded }, index) => words[at + index]?.folded === folded);
}
