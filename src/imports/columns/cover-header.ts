import { kindsOf, type WordKind } from './header-words.js';
import { type Meaning, meaningsOf } from './vocabulary.js';

/** Some words of a header: what they mean as a field, or what they say beside one. */
export type Piece =
  | { readonly meanings: readonly Meaning[]; readonly kind: null }
  | { readonly meanings: null; readonly kind: WordKind };

/** The most words of a header that are looked at, and of a phrase in it; Chinese characters count as words. */
const MAX_WORDS = 20;
const MAX_PHRASE = 12;

/** How many ways to read a header are tried. */
const MAX_COVERS = 500;

/**
 * The ways to read all words of a header as words for fields and words that may stand beside those, the longest phrases
 * first. None where one of its words is neither.
 */
export function* coversOf(words: readonly string[]): Generator<readonly Piece[]> {
  const units = words.flatMap(unitsOf);
  if (units.length > MAX_WORDS) return;
  const phrases = phrasesFrom(units);
  let left = MAX_COVERS;
  function* from(start: number): Generator<Piece[]> {
    if (start === units.length) {
      left -= 1;
      yield [];
    }
    for (const { end, piece } of phrases[start] ?? []) {
      for (const rest of from(end)) {
        yield [piece, ...rest];
        if (left <= 0) return;
      }
    }
  }
  yield* from(0);
}

/** A Chinese character is a unit of its own, since no space stands between words there. */
function unitsOf(word: string): string[] {
  return word.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? [];
}

type Phrase = { readonly end: number; readonly piece: Piece };

/** The phrases that begin at each place and from whose end the rest can be read, the longest first. */
function phrasesFrom(units: readonly string[]): Phrase[][] {
  const phrases: Phrase[][] = [];
  const canEnd = new Set([units.length]);
  for (let start = units.length - 1; start >= 0; start -= 1) {
    const longest = Math.min(units.length, start + MAX_PHRASE);
    const found: Phrase[] = [];
    for (let end = longest; end > start; end -= 1) {
      if (!canEnd.has(end)) continue;
      found.push(...piecesOf(units.slice(start, end).join('')).map((piece) => ({ end, piece })));
    }
    if (found.length > 0) canEnd.add(start);
    phrases[start] = found;
  }
  return phrases;
}

/** What a phrase can be: surely a field, or else words beside one, or else perhaps a field. */
function piecesOf(key: string): Piece[] {
  const meanings = meaningsOf(key);
  const label: Piece[] = meanings.length > 0 ? [{ meanings, kind: null }] : [];
  const beside = kindsOf(key).map((kind): Piece => ({ meanings: null, kind }));
  return meanings.some(({ isSure }) => isSure) ? [...label, ...beside] : [...beside, ...label];
}
