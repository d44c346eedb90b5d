const QUOTE = '"'.charCodeAt(0);

/**
 * The end of a record: before its newline, or at the end of the text. With a fault the record has no valid end:
 * `MALFORMED` has text after the closing quote, `OPEN` has no closing quote; `quote` is the position of its opening quote.
 */
export type Scan =
  | { readonly kind: 'WHOLE'; readonly end: number }
  | { readonly kind: 'MALFORMED' | 'OPEN'; readonly quote: number };

/** Finds the end of the record that begins at `start`. */
export type RecordScanner = (text: string, start: number) => Scan;

/** Makes a scanner for a delimiter. Newlines are LF, CR and CRLF; a quote within an unquoted cell is plain text. */
export function createRecordScanner(delimiter: string): RecordScanner {
  const plainLine = /[^"\r\n]*(?=[\r\n])/y;
  const plainCell = new RegExp(`[^${delimiter}\\r\\n]*`, 'y');
  const blanks = delimiter === '\t' ? / */y : /[ \t]*/y;
  const isCellEnd = (character: string) => character === '' || character === '\n' || character === '\r';

  return (text, start) => {
    plainLine.lastIndex = start;
    if (plainLine.test(text)) return { kind: 'WHOLE', end: plainLine.lastIndex };
    let at = start;
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        const quote = at;
        const closing = closingQuote(text, quote);
        if (closing === -1) return { kind: 'OPEN', quote };
        at = endOf(blanks, text, closing + 1);
        const next = text.charAt(at);
        if (next !== delimiter && !isCellEnd(next)) return { kind: 'MALFORMED', quote };
      } else at = endOf(plainCell, text, at);
      if (text.charAt(at) !== delimiter) return { kind: 'WHOLE', end: at };
      at += 1;
    }
  };
}

function closingQuote(text: string, opening: number): number {
  let quote = text.indexOf('"', opening + 1);
  while (quote !== -1 && text.charCodeAt(quote + 1) === QUOTE) quote = text.indexOf('"', quote + 2);
  return quote;
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  return pattern.lastIndex;
}
