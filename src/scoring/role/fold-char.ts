import { plainLetters } from '../../text/letters.js';

/** The kinds of characters in a title. */
export type CharKind =
  | 'LETTER'
  | 'UNSPACED'
  | 'MARK'
  | 'SPACE'
  | 'HYPHEN'
  | 'APOSTROPHE'
  | 'AND'
  | 'AT'
  | 'COMMA'
  | 'SLASH'
  | 'OPEN'
  | 'CLOSE'
  | 'BAR'
  | 'DOT'
  | 'IGNORED';

/** A character with case, accent and width folded: `Ä` is `a`, `ß` is `ss`, `Ｃ` is `c`. */
export type FoldedChar = { readonly kind: CharKind; readonly text: string };

const PUNCTUATION: readonly (readonly [CharKind, string])[] = [
  ['SPACE', '_'],
  ['HYPHEN', '-‐‑‒–—―−'],
  ['APOSTROPHE', "'’‘ʼ`´"],
  ['AND', '&+'],
  ['AT', '@'],
  ['COMMA', ',:、،'],
  ['SLASH', '/\\・'],
  ['OPEN', '([{'],
  ['CLOSE', ')]}'],
  ['BAR', '|;!?·•*~=<>¦'],
  ['DOT', '.'],
  ['IGNORED', '"“”„«»‹›#%$€£®™©°'],
];

const kindOfPunctuation = new Map(PUNCTUATION.flatMap(([kind, chars]) => [...chars].map((char) => [char, kind])));

/** Scripts without spaces. Each character is read as a word. */
const UNSPACED = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;

function kindOf(char: string, folded: string): CharKind {
  const punctuation = kindOfPunctuation.get(char) ?? kindOfPunctuation.get(folded);
  if (punctuation) return punctuation;
  if (/^\s/u.test(folded)) return 'SPACE';
  if (/^[\p{M}\p{Cf}]/u.test(char)) return 'MARK';
  if (/^[\p{L}\p{N}]/u.test(folded)) return UNSPACED.test(folded) ? 'UNSPACED' : 'LETTER';
  return /^\p{So}/u.test(char) ? 'BAR' : 'IGNORED';
}

function fold(codePoint: number): FoldedChar {
  const char = String.fromCodePoint(codePoint);
  const plain = char
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .normalize('NFC');
  const text = plainLetters(plain).replace('ð', 'd').replace('þ', 'th').replace('ς', 'σ');
  return { kind: kindOf(char, text), text };
}

const folded = new Map<number, FoldedChar>();

/** Folds case, accent, width and mathematical form of a code point; its script is kept. */
export function foldChar(codePoint: number): FoldedChar {
  const known = folded.get(codePoint);
  if (known) return known;
  const fresh = fold(codePoint);
  folded.set(codePoint, fresh);
  return fresh;
}
