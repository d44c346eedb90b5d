type FoldedText = {
  readonly text: string;
  /** For each unit of `text`, where its letter starts and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** White space, or a character with its combining marks. */
const LETTERS = /\s+|\P{M}\p{M}*|\p{M}+/gu;
/** Variants of signs, of which models tend to write only the plain one. */
const SAME_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′`´ʼ]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
];

/** Text in which only case needs folding. */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

const BEGINS_WITH_MARK = /^\p{M}/u;

/**
 * Finds the words of a quote in a text; null where the text does not contain them. Ignores case, white space, the Unicode form
 * (é as one character or as two) and the form of quotation marks and dashes. Every other character must match.
 */
export function findVerbatim(text: string, quote: string): { start: number; end: number } | null {
  if (PLAIN.test(text) && PLAIN.test(quote)) return findPlain(text.toUpperCase(), quote.toUpperCase());
  const wanted = fold(quote).text.trim();
  if (wanted === '') return null;
  const folded = fold(text);
  const start = indexOfLetters(folded.text, wanted);
  if (start < 0) return null;
  return { start: folded.starts[start] ?? 0, end: folded.ends[start + wanted.length - 1] ?? 0 };
}

function findPlain(text: string, wanted: string) {
  const start = text.indexOf(wanted);
  return start < 0 ? null : { start, end: start + wanted.length };
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

/** Finds `wanted` in `text`, ending with a whole letter: "Cafe" is not in "Café". */
function indexOfLetters(text: string, wanted: string): number {
  let start = text.indexOf(wanted);
  while (start >= 0 && BEGINS_WITH_MARK.test(text.slice(start + wanted.length, start + wanted.length + 2))) {
    start = text.indexOf(wanted, start + 1);
  }
  return start;
}
