import type { Connection } from '../connection.js';
import { postgresBulk } from './postgresql-bulk.js';
import { CONNECTIONS, openPostgres } from './postgresql-database.js';
import { postgresDialect } from './postgresql-dialect.js';
import { postgresTurns } from './postgresql-import-turns.js';
import { postgresRateLimit } from './postgresql-rate-limit.js';

/**
 * Connects to a PostgreSQL database (`postgresql://user:password@host:port/name`); read-only statements time out after
 * `readLimit` milliseconds. Throws a `DatabaseError` on failure.
 */
export async function connectPostgres(url: string, readLimit: number): Promise<Connection> {
  const { database, pool } = await openPostgres(url, readLimit);
  return {
    database,
    dialect: postgresDialect,
    // The statements of imports use the other half of the connections.
    importTurns: postgresTurns(database, CONNECTIONS / 2),
    bulk: postgresBulk(database, pool),
    openRateLimit: postgresRateLimit(pool),
    folder: null,
    isThere: async () => true,
    // A snapshot shows which transactions are visible.
    async version() {
      const [row] = await database.$queryRaw<{ version: string }[]>`SELECT pg_current_snapshot()::text AS "version"`;
      return row?.version ?? '';
    },
    makeRoom: async () => {},
    close: () => database.$disconnect(),
  };
}
