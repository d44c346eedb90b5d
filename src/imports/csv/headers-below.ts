import { createAddressColumns } from './address-columns.js';
import { filledCell, isBlank } from './cells.js';
import type { HeaderKnowledge } from './known-headers.js';
import { isSecondHeader } from './second-header.js';

/** The reason why a row is a header, or belongs to another one. */
export type HeaderRow = 'HEADER_AGAIN' | 'SECOND_HEADER' | 'OTHER_TABLE';

/** Finds the header rows of a table, one row after the other; `isApart`: a blank row separates the row from those above. */
export type HeaderRowTest = (cells: readonly string[], isApart: boolean) => HeaderRow | null;

const MOST_SECOND_HEADERS = 3;

/** The least number of cells in the header of another table, and the share of them that are known headers. */
const LEAST_HEADERS = 3;
const SHARE_OF_HEADERS = 0.8;

export function createHeaderRowTest(header: readonly string[], headers: HeaderKnowledge): HeaderRowTest {
  const texts = header.map(plainText);
  const own = new Set(texts.filter((text) => text !== ''));
  const isOwn = (text: string) => own.has(plainText(text));
  // Looking up the vocabulary takes long, so only rows that stand apart are looked up: other tables do.
  const isKnown = (text: string) => isOwn(text) || headers.knowsSpelling(text);
  const addresses = createAddressColumns();
  let isInOtherTable = false;
  let isGuessed = false;
  let secondHeaders = 0;
  return (cells, isApart) => {
    if (isHeaderAgain(cells, texts)) {
      isInOtherTable = isGuessed = false;
      return 'HEADER_AGAIN';
    }
    if (secondHeaders < MOST_SECOND_HEADERS && isSecondHeader(cells, header, headers)) {
      secondHeaders += 1;
      return 'SECOND_HEADER';
    }
    secondHeaders = MOST_SECOND_HEADERS;
    if (isGuessed && addresses.fit(cells)) isInOtherTable = isGuessed = false;
    if (!isInOtherTable) {
      isInOtherTable = isOtherHeader(cells, isApart ? isKnown : isOwn);
      isGuessed = !isInOtherTable && isApart && addresses.areHeadedBy(cells);
      isInOtherTable ||= isGuessed;
    }
    if (!isInOtherTable) addresses.add(cells);
    return isInOtherTable ? 'OTHER_TABLE' : null;
  };
}

/** Returns the text of a header without case. */
function plainText(cell: string): string {
  return cell.trim().toLowerCase();
}

/** Whether a row repeats the header: each cell equals its header. `header` has plain texts. */
function isHeaderAgain(cells: readonly string[], header: readonly string[]): boolean {
  let same = 0;
  for (let place = 0; place < cells.length; place += 1) {
    const text = plainText(cells[place] ?? '');
    if (text === '') continue;
    if (text !== header[place]) return false;
    same += 1;
  }
  return same >= Math.min(2, header.filter((text) => text !== '').length);
}

/** Whether nearly all cells of a row are headers, so that it begins another table. */
function isOtherHeader(cells: readonly string[], isHeader: (text: string) => boolean): boolean {
  const first = cells[filledCell(cells)];
  if (first === undefined || !isHeader(first)) return false;
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length >= LEAST_HEADERS && filled.filter(isHeader).length >= SHARE_OF_HEADERS * filled.length;
}
