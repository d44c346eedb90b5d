import { isBlank } from './cells.js';

type Row = readonly string[];

/** Tables of fewer columns may well have rows of a single cell. */
const LEAST_COLUMNS = 3;

/** How many cells a row of a section has at least. */
const LEAST_CELLS = 2;

/** Of three rows one at most heads a section, but where a section has a single row. */
const MOST_HEADINGS = 0.5;

const DATA = /@|:\/\/|^[\d\s.,:/()+-]*$/;

/** Letters in capitals alone, as a heading has them and a person's or company's name seldom. */
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;

/**
 * The column in which a list has headings amid its rows, each alone in its row: "North region". The first row is one, and others
 * follow, or it is written unlike what stands below it. Null where a row of a single cell may be a lead of which no more is known.
 */
export function sectionColumn(header: Row, rows: readonly Row[]): number | null {
  const [first] = rows;
  if (!first || header.filter((text) => !isBlank(text)).length < LEAST_COLUMNS) return null;
  const place = headingPlace(first, rows[1]);
  if (place === null) return null;
  const alone = [...rows.keys()].filter((row) => cellAlone(rows[row] ?? []) !== null);
  const headings = alone.filter((row) => headingPlace(rows[row] ?? [], rows[row + 1]) === place);
  // Behind the last rows of a list its footer may stand.
  const others = alone.filter((row) => !headings.includes(row) && rows[row + 1] !== undefined && !isFooter(rows, row));
  if (others.length > 0 || headings.length > MOST_HEADINGS * rows.length) return null;
  return headings.length > 1 || isWrittenUnlike(first[place] ?? '', rows, place) ? place : null;
}

/** The place of the heading that a row is, with the row below it; null where it is none. */
export function headingPlace(cells: Row, below: Row | undefined): number | null {
  const place = cellAlone(cells);
  if (place === null || below === undefined || DATA.test((cells[place] ?? '').trim())) return null;
  return below.filter((cell) => !isBlank(cell)).length >= LEAST_CELLS ? place : null;
}

/** The place of the only cell of a row that has text; null where there are more. */
function cellAlone(cells: Row): number | null {
  const first = cells.findIndex((cell) => !isBlank(cell));
  return first !== -1 && cells.slice(first + 1).every(isBlank) ? first : null;
}

function isFooter(rows: readonly Row[], row: number): boolean {
  return rows.slice(row).every((cells) => cellAlone(cells) !== null);
}

/** Whether a heading is in capitals, or a single word, where none of the other texts of its column is. */
function isWrittenUnlike(heading: string, rows: readonly Row[], place: number): boolean {
  const others = rows.slice(1).flatMap((cells) => cells[place]?.trim() || []);
  const isOneWord = (text: string) => !/\s/.test(text.trim());
  return [isOneWord, (text: string) => CAPITALS.test(text)].some(
    (isSo) => others.length > 1 && isSo(heading) && !others.some(isSo),
  );
}
