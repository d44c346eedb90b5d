import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Cell } from './sql.js';

/** A statement and the values of its placeholders. */
export type SqlQuery = { readonly sql: string; readonly values: readonly unknown[] };

/** A statement, and the rows that it is run for one after the other. */
export type RowsToWrite = { readonly sql: string; readonly rows: readonly (readonly Cell[])[] };

/** A connection for imports, in a thread of its own: thousands of rows hold up no other request. */
export type BulkSession = {
  read<Row>(query: SqlQuery): Promise<Row[]>;
  /** Writes all rows or none. */
  write(writes: readonly RowsToWrite[]): Promise<void>;
  close(): Promise<void>;
};

const THREAD = fileURLToPath(new URL('./generated/bulk-thread.cjs', import.meta.url));

/** Milliseconds after the last import until the thread and its cache are given back. */
const IDLE_TIMEOUT = 10_000;

/** Opens a session on a SQLite file; its thread starts with the first call. */
export function bulkSession(file: string): BulkSession {
  const thread = new Piscina({
    filename: THREAD,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_TIMEOUT,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 },
  });
  return {
    read: ({ sql, values }) => thread.run({ file, sql, values }, { name: 'read' }),
    write: (writes) => thread.run({ file, writes }, { name: 'write' }),
    close: () => thread.close(),
  };
}
