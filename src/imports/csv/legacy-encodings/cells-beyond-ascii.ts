import type { OpenFile } from '../file-bytes.js';

/** The bytes of cells that are enough to decide an encoding. */
const ENOUGH_BYTES = 4_096;

/** A longer cell is skipped, and no more of a chunk is kept for the next one. In bytes. */
const MAX_CELL_BYTES = 2_048;

/** The bytes between cells; no encoding has them within a character. */
const CELL_ENDS = /(?:[^\x20-\xff]|[",;])+/;
const CELL_END = /[^\x20-\xff]|[",;]/;
const BEYOND_ASCII = /[\x80-\xff]/;

/** Returns the different cells of a file with bytes beyond ASCII, until there are enough of them. */
export async function cellsBeyondAscii(open: OpenFile): Promise<Buffer[]> {
  const cells = new Set<string>();
  let size = 0;
  let rest = '';
  const add = (cell: string) => {
    if (size >= ENOUGH_BYTES || cell.length > MAX_CELL_BYTES || !BEYOND_ASCII.test(cell) || cells.has(cell)) return;
    cells.add(cell);
    size += cell.length;
  };
  for await (const chunk of open() as AsyncIterable<Buffer>) {
    const text = rest + chunk.toString('latin1');
    rest = lastCell(text);
    if (!BEYOND_ASCII.test(text)) continue;
    text
      .slice(0, text.length - rest.length)
      .split(CELL_ENDS)
      .forEach(add);
    if (size >= ENOUGH_BYTES) break;
  }
  add(rest);
  return [...cells].map((cell) => Buffer.from(cell, 'latin1'));
}

/** Returns the beginning of a cell that is not complete yet; of a cell that is too long, its last bytes. */
function lastCell(text: string): string {
  let start = text.length;
  const least = Math.max(0, start - MAX_CELL_BYTES);
  while (start > least && !CELL_END.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}
