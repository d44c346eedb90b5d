import { plainLetters } from './letters.js';

// Voiced and plain kana are different letters, which decomposition tells apart by a mark.
const ACCENTS = /(?![\u3099\u309a])\p{sc=Inherited}|\p{DI}/gu;
const NOT_ASCII = /[^\0-\x7f]/;

/** A text without case, accents, width and characters that nobody sees: both what is searched and what is searched for. */
export function foldForSearch(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(ACCENTS, '').normalize('NFC');
  // A sigma at the end of a word has a form of its own.
  return plainLetters(plain).replaceAll('ς', 'σ');
}

/** The folded words of a search, each once. */
export function searchWords(search: string): string[] {
  const words = foldForSearch(search).split(/\s+/u).filter(Boolean);
  return [...new Set(words)];
}
