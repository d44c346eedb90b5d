import { z } from 'zod';
import { kindOfId, type NodeKind } from '../store/ids.js';

type KeyPart = string | number | null;

/** Writes a row's key as an opaque cursor. */
export function writeCursor(key: readonly (KeyPart | readonly KeyPart[])[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a cursor; null where `writeCursor` did not write it for a key of this shape. */
export function readCursor<Key>(cursor: string, shape: z.ZodType<Key>): Key | null {
  try {
    const key = shape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return key.success ? key.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const idKey = z.tuple([z.string()]).transform(([id]) => id);

/** Makes the cursors of a list of objects of one kind, in the order of their ids. */
export function idCursor(kind: NodeKind) {
  return {
    cursorOf: ({ id }: { readonly id: string }) => writeCursor([id]),
    keyOf(cursor: string): string | null {
      const id = readCursor(cursor, idKey);
      return id !== null && kindOfId(id) === kind ? id : null;
    },
  };
}
