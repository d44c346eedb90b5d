import { counted, whole } from '../parts/format.js';

/** "5,003 rows in the file: 5,000 read, 3 blank."; null where no row is blank, or the number is unknown. */
export function rowsText({ rowsRead, blankRows }: { rowsRead: number; blankRows: number | null }): string | null {
  if (!blankRows) return null;
  return `${counted(rowsRead + blankRows, 'row')} in the file: ${whole(rowsRead)} read, ${whole(blankRows)} blank.`;
}
