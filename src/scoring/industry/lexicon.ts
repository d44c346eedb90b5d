import { longestMatch, treeOf } from '../../text/longest-match.js';
import chinese from '../vocabulary/industry-chinese.json' with { type: 'json' };
import japanese from '../vocabulary/industry-japanese.json' with { type: 'json' };
import korean from '../vocabulary/industry-korean.json' with { type: 'json' };
import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import umbrellas from '../vocabulary/industry-umbrellas.json' with { type: 'json' };
import { foldUnspaced } from './fold-scripts.js';
import { runsOf } from './scripts.js';

/** The Chinese "and" and "or". A name that contains one is several words, in the vocabulary as in a text. */
const AND = /[和与及或]/;

/** All words of the vocabulary in scripts without spaces. */
const words = [chinese, japanese, korean, offers, reading, umbrellas].flatMap(stringsIn).flatMap(unspacedIn);
const fromStart = treeOf(words.map((word) => [word, true]));
const fromEnd = treeOf(words.map((word) => [[...word].reverse(), true]));

/** Returns the length of the longest known word that begins at a place of a folded text; 0 where none does. */
export function knownAtStart(folded: string, at: number): number {
  return longestMatch(fromStart, (place) => folded[at + place])?.length ?? 0;
}

/** Returns the length of the longest known word that ends a folded text; 0 where none does. */
export function knownAtEnd(folded: string): number {
  return longestMatch(fromEnd, (place) => folded[folded.length - 1 - place])?.length ?? 0;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function unspacedIn(text: string): string[] {
  const runs = runsOf(text).filter(({ script }) => script === 'HAN' || script === 'KATAKANA' || script === 'HANGUL');
  return runs.map((run) => foldUnspaced(run.text)).filter((word) => word.length === 1 || !AND.test(word));
}
