import { plainLetters } from './letters.js';
import { APOSTROPHES } from './written-words.js';

const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g');

/** Accents, and the signs for vowels that Arabic and Hebrew may leave out. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670]/g;

/** Text in which only case needs folding. */
const PLAIN = /^[\x20-\x26\x28-\x5f\x61-\x7e]*$/;

/**
 * Folds case, accents and different spellings of one letter: "Müller", "MUELLER" and "Muller" become equal, and so do
 * "O'Hara" and "OHara".
 */
export function foldWord(text: string): string {
  const folded = PLAIN.test(text) ? text.toLowerCase() : withoutMarks(text);
  return folded.replace(/([aou])e|aa/g, (pair) => pair.charAt(0));
}

function withoutMarks(text: string): string {
  const bare = text.replace(APOSTROPHE, '').normalize('NFKD').toLowerCase().replace(MARKS, '').normalize('NFC');
  return plainLetters(bare).replaceAll('ð', 'd').replaceAll('þ', 'th');
}
