import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { ROOT } from '../../root.js';
import { READ_LIMIT, ReadTimeout } from '../read-limit.js';
import { isQuery } from '../sql/is-query.js';
import { objectsOf, rowsOf } from './cells.js';
import type { RowCells, SqlCells, SqlFault, SqlResult, SqlStatement } from './statements.js';
import { unavailableFor } from './unavailable.js';

const THREAD = fileURLToPath(new URL('src/store/generated/sqlite-thread.cjs', ROOT));

/** In MB: enough for the largest page of rows, and small enough for frequent garbage collection. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 };

export type TaskResult<Result> = { readonly result: Result } | { readonly fault: SqlFault };

/** Runs the tasks of `thread.ts` in turn, on one connection. */
export type SqliteThread = {
  run<Result>(name: string, task: object): Promise<TaskResult<Result>>;
  close(): Promise<void>;
};

/** An error of SQLite for a statement. */
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
  /** Runs a statement for each row; returns how many rows it changed. */
  write(write: RowCells): Promise<number>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
};

/**
 * A SQLite file with two threads, so that no request waits for SQLite: one runs the writes in turn, the other reads what is
 * committed.
 */
export type SqliteConnection = {
  execute(statement: SqlStatement): Promise<SqlResult>;
  /** Begins a write transaction; all other writes wait until it ends. */
  begin(): Promise<SqliteTransaction>;
  read<Row>(statement: SqlStatement): Promise<Row[]>;
  /** Reads rows of many columns. Values of JSON columns are parsed. */
  readWide<Row>(statement: SqlStatement): Promise<Row[]>;
  /** Reads in turn with the writes, so that it sees all earlier ones. */
  readInTurn<Row>(statement: SqlStatement): Promise<Row[]>;
  /** Writes all rows or none. */
  write(writes: readonly RowCells[]): Promise<void>;
  /** Changes with every commit. */
  version(): Promise<string>;
  /** Whether the file and its write-ahead log still exist. */
  areFilesThere(): Promise<boolean>;
  close(): Promise<void>;
};

/** Opens a file; read-only statements time out with a `ReadTimeout` after `readLimit` milliseconds. */
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
      write: (write) => run<number>(writer, 'executeRows', write),
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
    readWide: async (statement) =>
      JSON.parse(await run<string>(reader, 'readTextWithin', { ...statement, limit: readLimit })),
    readInTurn: async <Row>(statement: SqlStatement) =>
      objectsIn<Row>(await inTurn(() => run<SqlCells>(writer, 'read', statement))),
    write: (writes) => inTurn(() => run(writer, 'write', { writes })),
    version: () => run(reader, 'readVersion', {}),
    areFilesThere: () => run(reader, 'areFilesThere', {}),
    async close() {
      // The last connection to close checkpoints the write-ahead log; if both closed at once, neither might be the last.
      await reader.close();
      await inTurn(writer.close);
    },
  };
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
    // The driver frees the memory of reads in event loop turns, which a thread in a blocking wait does not have.
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
