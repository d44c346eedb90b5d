import type { Connection } from '../connect.js';
import { postgresBulk } from './bulk.js';
import { CONNECTIONS, openPostgres } from './database.js';
import { postgresDialect } from './dialect.js';
import { postgresTurns } from './import-turns.js';
import { postgresRateLimit } from './rate-limit.js';

/**
 * Connects to a PostgreSQL database (`postgresql://user:password@host:port/name`); what only reads is stopped after so many
 * milliseconds. Throws a `DatabaseError` where it cannot.
 */
export async function connectPostgres(url: string, readLimit: number): Promise<Connection> {
  const { database, pool } = await openPostgres(url, readLimit);
  return {
    database,
    dialect: postgresDialect,
    // Whatever imports do is done on the other half of the connections.
    importTurns: postgresTurns(database, CONNECTIONS / 2),
    bulk: postgresBulk(database, pool),
    openRateLimit: postgresRateLimit(pool),
    folder: null,
    isThere: async () => true,
    makeRoom: async () => {},
    close: () => database.$disconnect(),
  };
}
