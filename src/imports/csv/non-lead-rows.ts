import { isBlank } from './cells.js';
import { firstClosing, isSubtotal, mayClose } from './closing-rows.js';
import { createHeaderRowTest, type HeaderRow } from './headers-below.js';
import type { HeaderKnowledge } from './known-headers.js';
import type { RecordText } from './record-splitter.js';
import { headingPlace } from './section-rows.js';

/** The reason why a row is not a lead. */
export type NonLead = HeaderRow | 'HEADING' | 'TOTAL' | 'BELOW_THE_LIST';

/** A row below the header that is not blank. */
export type CsvRecord = {
  /** The row's number in a spreadsheet. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Why the cells are invalid. */
  readonly fault: RecordText['fault'];
  /** Why the row is not a lead; null where it is one, or not known yet. */
  readonly nonLead: NonLead | null;
};

/** Finds the rows of a table that are not leads. Holds back a few, since only the end of a file shows which rows close it. */
export type NonLeadFinder = {
  /** Returns the rows that are decided by now, in order. */
  judge(rows: readonly CsvRecord[]): CsvRecord[];
  /** Returns the remaining rows after the last one. */
  end(): CsvRecord[];
};

const MOST_HELD = 30;

/** In tables of fewer columns, leads may have a single cell. */
const LEAST_COLUMNS = 3;

/** `sections` is the column with headings between the leads; null where there is none. */
export function createNonLeadFinder(
  header: readonly string[],
  headers: HeaderKnowledge,
  sections: number | null,
): NonLeadFinder {
  const headerRowOf = createHeaderRowTest(header, headers);
  const hasClosing = header.filter((text) => !isBlank(text)).length >= LEAST_COLUMNS;
  let held: CsvRecord[] = [];
  let hasList = false;
  /** The number of the row above, and of the row above the held ones. */
  let above = 0;
  let aboveHeld = 0;

  function judgeRow(record: CsvRecord, told: CsvRecord[]): void {
    const { row, cells, fault } = record;
    const isApart = held.length > 0 || row > above + 1;
    const nonLead = fault === null ? headerRowOf(cells, isApart) : null;
    const isThin = hasClosing && fault === null && mayClose(cells, isApart, header.length);
    if (held.length === 0) aboveHeld = above;
    above = row;
    const mayHeadList = sections !== null && held.length === 0;
    if (nonLead === null && isThin && (hasList || mayHeadList) && held.length < MOST_HELD) {
      held.push(record);
      return;
    }
    if (held.length > 0) {
      told.push(
        ...held.map((one, place) =>
          nonLead === null ? withinList(one, held[place + 1] ?? record, sections) : belowList(one),
        ),
      );
      held = [];
    }
    told.push(nonLead === null ? record : { ...record, nonLead });
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
        place < closing ? withinList(record, held[place + 1], sections) : belowList(record),
      );
    },
  };
}

/** Within the list a row is a lead, unless it has the totals of the rows above or is the heading of those below. */
function withinList(record: CsvRecord, below: CsvRecord | undefined, sections: number | null): CsvRecord {
  if (isSubtotal(record.cells)) return { ...record, nonLead: 'TOTAL' };
  const isHeading = sections !== null && headingPlace(record.cells, below?.cells) === sections;
  return isHeading ? { ...record, nonLead: 'HEADING' } : record;
}

function belowList(record: CsvRecord): CsvRecord {
  return { ...record, nonLead: 'BELOW_THE_LIST' };
}
