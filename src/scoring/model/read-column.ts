import { headerKey } from '../../text/header-key.js';

type Columns = Readonly<Record<string, string>>;

/** Uploads have the same headers over and over. */
const HEADERS_REMEMBERED = 10_000;

/**
 * Finds a column by its header, without regard to case, accents and punctuation: of several the one that is spelled the
 * same, else the first. Null where there is none.
 */
export function columnReader(column: string): (columns: Columns) => string | null {
  const isMeant = headerMatcher(column);
  return (columns) => {
    if (Object.hasOwn(columns, column)) return columns[column] ?? null;
    for (const header in columns) if (isMeant(header)) return columns[header] ?? null;
    return null;
  };
}

/** Tells whether a header is the one that a criterion names. */
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

/** What headers of one column share. A header of punctuation alone, such as "#", is called by that. */
export function columnKey(header: string): string {
  return headerKey(header) || header.trim();
}
