import { plainLetters } from '../../text/letters.js';

/** What a character is to the reader of a title. */
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

/** A character without case, accent and width: `Ä` is `a`, `ß` is `ss`, `Ｃ` is `c`. */
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

/** Scripts that are written without spaces: each character is a word of its own. */
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

/** Folds one code point. Case, accents, width and mathematical letters do not survive; script does. */
export function foldChar(codePoint: number): FoldedChar {
  const known = folded.get(codePoint);
  if (known) return known;
  const fresh = fold(codePoint);
  folded.set(codePoint, fresh);
  return fresh;
}
