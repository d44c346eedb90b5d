import { plainLetters } from './letters.js';
import { remembered } from './remembered.js';

/** A word of a text, folded for comparison, with its place in the text (UTF-16 offsets) and its sentence, from 0. */
export type Word = {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
};

/** A word within a run of letters, with its place there. */
type Piece = { readonly folded: string; readonly from: number; readonly to: number };

const NO_WORD = /[^\p{L}\p{N}\p{M}\p{DI}]*/uy;
const WORD = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}\p{DI}]+/uy;
const IDEOGRAPHS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]|[^\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]+/gu;
const HAS_IDEOGRAPH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const SENTENCE_END = /[.!?;|•·…。！？<>{}\n\r\u2028]/u;
const NOT_ASCII = /[^ -~]/;
const INVISIBLE = /\p{DI}/gu;
/** Marks, full stops and invisible characters: a zero-width space inside a word does not hide it. */
const UNSEEN = /[\p{M}\p{DI}.]/gu;
/** Cyrillic and Greek letters that look like Latin ones, for words that mix alphabets. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  с: 'c',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  о: 'o',
  р: 'p',
  ѕ: 's',
  х: 'x',
  у: 'y',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ι: 'i',
};
const LOOKALIKE = /[асеһіјорѕхуοανι]/g;

/** Splits a text into words, folding case, accents, width and plural. Takes linear time and never throws. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let before = 0;
  for (let start = endOf(NO_WORD, text, 0); start < text.length; start = endOf(NO_WORD, text, before)) {
    if (endsSentence(text, before, start) && words.length > 0) sentence += 1;
    before = endOf(WORD, text, start);
    addWords(words, text.slice(start, before), start, sentence);
  }
  return words;
}

/** Returns where what a sticky pattern matches ends. Unlike an iteration over matches it makes no object for each. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  pattern.test(text);
  return pattern.lastIndex;
}

/** Whether a sentence ends between two words. A full stop inside "Node.js" does not end one. */
function endsSentence(text: string, from: number, to: number): boolean {
  if (to - from === 1) {
    const char = text.charCodeAt(from);
    if (char === 32 || char === 46) return false;
  }
  return SENTENCE_END.test(text.slice(from, to));
}

function addWords(words: Word[], raw: string, start: number, sentence: number): void {
  for (const { folded, from, to } of piecesOf(raw))
    words.push({ folded, start: start + from, end: start + to, sentence });
}

/** Returns the words of a run of letters, of which ideographs are one each, folded and with their places. */
const piecesOf = remembered((raw): readonly Piece[] => {
  if (!NOT_ASCII.test(raw))
    return [{ folded: singular(raw.toLowerCase().replaceAll('.', '')), from: 0, to: raw.length }];
  const pieces = HAS_IDEOGRAPH.test(raw) ? raw.matchAll(IDEOGRAPHS) : [{ 0: raw, index: 0 }];
  return [...pieces]
    .map((piece) => ({
      folded: singular(foldLetters(piece[0])),
      from: piece.index,
      to: piece.index + piece[0].length,
    }))
    .filter(({ folded }) => folded !== '');
});

/** Folds case, accents and width of a word; its plural is kept. */
export function foldLetters(raw: string): string {
  const folded = plainLetters(
    raw.normalize('NFKD').toLowerCase().normalize('NFKD').replace(UNSEEN, '').normalize('NFC'),
  );
  return /[a-z]/.test(folded) ? folded.replace(LOOKALIKE, latin) : folded;
}

/** Removes invisible characters. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Folds case, removes invisible characters and replaces letters that look like Latin ones. */
export function unmask(text: string): string {
  return visible(text.normalize('NFKC').toLowerCase()).replace(LOOKALIKE, latin);
}

function latin(letter: string): string {
  return LOOKALIKES[letter] ?? letter;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (!word.endsWith('es')) return /[sui]s$/.test(word) ? word : word.slice(0, -1);
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:ss|sh|ch|x)es$/.test(word) ? -2 : -1);
}
