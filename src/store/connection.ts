import type { Database } from './database.js';
import type { Dialect } from './dialect.js';
import type { ImportTurns } from './imports/import-turns.js';
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
