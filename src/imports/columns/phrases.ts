import { kindsOf, type WordKind } from './header-words.js';
import { type HeaderMeaning, meaningsOfWords } from './vocabulary.js';

/** A possible reading of some words of a header: words for a field with their meanings, or additional words. */
export type PhrasePiece =
  | { readonly meanings: readonly HeaderMeaning[]; readonly kind: null; readonly isQuestion: boolean }
  | { readonly meanings: null; readonly kind: WordKind };

/** A piece, and the position of the word after it. */
export type Phrase = { readonly end: number; readonly piece: PhrasePiece };

/** Separates words of a header; ignored within a phrase. */
export const SLASH = '/';

/** The most words of a header, and of a phrase in it; Chinese characters count as words. */
const MAX_WORDS = 12;
const MAX_PHRASE = 10;

/**
 * Returns for each word of a header the phrases that begin there and after which the rest can be read, longest first. Empty
 * where some of the words are neither known words for a field nor known additional words.
 */
export function phrasesIn(words: readonly string[]): Phrase[][] {
  const units = words.flatMap(unitsOf);
  if (units.length > MAX_WORDS) return [];
  const phrases: Phrase[][] = [];
  const canEnd = new Set([units.length]);
  for (let start = units.length - 1; start >= 0; start -= 1) {
    const longest = Math.min(units.length, start + MAX_PHRASE);
    const found: Phrase[] = [];
    for (let end = longest; end > start; end -= 1) {
      if (!canEnd.has(end)) continue;
      found.push(...piecesOf(units.slice(start, end)).map((piece) => ({ end, piece })));
    }
    if (found.length > 0) canEnd.add(start);
    phrases[start] = found;
  }
  return canEnd.has(0) ? phrases : [];
}

/** Each Chinese character counts as a word, since Chinese has no spaces between words. */
function unitsOf(word: string): string[] {
  return word.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? [];
}

/** Returns the possible readings of a phrase: a sure field first, then additional words, then a possible field. */
function piecesOf(units: readonly string[]): PhrasePiece[] {
  if (units[0] === SLASH || units.at(-1) === SLASH)
    return units.length === 1 ? [{ meanings: null, kind: 'joining' }] : [];
  const words = units.filter((unit) => unit !== SLASH);
  const key = words.join('');
  const meanings = meaningsOfWords(words);
  const isQuestion = units.length > 1 && kindsOf(units[0] ?? '').includes('asking');
  const label: PhrasePiece[] = meanings.length > 0 ? [{ meanings, kind: null, isQuestion }] : [];
  const beside = kindsOf(key).map((kind): PhrasePiece => ({ meanings: null, kind }));
  return meanings.some(({ isSure }) => isSure) ? [...label, ...beside] : [...beside, ...label];
}
