type FoldedText = {
  readonly text: string;
  /** Where the character behind each unit of `text` starts and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/**
 * The words of `text` that say what `quote` says, as they stand there; null where they do not.
 * Case and white space do not matter, every other character does.
 */
export function findVerbatim(text: string, quote: string): string | null {
  const wanted = fold(quote).text.trim();
  if (wanted === '') return null;
  const folded = fold(text);
  const start = folded.text.indexOf(wanted);
  if (start < 0) return null;
  return text.slice(folded.starts[start], folded.ends[start + wanted.length - 1]);
}

function fold(original: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: piece, index } of original.matchAll(/\s+|\S/gu)) {
    const folded = piece.trim() === '' ? ' ' : piece.toUpperCase();
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(index);
      ends.push(index + piece.length);
    }
  }
  return { text, starts, ends };
}
