import { isPostgresUrl } from '../database-url.js';
import type { Database } from './database.js';
import type { Dialect } from './dialect.js';
import type { ImportTurns } from './imports/import-turns.js';
import { READ_LIMIT } from './read-limit.js';
import type { OpenRateLimit } from './service/rate-limit.js';
import type { Bulk } from './sql/bulk.js';

/** A database, and how it is spoken to. */
export type Connection = {
  readonly database: Database;
  readonly dialect: Dialect;
  readonly importTurns: ImportTurns;
  readonly bulk: Bulk;
  readonly openRateLimit: OpenRateLimit;
  /** The folder that the database grows in; null where a server keeps it. */
  readonly folder: string | null;
  /** Whether what it works on is still there under its name. */
  isThere(): Promise<boolean>;
  /** Changes with everything that is committed, by whatever process: while it is the same, reads find the same. */
  version(): Promise<string>;
  /** Lets what was written be written over where it can be, on a disk that is full. */
  makeRoom(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens the database of a URL: `file:path`, or `postgresql://user:password@host:port/name`. What only reads is stopped with a
 * `ReadTimeout` after so many milliseconds.
 */
export async function connect(url: string, readLimit = READ_LIMIT): Promise<Connection> {
  // Loaded when needed: the driver of the other database would take its memory and time in vain.
  if (isPostgresUrl(url)) return (await import('./postgresql/postgresql-connect.js')).connectPostgres(url, readLimit);
  return (await import('./sqlite/sqlite-connect.js')).connectSqlite(url, readLimit);
}
