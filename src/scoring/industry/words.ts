import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import spellings from '../vocabulary/industry-spellings.json' with { type: 'json' };

/** What stands between a word and the one before it: nothing of note, a comma or "and", or the end of a clause. */
type Joint = 'NONE' | 'LIST' | 'CLAUSE';

/** A word of a text, folded for comparison, with its place in the text (UTF-16 offsets). */
export type Word = {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly joint: Joint;
};

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[a-z0-9]+$/;
const MARKS = /\p{M}/gu;
const SPECIAL_LETTERS = /[ßøœæłđı]/g;
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', œ: 'oe', æ: 'ae', ł: 'l', đ: 'd', ı: 'i' };
const CLAUSE_END = /[;:!?()[\]\n]|\.\s/;
const LIST_MARK = /[,/&+|·•–—<>]|\s-\s/;
const conjunctions = new Set(reading.conjunctions);
const keptPlurals = new Set(reading.keptPlurals);

const usualSpelling = new Map<string, string>(
  Object.entries(spellings).flatMap(([usual, others]) => others.map((other) => [other, usual] as const)),
);

/** Splits a text into folded words: case, accents, plural and punctuation make no difference. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  let joint: Joint = 'NONE';
  for (const match of text.matchAll(WORD)) {
    joint = stronger(joint, jointOf(text.slice(end, match.index)));
    end = match.index + match[0].length;
    const folded = fold(match[0]);
    if (conjunctions.has(folded)) joint = stronger(joint, 'LIST');
    else if (!isElision(text, match.index, end)) {
      words.push({ folded, start: match.index, end, joint });
      joint = 'NONE';
    }
  }
  return words;
}

/** Whether a word is the first of a list item: after a comma, an "and" or the end of a clause. */
export function beginsItem({ joint }: Word): boolean {
  return joint !== 'NONE';
}

/** Numbers the parts of a text, each beginning at a word that `begins` it. */
export function partNumbers(words: readonly Word[], begins: (word: Word) => boolean): number[] {
  let part = 0;
  return words.map((word) => {
    if (begins(word)) part += 1;
    return part;
  });
}

function fold(word: string): string {
  const lower = word.toLowerCase();
  const folded = singular(PLAIN.test(lower) ? lower : withoutAccents(lower));
  return usualSpelling.get(folded) ?? folded;
}

function withoutAccents(word: string): string {
  const bare = word.normalize('NFKD').replace(MARKS, '').toLowerCase();
  return bare.replace(SPECIAL_LETTERS, (letter) => LETTERS[letter] ?? letter);
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || keptPlurals.has(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return /[sui]s$/.test(word) ? word : word.slice(0, -1);
}

/** The "s" of "women's" and the "l" of "l'assurance" belong to no word of their own. */
function isElision(text: string, start: number, end: number): boolean {
  const apostrophe = /['’]/;
  if (end - start > 1) return false;
  return (
    apostrophe.test(text.charAt(end)) || (/s/i.test(text.charAt(start)) && apostrophe.test(text.charAt(start - 1)))
  );
}

function jointOf(gap: string): Joint {
  if (gap === ' ' || gap === '') return 'NONE';
  if (CLAUSE_END.test(gap)) return 'CLAUSE';
  return LIST_MARK.test(gap) ? 'LIST' : 'NONE';
}

function stronger(one: Joint, other: Joint): Joint {
  if (one === 'CLAUSE' || other === 'CLAUSE') return 'CLAUSE';
  return one === 'LIST' || other === 'LIST' ? 'LIST' : 'NONE';
}
