import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import { keyOf } from './terms.js';
import type { Word } from './words.js';

const negations = new Set(reading.negations.map(keyOf));
const ends = new Set(reading.negationEnds.map(keyOf));

/** Which words stand after a "not", "except" or "no", up to a "but" or the end of the clause. */
export function negatedWords(words: readonly Word[]): boolean[] {
  let negated = false;
  return words.map((word) => {
    const carriesOn = negated && word.joint !== 'CLAUSE' && !ends.has(word.folded);
    negated = carriesOn || negations.has(word.folded);
    return negated;
  });
}
