import { isBlank } from './cells.js';

type Row = readonly string[];

/** In tables of fewer columns, leads may have a single cell. */
const LEAST_COLUMNS = 3;

/** The least number of cells in a row of a section. */
const LEAST_CELLS = 2;

/** At most one of three rows is a heading, except where a section has a single row. */
const MOST_HEADINGS = 0.5;

const DATA = /@|:\/\/|^[\d\s.,:/()+-]*$/;

/** Only capitals, as in headings and seldom in names of people or companies. */
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;

/**
 * Returns the column with headings between the leads, each alone in its row: "North region". The first row is one, and there
 * are others, or it is written differently from the rows below. Null where a row of a single cell may be an incomplete lead.
 */
export function sectionColumn(header: Row, rows: readonly Row[]): number | null {
  const [first] = rows;
  if (!first || header.filter((text) => !isBlank(text)).length < LEAST_COLUMNS) return null;
  const place = headingPlace(first, rows[1]);
  if (place === null) return null;
  const alone = [...rows.keys()].filter((row) => cellAlone(rows[row] ?? []) !== null);
  const headings = alone.filter((row) => headingPlace(rows[row] ?? [], rows[row + 1]) === place);
  // The rows at the end of a list may be its footer.
  const others = alone.filter((row) => !headings.includes(row) && rows[row + 1] !== undefined && !isFooter(rows, row));
  if (others.length > 0 || headings.length > MOST_HEADINGS * rows.length) return null;
  return headings.length > 1 || isWrittenUnlike(first[place] ?? '', rows, place) ? place : null;
}

/** Returns the column of a row's heading, by the row below it; null where the row is not a heading. */
export function headingPlace(cells: Row, below: Row | undefined): number | null {
  const place = cellAlone(cells);
  if (place === null || below === undefined || DATA.test((cells[place] ?? '').trim())) return null;
  return below.filter((cell) => !isBlank(cell)).length >= LEAST_CELLS ? place : null;
}

/** Returns the column of the only cell of a row that has text; null where there are more. */
function cellAlone(cells: Row): number | null {
  const first = cells.findIndex((cell) => !isBlank(cell));
  return first !== -1 && cells.slice(first + 1).every(isBlank) ? first : null;
}

function isFooter(rows: readonly Row[], row: number): boolean {
  return rows.slice(row).every((cells) => cellAlone(cells) !== null);
}

/** Whether a heading is in capitals, or a single word, and no other text of its column is. */
function isWrittenUnlike(heading: string, rows: readonly Row[], place: number): boolean {
  const others = rows.slice(1).flatMap((cells) => cells[place]?.trim() || []);
  const isOneWord = (text: string) => !/\s/.test(text.trim());
  return [isOneWord, (text: string) => CAPITALS.test(text)].some(
    (isSo) => others.length > 1 && isSo(heading) && !others.some(isSo),
  );
}
