type FoldedText = {
  readonly text: string;
  /** Where the letter behind each unit of `text` starts and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** White space, or a character with the marks that belong to it. */
const LETTERS = /\s+|\P{M}\p{M}*|\p{M}+/gu;
/** Signs that models write in one form for all. */
const SAME_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′`´ʼ]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
];

const BEGINS_WITH_MARK = /^\p{M}/u;

/**
 * Where the words of `text` stand that say what `quote` says; null where there are none. Case, white space, the Unicode form
 * (é as one character or as two) and the form of quotation marks and dashes do not matter, every other character does.
 */
export function findVerbatim(text: string, quote: string): { start: number; end: number } | null {
  const wanted = fold(quote).text.trim();
  if (wanted === '') return null;
  const folded = fold(text);
  const start = indexOfLetters(folded.text, wanted);
  if (start < 0) return null;
  return { start: folded.starts[start] ?? 0, end: folded.ends[start + wanted.length - 1] ?? 0 };
}

function fold(original: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: piece, index } of original.matchAll(LETTERS)) {
    const folded = piece.trim() === '' ? ' ' : foldLetter(piece);
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(index);
      ends.push(index + piece.length);
    }
  }
  return { text, starts, ends };
}

function foldLetter(letter: string): string {
  const upper = letter.normalize('NFD').toUpperCase();
  return SAME_SIGNS.reduce((folded, [signs, sign]) => folded.replace(signs, sign), upper);
}

/** Where `wanted` stands in `text` and its last letter is whole: "Cafe" does not stand in "Café". */
function indexOfLetters(text: string, wanted: string): number {
  let start = text.indexOf(wanted);
  while (start >= 0 && BEGINS_WITH_MARK.test(text.slice(start + wanted.length, start + wanted.length + 2))) {
    start = text.indexOf(wanted, start + 1);
  }
  return start;
}
