import { dirname } from 'node:path';
import type { Connection } from '../connection.js';
import { makeFolderOf } from './check-file.js';
import { sqliteBulk } from './sqlite-bulk.js';
import { type SqliteThread, sqliteConnection } from './sqlite-connection.js';
import { fileOf, sqliteDatabase } from './sqlite-database.js';
import { sqliteDialect } from './sqlite-dialect.js';
import { sqliteTurns } from './sqlite-import-turns.js';
import { memoryRateLimit } from './sqlite-rate-limit.js';

/** Opens the SQLite file of a URL (`file:path`), and creates it if it does not exist. */
export function connectSqlite(url: string, readLimit: number, openThread?: () => SqliteThread): Connection {
  const file = fileOf(url);
  makeFolderOf(file);
  const connection = sqliteConnection(file, readLimit, openThread);
  const database = sqliteDatabase(connection);
  return {
    database,
    dialect: sqliteDialect,
    importTurns: sqliteTurns(database),
    bulk: sqliteBulk(connection),
    openRateLimit: memoryRateLimit,
    folder: dirname(file),
    isThere: connection.areFilesThere,
    version: connection.version,
    // A checkpoint lets SQLite reuse the write-ahead log from its start.
    makeRoom: async () => void (await database.$queryRaw`PRAGMA wal_checkpoint`),
    async close() {
      await database.$disconnect();
      await connection.close();
    },
  };
}
