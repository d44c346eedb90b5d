import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import { type IndustryWord, wordsOf } from './industry-words.js';
import { keyOf } from './terms.js';

/** The phrases that negate the words after them, by their last word. */
const negations = new Map<string, string[][]>();
for (const phrase of reading.negations) {
  const words = wordsOf(phrase).map(({ folded }) => folded);
  const last = words.at(-1) ?? '';
  negations.set(last, [...(negations.get(last) ?? []), words]);
}
const ends = new Set(reading.negationEnds.map(keyOf));

/** Returns for each word whether it follows a "not", "except" or "other than"; a "but" or the end of the clause ends the negation. */
export function negatedWords(words: readonly IndustryWord[]): boolean[] {
  let negated = false;
  return words.map((word, at) => {
    const continues = negated && word.joint !== 'CLAUSE' && !ends.has(word.folded);
    negated = continues || (negations.get(word.folded)?.some((phrase) => endsAt(words, at, phrase)) ?? false);
    return negated;
  });
}

function endsAt(words: readonly IndustryWord[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((folded, index) => words[at - phrase.length + 1 + index]?.folded === folded);
}
