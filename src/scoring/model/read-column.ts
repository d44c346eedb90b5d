import { headerKey } from '../../text/header-key.js';

type Columns = Readonly<Record<string, string>>;

/** The most headers that are cached, since uploads repeat the same headers. */
const HEADERS_REMEMBERED = 10_000;

/**
 * Makes a function that finds a column by its header, ignoring case, accents and punctuation: of several, the one with the same
 * spelling, or else the first. It returns null where there is none.
 */
export function columnReader(column: string): (columns: Columns) => string | null {
  const isMeant = headerMatcher(column);
  return (columns) => {
    if (Object.hasOwn(columns, column)) return columns[column] ?? null;
    for (const header in columns) if (isMeant(header)) return columns[header] ?? null;
    return null;
  };
}

/** Makes a function that says whether a header is the one that a criterion names. */
export function headerMatcher(column: string): (header: string) => boolean {
  const key = columnKey(column);
  const known = new Map<string, boolean>();
  return (header) => {
    const before = known.get(header);
    if (before !== undefined) return before;
    if (known.size >= HEADERS_REMEMBERED) known.clear();
    const isMeant = columnKey(header) === key;
    known.set(header, isMeant);
    return isMeant;
  };
}

/** Returns the key that all spellings of a header share. A header of only punctuation, such as "#", is its own key. */
export function columnKey(header: string): string {
  return headerKey(header) || header.trim();
}
