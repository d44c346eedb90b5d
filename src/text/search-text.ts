import { plainLetters } from './letters.js';

// Except the voicing marks of kana: voiced and plain kana are different letters, which only a mark distinguishes once decomposed.
const ACCENTS = /(?![\u3099\u309a])\p{sc=Inherited}|\p{DI}/gu;
const NOT_ASCII = /[^\0-\x7f]/;

/** Folds case, accents and width and removes invisible characters, in the searched text and in the search. */
export function foldForSearch(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(ACCENTS, '').normalize('NFC');
  // Sigma has a different form at the end of a word.
  return plainLetters(plain).replaceAll('ς', 'σ');
}

/** Returns the folded words of a search, each once. */
export function searchWords(search: string): string[] {
  const words = foldForSearch(search).split(/\s+/u).filter(Boolean);
  return [...new Set(words)];
}
