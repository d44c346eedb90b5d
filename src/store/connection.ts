import type { Database } from './database.js';
import type { Dialect } from './dialect.js';
import type { ImportTurns } from './imports/import-turns.js';
import type { OpenRateLimit } from './service/rate-limit.js';
import type { Bulk } from './sql/bulk.js';

/** An open database, with its dialect and its operations. */
export type Connection = {
  readonly database: Database;
  readonly dialect: Dialect;
  readonly importTurns: ImportTurns;
  readonly bulk: Bulk;
  readonly openRateLimit: OpenRateLimit;
  /** The folder of the database file; null for a server. */
  readonly folder: string | null;
  /** Whether the database's files still exist under their names. */
  isThere(): Promise<boolean>;
  /** Changes with every commit of any process; reads return the same rows while it stays the same. */
  version(): Promise<string>;
  /** Frees space in the write-ahead log where possible, for a full disk. */
  makeRoom(): Promise<void>;
  close(): Promise<void>;
};
