import { withoutFormulaGuard } from '../../text/formula-guard.js';
import { isPlaceholderCell } from '../placeholder-cell.js';

/** How many rows are looked at, and how much of a cell. */
const ROWS = 500;
const LENGTH = 200;

/**
 * The text of each column in the first rows of a file. Blank is also a cell that says that it holds nothing, and one that
 * repeats the header.
 */
export function sampleTexts(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  isGuarded: boolean,
): string[][] {
  const sample = rows.slice(0, ROWS);
  return headers.map((header, column) =>
    sample.map((cells) => {
      const cell = cells[column] ?? '';
      const text = (isGuarded ? withoutFormulaGuard(cell) : cell).trim().slice(0, LENGTH);
      return text === header || isPlaceholderCell(text, null) ? '' : text;
    }),
  );
}
