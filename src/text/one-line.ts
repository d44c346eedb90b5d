const QUOTE_LENGTH = 80;

/**
 * Puts a text on one line of at most `most` characters, with an ellipsis where it was cut. Control characters and lone
 * surrogates, which a database refuses, become spaces.
 */
export function oneLine(text: string, most: number): string {
  // Only the beginning is processed, so that a cell of 32,767 characters costs little.
  const start = text.slice(0, 4 * most);
  const line = start.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
  const isWhole = start.length === text.length;
  if (isWhole && (line.length <= most || [...line].length <= most)) return line;
  const kept = [...line].slice(0, most - 1).join('');
  return `${kept.trimEnd()}…`;
}

/** Formats a text for display: on one line of at most 80 characters. */
export function shown(text: string): string {
  return oneLine(text, QUOTE_LENGTH);
}

/** Formats a text for display, in quotation marks. */
export function quoted(text: string): string {
  return `"${shown(text)}"`;
}
