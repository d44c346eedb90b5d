import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from './database.js';
import type { Dialect } from './dialect.js';
import { Prisma } from './generated/sqlite/client.js';

/** How many rows one statement removes. */
const SLICE = 2_000;

/** What an import wrote, and what tells its rows apart. */
const WRITTEN = [
  { table: 'Lead', key: 'id' },
  { table: 'LeadChange', key: 'leadId' },
  { table: 'FormerLead', key: 'leadId' },
  { table: 'RowRejection', key: 'row' },
] as const;

type Unseen = { readonly id: string; readonly offerId: string };

/**
 * Removes an import a slice at a time, since nothing else goes on while SQLite works on a statement. One that was committed
 * stays as it is; one that is being written can be committed no more.
 */
export async function discardImport(database: Database, dialect: Dialect, { id, offerId }: Unseen): Promise<void> {
  const where = { id, committedAt: null };
  const { count } = await database.leadImport.updateMany({ where, data: { discarded: true } });
  if (count === 0) return;
  const remove = (statement: Prisma.Sql) =>
    database.$transaction(async (session) => {
      await dialect.writeTogether(session, offerId);
      return session.$executeRaw(statement);
    });
  for (const written of WRITTEN) {
    const [table, key] = [Prisma.raw(`"${written.table}"`), Prisma.raw(`"${written.key}"`)];
    const slice = Prisma.sql`
      DELETE FROM ${table} WHERE "importId" = ${id} AND ${key} IN (
        SELECT ${key} FROM ${table} WHERE "importId" = ${id} ORDER BY ${key} LIMIT ${SLICE})`;
    while ((await remove(slice)) === SLICE) await nextTurn();
  }
  await remove(Prisma.sql`DELETE FROM "LeadImport" WHERE "id" = ${id}`);
}
