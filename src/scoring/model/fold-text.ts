import { visible } from '../../text/words.js';

const NOT_ASCII = /[^\0-\x7f]/;
/** White space that is not a single space. */
const LOOSE_SPACE = /[^\S ]| {2}/;

/** A text without regard to case, outer and repeated white space, Unicode form (NFKC) and characters that nobody sees. */
export function foldText(text: string): string {
  const folded = NOT_ASCII.test(text) ? foldLetters(text) : text.toLowerCase();
  return LOOSE_SPACE.test(folded) ? folded.replace(/\s+/g, ' ').trim() : folded.trim();
}

/** Upper case first: it makes "ß" and "SS" one, and the two forms of a small sigma. */
function foldLetters(text: string): string {
  const folded = visible(text).normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
  return folded.replaceAll('i\u0307', 'i').replaceAll('ς', 'σ');
}
