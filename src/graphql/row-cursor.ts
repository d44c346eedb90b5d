import { z } from 'zod';
import { readCursor, writeCursor } from './cursor.js';

const rowKey = z.tuple([z.int32()]).transform(([row]) => row);

/** Makes the cursors of a list of rows of a file, in the order of the file. */
export const rowCursor = {
  cursorOf: ({ row }: { readonly row: number }) => writeCursor([row]),
  keyOf: (cursor: string) => readCursor(cursor, rowKey),
};
