import { placedWords } from '../../text/written-words.js';
import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import { type Joint, jointOf, stronger } from './joints.js';
import { piecesOf } from './pieces.js';

/** A word of a text, folded for comparison, with its place in the text (UTF-16 offsets). */
export type IndustryWord = {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly joint: Joint;
};

const APOSTROPHE = /['’]/;
const conjunctions = new Set(reading.conjunctions);
const shortConjunctions = new Set(reading.shortConjunctions);

/** Splits a text into words, folding case, accents and plural, and ignoring punctuation. */
export function wordsOf(text: string): IndustryWord[] {
  const words: IndustryWord[] = [];
  let end = 0;
  let joint: Joint = 'NONE';
  for (const match of placedWords(text)) {
    for (const piece of piecesOf(match[0])) {
      const start = match.index + piece.at;
      joint = stronger(joint, jointOf(text.slice(end, start)));
      end = start + piece.length;
      const { folded } = piece;
      if (isConjunction(text, folded, start, end)) joint = stronger(joint, 'LIST');
      else if (!isElision(text, start, end)) {
        words.push({ folded, start, end, joint });
        joint = 'NONE';
      }
    }
  }
  return words;
}

/** Whether a word is the first of a list item: after a comma, an "and" or the end of a clause. */
export function beginsItem({ joint }: IndustryWord): boolean {
  return joint !== 'NONE';
}

/** Numbers the parts of a text, each beginning at a word that `begins` it. */
export function partNumbers(words: readonly IndustryWord[], begins: (word: IndustryWord) => boolean): number[] {
  let part = 0;
  return words.map((word) => {
    if (begins(word)) part += 1;
    return part;
  });
}

/** Whether a word is a conjunction. The Italian "e" is one only between spaces, not in "e-commerce". */
function isConjunction(text: string, folded: string, start: number, end: number): boolean {
  if (!shortConjunctions.has(folded)) return conjunctions.has(folded);
  return text.slice(start, end) === folded && isSpace(text.charAt(start - 1)) && isSpace(text.charAt(end));
}

function isSpace(char: string): boolean {
  return char !== '' && char.trim() === '';
}

/** Whether a letter is an elision, such as the "s" of "women's" and the "l" of "l'assurance", and not a word. */
function isElision(text: string, start: number, end: number): boolean {
  if (end - start > 1) return false;
  return (
    APOSTROPHE.test(text.charAt(end)) || (/s/i.test(text.charAt(start)) && APOSTROPHE.test(text.charAt(start - 1)))
  );
}
