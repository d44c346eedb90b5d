import { visible } from '../../text/words.js';

const NOT_ASCII = /[^\0-\x7f]/;
/** White space that is not a single space. */
const LOOSE_SPACE = /[^\S ]| {2}/;

/** Folds case, outer and repeated white space and Unicode form (NFKC), and removes invisible characters. */
export function foldText(text: string): string {
  const folded = NOT_ASCII.test(text) ? foldLetters(text) : text.toLowerCase();
  return LOOSE_SPACE.test(folded) ? folded.replace(/\s+/g, ' ').trim() : folded.trim();
}

/** Converts to upper case first, which makes "ß" and "SS" equal, and the two forms of a small sigma. */
function foldLetters(text: string): string {
  const folded = visible(text).normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
  return folded.replaceAll('i\u0307', 'i').replaceAll('ς', 'σ');
}
