import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { isQuery, type RowStatement, type SqlFault, type SqlResult, type SqlStatement } from './statements.js';

const THREAD = fileURLToPath(new URL('../generated/sqlite-thread.cjs', import.meta.url));

/** In MB: enough for the largest page of rows, and small enough to be collected often. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 };

type Outcome<Result> = { readonly result: Result } | { readonly fault: SqlFault };

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
  close(): Promise<void>;
};

export function sqliteConnection(file: string): SqliteConnection {
  const writer = sqliteThread(file);
  const reader = sqliteThread(file);
  const inTurn = pLimit(1);

  const execute = (statement: SqlStatement, inTransaction: boolean) =>
    writer.run<SqlResult>('execute', { ...statement, inTransaction });

  function transaction(end: () => void): SqliteTransaction {
    return {
      execute: (statement) => execute(statement, true),
      commit: () => writer.run<void>('commit', {}).finally(end),
      rollback: () =>
        execute({ sql: 'ROLLBACK', args: [] }, true)
          .then(() => {})
          .finally(end),
    };
  }

  return {
    execute: (statement) =>
      isQuery(statement.sql)
        ? reader.run('execute', { ...statement, inTransaction: false })
        : inTurn(() => execute(statement, false)),
    begin: () =>
      new Promise((resolve, reject) => {
        const begun = async () => {
          await execute({ sql: 'BEGIN IMMEDIATE', args: [] }, false);
          await new Promise<void>((end) => resolve(transaction(end)));
        };
        inTurn(begun).catch(reject);
      }),
    read: (statement) => reader.run('read', statement),
    readInTurn: (statement) => inTurn(() => writer.run('read', statement)),
    write: (writes) => inTurn(() => writer.run('write', { writes })),
    async close() {
      await Promise.all([inTurn(writer.close), reader.close()]);
    },
  };
}

/** A thread with a connection of its own, which does one task after the other. */
function sqliteThread(file: string) {
  const thread = new Piscina({
    filename: THREAD,
    minThreads: 1,
    maxThreads: 1,
    execArgv: [],
    resourceLimits: THREAD_LIMITS,
  });
  return {
    async run<Result>(name: string, task: object): Promise<Result> {
      const outcome: Outcome<Result> = await thread.run({ file, ...task }, { name });
      if ('fault' in outcome) throw new SqliteError(outcome.fault);
      return outcome.result;
    },
    async close(): Promise<void> {
      await thread.run(undefined, { name: 'close' });
      await thread.close();
    },
  };
}
