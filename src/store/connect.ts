import { dirname } from 'node:path';
import { isPostgresUrl } from '../database-url.js';
import type { Bulk } from './bulk.js';
import type { Database } from './database.js';
import type { Dialect } from './dialect.js';
import type { ImportTurns } from './import-turns.js';
import { postgresBulk } from './postgresql/bulk.js';
import { CONNECTIONS, openPostgres } from './postgresql/database.js';
import { postgresDialect } from './postgresql/dialect.js';
import { postgresTurns } from './postgresql/import-turns.js';
import { postgresRateLimit } from './postgresql/rate-limit.js';
import type { OpenRateLimit } from './rate-limit.js';
import { sqliteBulk } from './sqlite/bulk.js';
import { sqliteConnection } from './sqlite/connection.js';
import { fileOf, makeFolderOf, sqliteDatabase } from './sqlite/database.js';
import { sqliteDialect } from './sqlite/dialect.js';
import { sqliteTurns } from './sqlite/import-turns.js';
import { memoryRateLimit } from './sqlite/rate-limit.js';

/** A database, and how it is spoken to. */
export type Connection = {
  readonly database: Database;
  readonly dialect: Dialect;
  readonly importTurns: ImportTurns;
  readonly bulk: Bulk;
  readonly openRateLimit: OpenRateLimit;
  /** The folder that the database grows in; null where a server keeps it. */
  readonly folder: string | null;
  close(): Promise<void>;
};

/** Opens the database of a URL: `file:path`, or `postgresql://user:password@host:port/name`. */
export async function connect(url: string): Promise<Connection> {
  if (isPostgresUrl(url)) {
    const { database, pool } = await openPostgres(url);
    // Whatever imports do is done on the other half of the connections.
    const importTurns = postgresTurns(database, CONNECTIONS / 2);
    return {
      database,
      dialect: postgresDialect,
      importTurns,
      bulk: postgresBulk(database, pool),
      openRateLimit: postgresRateLimit(pool),
      folder: null,
      close: () => database.$disconnect(),
    };
  }
  const file = fileOf(url);
  makeFolderOf(file);
  const connection = sqliteConnection(file);
  const database = sqliteDatabase(connection);
  return {
    database,
    dialect: sqliteDialect,
    importTurns: sqliteTurns(database),
    bulk: sqliteBulk(connection),
    openRateLimit: memoryRateLimit,
    folder: dirname(file),
    async close() {
      await database.$disconnect();
      await connection.close();
    },
  };
}
