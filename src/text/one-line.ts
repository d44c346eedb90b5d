const QUOTE_LENGTH = 80;

/**
 * A text on one line of at most so many characters, with an ellipsis at its end where it was cut. Control characters and lone
 * surrogates, which a database refuses, become spaces.
 */
export function oneLine(text: string, most: number): string {
  // A cell of 32,767 characters costs no more than what is shown of it.
  const start = text.slice(0, 4 * most);
  const line = start.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
  const isWhole = start.length === text.length;
  if (isWhole && (line.length <= most || [...line].length <= most)) return line;
  const kept = [...line].slice(0, most - 1).join('');
  return `${kept.trimEnd()}…`;
}

/** A text as a person is shown it: on one line of at most 80 characters. */
export function shown(text: string): string {
  return oneLine(text, QUOTE_LENGTH);
}

/** A text as a person is shown it, in quotation marks. */
export function quoted(text: string): string {
  return `"${shown(text)}"`;
}
