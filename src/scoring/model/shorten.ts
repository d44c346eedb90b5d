const LONGEST = 80;

/** Text as a person is shown it: on one line, cut to 80 characters. */
export function shortened(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (line.length <= LONGEST) return line;
  const characters = [...line];
  return characters.length > LONGEST
    ? `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
