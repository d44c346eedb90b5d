/**
 * Returns likely misspellings of a word: a letter is left out, doubled, or swapped with the next. The first two letters and the
 * last are kept, so that "funder" is not read as "founder", nor "manage" as "manager".
 */
export function misspellings(word: string): string[] {
  const inner = [...word].map((_, at) => at).slice(2, -1);
  return inner.flatMap((at) => {
    const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const swapped = before + after.charAt(0) + letter + after.slice(1);
    return [before + after, before + letter + letter + after, swapped].filter((slip) => slip !== word);
  });
}
