import { isPlaceholderCell } from '../placeholder-cell.js';
import { isBlank } from './cells.js';

/** The most rows that are examined, and the least number of them that must be alike. */
const MOST_ROWS = 50;
const LEAST_ROWS = 2;

/** Characters that no word of a header contains. */
const DATA = /[@\d]|:\/\//;

/** Remembers the columns of a table that have only e-mail addresses. */
export type AddressColumns = {
  add(cells: readonly string[]): void;
  /** Whether a row has words where all rows above have addresses, and only words, so that it is the header of another table. */
  areHeadedBy(cells: readonly string[]): boolean;
  /** Whether a row has an address in a column of addresses. */
  fit(cells: readonly string[]): boolean;
};

export function createAddressColumns(): AddressColumns {
  const addresses: number[] = [];
  const others = new Set<number>();
  let rows = 0;
  const columns = () =>
    [...addresses.keys()].filter((place) => (addresses[place] ?? 0) >= LEAST_ROWS && !others.has(place));
  return {
    add(cells) {
      if (rows >= MOST_ROWS) return;
      rows += 1;
      cells.forEach((cell, place) => {
        if (!isWord(cell.trim())) return;
        if (cell.includes('@')) addresses[place] = (addresses[place] ?? 0) + 1;
        else others.add(place);
      });
    },
    areHeadedBy(cells) {
      const filled = cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
      const isHeader = filled.length >= LEAST_HEADERS && !filled.some((cell) => DATA.test(cell));
      if (!isHeader || new Set(filled).size < filled.length) return false;
      return columns().some((place) => isWord(cells[place]?.trim() ?? ''));
    },
    fit: (cells) => columns().some((place) => cells[place]?.includes('@')),
  };
}

const LEAST_HEADERS = 3;

function isWord(text: string): boolean {
  return text !== '' && !isPlaceholderCell(text, 'EMAIL');
}
