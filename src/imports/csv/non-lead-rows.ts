import { isBlank } from './cells.js';
import { firstClosing, isSubtotal, mayClose } from './closing-rows.js';
import { createHeaderRowTest, type HeaderRow } from './header-rows.js';
import type { HeaderKnowledge } from './known-headers.js';
import type { RecordText } from './record-splitter.js';
import { headingPlace } from './section-rows.js';

/** Why a row is no lead. */
export type NonLead = HeaderRow | 'HEADING' | 'TOTAL' | 'BELOW_THE_LIST';

/** A row below the header that is not blank. */
export type CsvRecord = {
  /** The row's number in a spreadsheet. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Why the cells are not to be trusted. */
  readonly fault: RecordText['fault'];
  /** Why the row is no lead, as far as it is known to be none. */
  readonly nonLead: NonLead | null;
};

/** Tells which rows of a table are no leads. A few are held back, since only the end of a file tells what closes it. */
export type NonLeadFinder = {
  /** The rows that can be told by now, in their order. */
  judge(rows: readonly CsvRecord[]): CsvRecord[];
  /** The rows that are left when no more come. */
  end(): CsvRecord[];
};

const MOST_HELD = 30;

/** Tables of fewer columns may well have rows of a single cell. */
const LEAST_COLUMNS = 3;

/** `sections` is the column in which the list has headings amid its rows; null where it has none. */
export function createNonLeadFinder(
  header: readonly string[],
  headers: HeaderKnowledge,
  sections: number | null,
): NonLeadFinder {
  const headerRowOf = createHeaderRowTest(header, headers);
  const hasClosing = header.filter((text) => !isBlank(text)).length >= LEAST_COLUMNS;
  let held: CsvRecord[] = [];
  let hasList = false;
  /** The number of the row above, and of the one above those that are held. */
  let above = 0;
  let aboveHeld = 0;

  function judgeRow(record: CsvRecord, told: CsvRecord[]): void {
    const { row, cells, fault } = record;
    const isApart = held.length > 0 || row > above + 1;
    const nonLead = fault === null ? headerRowOf(cells, isApart) : null;
    const isThin = hasClosing && fault === null && mayClose(cells, isApart);
    if (held.length === 0) aboveHeld = above;
    above = row;
    const mayHeadList = sections !== null && held.length === 0;
    if (nonLead === null && isThin && (hasList || mayHeadList) && held.length < MOST_HELD) {
      held.push(record);
      return;
    }
    for (const [place, one] of held.entries()) {
      told.push(nonLead === null ? amidTheList(one, held[place + 1] ?? record, sections) : belowTheList(one));
    }
    told.push(nonLead === null ? record : { ...record, nonLead });
    if (held.length > 0) held = [];
    hasList ||= !isThin;
  }

  return {
    judge(rows) {
      const told: CsvRecord[] = [];
      for (const row of rows) judgeRow(row, told);
      return told;
    },
    end() {
      const closing = firstClosing(held, aboveHeld);
      return held.map((record, place) =>
        place < closing ? amidTheList(record, held[place + 1], sections) : belowTheList(record),
      );
    },
  };
}

/** A row amid the list is a lead, but for one that gives the figures of those above it, and for the heading of those below. */
function amidTheList(record: CsvRecord, below: CsvRecord | undefined, sections: number | null): CsvRecord {
  if (isSubtotal(record.cells)) return { ...record, nonLead: 'TOTAL' };
  const isHeading = sections !== null && headingPlace(record.cells, below?.cells) === sections;
  return isHeading ? { ...record, nonLead: 'HEADING' } : record;
}

function belowTheList(record: CsvRecord): CsvRecord {
  return { ...record, nonLead: 'BELOW_THE_LIST' };
}
