import type { DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import type { BulkSession } from './bulk.js';
import { upsertRows } from './sql.js';

/** Makes a bulk session within a transaction. */
export function bulkWithin(session: DatabaseSession, dialect: Dialect): BulkSession {
  return {
    read: (query) => session.$queryRaw(query),
    async write(writes) {
      for (const batch of writes) if (batch.rows.length > 0) await session.$executeRaw(upsertRows(dialect, batch));
    },
  };
}
