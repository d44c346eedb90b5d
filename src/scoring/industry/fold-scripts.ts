import { plainLetters } from '../../text/letters.js';
import variants from '../vocabulary/industry-han-variants.json' with { type: 'json' };
import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import spellings from '../vocabulary/industry-spellings.json' with { type: 'json' };

const PLAIN = /^[a-z0-9]+$/;
const MARKS = /\p{M}/gu;
const ARABIC_VARIANTS = /[ةىـ]/g;
const ARABIC_LETTERS: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ـ: '' };
const ARTICLE = 'ال';
const keptPlurals = new Set(reading.keptPlurals);

const usualSpelling = new Map<string, string>(
  Object.entries(spellings).flatMap(([usual, others]) => others.map((other) => [other, usual] as const)),
);

/** The simplified form of each character with a traditional Chinese or a Japanese variant. */
const simplified = new Map(
  Object.entries(variants).flatMap(([usual, others]) => [...others].map((other) => [other, usual] as const)),
);

/** Folds a word of a script with spaces: "Bäckereien" becomes "backereien", "Insurers" becomes "insurance". */
export function foldSpaced(word: string): string {
  const lower = word.toLowerCase();
  const folded = singular(PLAIN.test(lower) ? lower : withoutAccents(lower));
  return usualSpelling.get(folded) ?? folded;
}

/** Folds the variants of Chinese, Japanese and Korean characters, but keeps their marks ("ガス" is gas, "カス" is not). */
export function foldUnspaced(text: string): string {
  let folded = '';
  for (const char of text.normalize('NFKC').toLowerCase()) folded += simplified.get(char) ?? char;
  return folded;
}

/** Folds an Arabic word, which may have an article, marks and several forms of a letter. */
export function foldArabic(word: string): string {
  const bare = word.normalize('NFKD').replace(MARKS, '');
  const letters = bare.replace(ARABIC_VARIANTS, (letter) => ARABIC_LETTERS[letter] ?? letter);
  return letters.length > 4 && letters.startsWith(ARTICLE) ? letters.slice(ARTICLE.length) : letters;
}

function withoutAccents(word: string): string {
  return plainLetters(word.normalize('NFKD').replace(MARKS, '').toLowerCase());
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || keptPlurals.has(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return /[sui]s$/.test(word) ? word : word.slice(0, -1);
}
