import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Bulk, RowsToWrite } from '../bulk.js';
import type { Cell } from '../sql.js';
import { statementOf } from './row-statements.js';

/** A statement and the values of its placeholders. */
export type SqlQuery = { readonly sql: string; readonly values: readonly unknown[] };

/** A statement, and the rows that it is run for one after the other. */
export type RowStatement = { readonly sql: string; readonly rows: readonly (readonly Cell[])[] };

const THREAD = fileURLToPath(new URL('../generated/bulk-thread.cjs', import.meta.url));

/** Milliseconds after the last import until the thread and its cache are given back. */
const IDLE_TIMEOUT = 10_000;

/** A connection to a SQLite file for all imports, in a thread of its own, which starts with the first call. */
export function sqliteBulk(file: string): Bulk {
  const thread = new Piscina({
    filename: THREAD,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_TIMEOUT,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 },
  });
  const session = {
    read: ({ sql, values }: SqlQuery) => thread.run({ file, sql, values }, { name: 'read' }),
    write: (writes: readonly RowsToWrite[]) =>
      thread.run({ file, writes: writes.map(statementFor) }, { name: 'write' }),
  };
  return { session: () => session, close: () => thread.close() };
}

function statementFor(write: RowsToWrite): RowStatement {
  return { sql: statementOf(write), rows: write.rows.map((row) => row.map(stored)) };
}

/** A cell as SQLite keeps it: JSON is text. */
function stored(cell: Cell): Cell {
  return typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell;
}
