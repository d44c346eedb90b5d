import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { ROOT } from '../../root.js';
import { READ_LIMIT, ReadTimeout } from '../read-limit.js';
import { isQuery } from '../sql/is-query.js';
import { columnsOf, objectsOf, rowsOf } from './cells.js';
import type { RowCells, RowStatement, SqlCells, SqlFault, SqlResult, SqlStatement } from './statements.js';
import { unavailableFor } from './unavailable.js';

const THREAD = fileURLToPath(new URL('src/store/generated/sqlite-thread.cjs', ROOT));

/** In MB: enough for the largest page of rows, and small enough to be collected often. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 };

export type TaskResult<Result> = { readonly result: Result } | { readonly fault: SqlFault };

/** What does one of the tasks of `thread.ts` after the other, on a connection of its own. */
export type SqliteThread = {
  run<Result>(name: string, task: object): Promise<TaskResult<Result>>;
  close(): Promise<void>;
};

/** SQLite refused a statement. */
class SqliteError extends Error {
  override readonly name = 'SqliteError';
  readonly code: string;
  readonly rawCode: number | undefined;

  constructor({ message, code, rawCode }: SqlFault) {
    super(message);
    this.code = code;
    this.rawCode = rawCode;
  }
}

/** The statements of one transaction. */
export type SqliteTransaction = {
  execute(statement: SqlStatement): Promise<SqlResult>;
  read<Row>(statement: SqlStatement): Promise<Row[]>;
  /** Runs a statement for each of its rows; answers how many rows that changed. */
  write(write: RowStatement): Promise<number>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
};

/**
 * A SQLite file behind two threads, so that no request waits while SQLite works: one writes, in turn; the other reads
 * meanwhile what was committed before.
 */
export type SqliteConnection = {
  execute(statement: SqlStatement): Promise<SqlResult>;
  /** Begins a transaction that writes; until it ends, all other writes wait. */
  begin(): Promise<SqliteTransaction>;
  read<Row>(statement: SqlStatement): Promise<Row[]>;
  /** Reads in turn with the writes, and so also what those before it wrote that are still under way. */
  readInTurn<Row>(statement: SqlStatement): Promise<Row[]>;
  /** Writes all rows or none. */
  write(writes: readonly RowStatement[]): Promise<void>;
  /** Changes with everything that is committed. */
  version(): Promise<string>;
  /** Whether the file and its write-ahead log are still there. */
  areFilesThere(): Promise<boolean>;
  close(): Promise<void>;
};

/** Opens a file; what only reads is stopped with a `ReadTimeout` after so many milliseconds. */
export function sqliteConnection(
  file: string,
  readLimit = READ_LIMIT,
  openThread = openWorkerThread,
): SqliteConnection {
  const [writer, reader] = [openThread(), openThread()];
  const inTurn = pLimit(1);

  async function run<Result>(thread: SqliteThread, name: string, task: object): Promise<Result> {
    const outcome = await thread.run<Result>(name, { file, ...task });
    if ('fault' in outcome) throw errorOf(outcome.fault, readLimit);
    return outcome.result;
  }

  const cellsOf = (statement: SqlStatement, inTransaction: boolean) =>
    run<SqlCells>(writer, 'execute', { ...statement, inTransaction });

  const execute = async (statement: SqlStatement, inTransaction: boolean) =>
    resultOf(await cellsOf(statement, inTransaction));

  const readWithin = (statement: SqlStatement) =>
    run<SqlCells>(reader, 'readWithin', { ...statement, limit: readLimit });

  function transaction(end: () => void): SqliteTransaction {
    return {
      execute: (statement) => execute(statement, true),
      read: async <Row>(statement: SqlStatement) => objectsIn<Row>(await cellsOf(statement, true)),
      write: (write) => run<number>(writer, 'executeRows', rowCellsOf(write)),
      commit: () => run<void>(writer, 'commit', {}).finally(end),
      rollback: () => run<void>(writer, 'rollback', {}).finally(end),
    };
  }

  return {
    execute: (statement) =>
      isQuery(statement.sql) ? readWithin(statement).then(resultOf) : inTurn(() => execute(statement, false)),
    begin: () =>
      new Promise((resolve, reject) => {
        const begun = async () => {
          await execute({ sql: 'BEGIN IMMEDIATE', args: [] }, false);
          await new Promise<void>((end) => resolve(transaction(end)));
        };
        inTurn(begun).catch(reject);
      }),
    read: async <Row>(statement: SqlStatement) => objectsIn<Row>(await readWithin(statement)),
    readInTurn: async <Row>(statement: SqlStatement) =>
      objectsIn<Row>(await inTurn(() => run<SqlCells>(writer, 'read', statement))),
    write: (writes) => inTurn(() => run(writer, 'write', { writes: writes.map(rowCellsOf) })),
    version: () => run(reader, 'readVersion', {}),
    areFilesThere: () => run(reader, 'areFilesThere', {}),
    async close() {
      // The last to close empties the write-ahead log; of two that close at once, neither may be the last.
      await reader.close();
      await inTurn(writer.close);
    },
  };
}

function rowCellsOf({ sql, rows }: RowStatement): RowCells {
  return { sql, cells: columnsOf(rows, rows[0]?.length ?? 0) };
}

function resultOf({ cells, ...result }: SqlCells): SqlResult {
  return { ...result, rows: rowsOf(cells) };
}

function objectsIn<Row>({ columns, cells }: SqlCells): Row[] {
  return objectsOf(columns, cells);
}

function errorOf(fault: SqlFault, readLimit: number): Error {
  if (fault.code === 'SQLITE_INTERRUPT') return new ReadTimeout(readLimit);
  const error = new SqliteError(fault);
  return unavailableFor(error) ?? error;
}

function openWorkerThread(): SqliteThread {
  const thread = new Piscina({
    filename: THREAD,
    minThreads: 1,
    maxThreads: 1,
    execArgv: [],
    // The driver frees what a read used in the turns of the event loop, of which a thread that waits in place has none.
    atomics: 'async',
    resourceLimits: THREAD_LIMITS,
  });
  return {
    run: (name, task) => thread.run(task, { name }),
    async close(): Promise<void> {
      await thread.run(undefined, { name: 'close' });
      await thread.close();
    },
  };
}
