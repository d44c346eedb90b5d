/**
 * Text of a stranger in one line of at most `maxLength` characters, an ellipsis at its end where it was cut.
 * Control characters and lone surrogates, which a database refuses, become spaces.
 */
export function toOneLine(text: string, maxLength: number): string {
  const line = text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
  const characters = [...line];
  if (characters.length <= maxLength) return line;
  return `${characters.slice(0, maxLength - 1).join('')}…`;
}
