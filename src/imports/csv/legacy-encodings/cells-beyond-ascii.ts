import type { OpenFile } from '../file-bytes.js';

/** How many bytes of cells decide an encoding. */
const ENOUGH_BYTES = 4_096;

/** A cell above this many bytes is left out, and what is kept of a chunk for the next one is no more. */
const MAX_CELL_BYTES = 2_048;

/** What stands between cells; no encoding has these bytes within a character. */
const CELL_ENDS = /(?:[^\x20-\xff]|[",;])+/;
const CELL_END = /[^\x20-\xff]|[",;]/;
const BEYOND_ASCII = /[\x80-\xff]/;

/** The cells of a file that have bytes beyond ASCII, each once, until there are enough of them. */
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

/** The beginning of a cell whose end is not there yet; of a cell that is too long, its last bytes. */
function lastCell(text: string): string {
  let start = text.length;
  const least = Math.max(0, start - MAX_CELL_BYTES);
  while (start > least && !CELL_END.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}
