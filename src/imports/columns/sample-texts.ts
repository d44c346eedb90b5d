import { withoutFormulaGuard } from '../../text/formula-guard.js';
import { isPlaceholderCell } from '../placeholder-cell.js';

/** The rows that are examined, and the characters of a cell. */
const ROWS = 500;
const LENGTH = 200;

/**
 * Returns the text of each column in the first rows of a file. Placeholders and cells that repeat the header count as
 * blank.
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
