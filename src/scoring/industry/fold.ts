import variants from '../vocabulary/industry-han-variants.json' with { type: 'json' };
import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import spellings from '../vocabulary/industry-spellings.json' with { type: 'json' };

const PLAIN = /^[a-z0-9]+$/;
const MARKS = /\p{M}/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const ARABIC = /\p{sc=Arabic}/u;
const SPECIAL_LETTERS = /[ßøœæłđı]/g;
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', œ: 'oe', æ: 'ae', ł: 'l', đ: 'd', ı: 'i' };
const ARABIC_LETTERS: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ـ: '' };
const keptPlurals = new Set(reading.keptPlurals);

const usualSpelling = new Map<string, string>(
  Object.entries(spellings).flatMap(([usual, others]) => others.map((other) => [other, usual] as const)),
);

/** The simplified form of each character that Chinese writes in two ways, or Japanese in a third. */
const simplified = new Map(
  Object.entries(variants).flatMap(([usual, others]) => [...others].map((other) => [other, usual] as const)),
);

/** Whether a text has a character of a script that is written without spaces, or with few. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Whether a text has an Arabic letter. */
export function isArabic(text: string): boolean {
  return ARABIC.test(text);
}

/** A word as it is compared: "Bäckereien" is "backereien", "Insurers" is "insurance", "機械" is "机械". */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (!PLAIN.test(lower) && isUnspaced(lower)) return foldUnspaced(lower);
  const folded = singular(PLAIN.test(lower) ? lower : withoutAccents(lower));
  return usualSpelling.get(folded) ?? folded;
}

/** Chinese, Japanese and Korean keep their marks ("ガス" is gas, "カス" is not) and lose their variants. */
export function foldUnspaced(text: string): string {
  return Array.from(text.normalize('NFKC'), (char) => simplified.get(char) ?? char).join('');
}

function withoutAccents(word: string): string {
  const bare = word.normalize('NFKD').replace(MARKS, '').toLowerCase();
  const latin = bare.replace(SPECIAL_LETTERS, (letter) => LETTERS[letter] ?? letter);
  return isArabic(latin) ? foldArabic(latin) : latin;
}

/** Arabic is written with and without its article, and with several forms of a letter. */
function foldArabic(word: string): string {
  const letters = word.replace(/[ةىـ]/g, (letter) => ARABIC_LETTERS[letter] ?? letter);
  return letters.length > 4 && letters.startsWith('ال') ? letters.slice(2) : letters;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || keptPlurals.has(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return /[sui]s$/.test(word) ? word : word.slice(0, -1);
}
