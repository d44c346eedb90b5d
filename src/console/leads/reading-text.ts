import { counted, whole } from '../parts/format.js';
import type { UnderWay } from './use-import-under-way.js';

/** Describes the progress of a sent file: how many of its rows are read, or which other import it waits for. */
export function readingText(filename: string, underWay: UnderWay | null, total: number | null): string {
  if (!underWay) return 'Reading the rows…';
  const { filename: other, rowsRead } = underWay;
  if (other !== filename) {
    return `${other ?? 'Another import'} is read first: ${counted(rowsRead, 'row')} so far…`;
  }
  if (rowsRead === 0) return 'Reading the rows…';
  return total === null
    ? `Reading the rows: ${whole(rowsRead)} so far…`
    : `Reading the rows: ${whole(rowsRead)} of ${whole(total)}…`;
}
