import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { quotedName } from './sql.js';

/** The most rows that one statement removes. */
const SLICE = 2_000;

/** Rows that belong to another row by a column, and the column of their own key. */
export type HangingRows = { readonly table: string; readonly parent: string; readonly key: string };

/** Removes rows of an offer in slices, since SQLite does nothing else during a statement. */
export async function removeInSlices(
  database: Database,
  dialect: Dialect,
  offerId: string,
  rows: HangingRows,
  parentId: string,
): Promise<void> {
  const [table, parent, key] = [rows.table, rows.parent, rows.key].map((name) => Prisma.raw(quotedName(name)));
  const slice = Prisma.sql`
    DELETE FROM ${table} WHERE ${parent} = ${parentId} AND ${key} IN (
      SELECT ${key} FROM ${table} WHERE ${parent} = ${parentId} ORDER BY ${key} LIMIT ${SLICE})`;
  const remove = () =>
    database.$transaction(async (session) => {
      await dialect.writeTogether(session, offerId);
      return session.$executeRaw(slice);
    });
  while ((await remove()) === SLICE) await nextTurn();
}
