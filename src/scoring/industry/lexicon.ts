import chinese from '../vocabulary/industry-chinese.json' with { type: 'json' };
import japanese from '../vocabulary/industry-japanese.json' with { type: 'json' };
import korean from '../vocabulary/industry-korean.json' with { type: 'json' };
import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import umbrellas from '../vocabulary/industry-umbrellas.json' with { type: 'json' };
import { foldUnspaced } from './fold.js';

const RUNS = /[\p{sc=Han}々]+|[\p{sc=Katakana}ー]+|\p{sc=Hangul}+/gu;

/** Every word of the vocabulary in a script that is written without spaces. */
const known = new Set([chinese, japanese, korean, offers, reading, umbrellas].flatMap(stringsIn).flatMap(runsIn));

const longestFrom = longestBy((word) => word.slice(0, 1));
const longestTo = longestBy((word) => word.slice(-1));

/** How long the longest known word is that begins at a place of a folded text; 0 where none does. */
export function knownAtStart(folded: string, at: number): number {
  const longest = longestFrom.get(folded.charAt(at)) ?? 0;
  for (let length = Math.min(longest, folded.length - at); length > 0; length -= 1) {
    if (known.has(folded.slice(at, at + length))) return length;
  }
  return 0;
}

/** How long the longest known word is that ends a folded text; 0 where none does. */
export function knownAtEnd(folded: string): number {
  const longest = longestTo.get(folded.slice(-1)) ?? 0;
  for (let length = Math.min(longest, folded.length); length > 0; length -= 1) {
    if (known.has(folded.slice(-length))) return length;
  }
  return 0;
}

function longestBy(keyOf: (word: string) => string): Map<string, number> {
  const longest = new Map<string, number>();
  for (const word of known) longest.set(keyOf(word), Math.max(word.length, longest.get(keyOf(word)) ?? 0));
  return longest;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function runsIn(text: string): string[] {
  return [...text.matchAll(RUNS)].map(([run]) => foldUnspaced(run));
}
