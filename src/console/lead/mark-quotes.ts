export type Stretch = { readonly text: string; readonly start: number; readonly isQuoted: boolean };

/** Splits a text into quoted and other stretches. Quotes occur in it literally, and may overlap. */
export function markQuotes(text: string, quotes: readonly string[]): Stretch[] {
  const isQuoted = new Array<boolean>(text.length).fill(false);
  for (const quote of quotes.filter((quote) => quote !== '')) {
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) {
      isQuoted.fill(true, at, at + quote.length);
    }
  }
  const stretches: Stretch[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end += 1) {
    if (end < text.length && isQuoted[end] === isQuoted[start]) continue;
    stretches.push({ text: text.slice(start, end), start, isQuoted: isQuoted[start] === true });
    start = end;
  }
  return stretches;
}
