import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from './database.js';

/** How many rows one statement removes. */
const SLICE = 2_000;

/** What an import wrote, and the order in which its rows lie together. */
const WRITTEN = [
  { table: 'Lead', order: 'id' },
  { table: 'LeadChange', order: 'leadId' },
  { table: 'RowRejection', order: 'row' },
] as const;

/** Removes an unseen import a slice at a time, since nothing else goes on while the database works on a statement. */
export async function discardImport(database: Database, importId: string): Promise<void> {
  for (const { table, order } of WRITTEN) {
    const statement = `DELETE FROM "${table}" WHERE rowid IN (
      SELECT rowid FROM "${table}" WHERE "importId" = ? ORDER BY "${order}" LIMIT ${SLICE})`;
    while ((await database.$executeRawUnsafe(statement, importId)) === SLICE) await nextTurn();
  }
  await database.leadImport.deleteMany({ where: { id: importId } });
}
