import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import type { RowStatement, SqlFault, SqlResult, SqlStatement } from './statements.js';

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

/** A connection to a SQLite file in a thread of its own, so that no request waits while SQLite works. */
export type SqliteConnection = {
  execute(statement: SqlStatement): Promise<SqlResult>;
  /** Begins a transaction that writes; until it ends, everything else on the connection waits. */
  begin(): Promise<SqliteTransaction>;
  read<Row>(statement: SqlStatement): Promise<Row[]>;
  /** Writes all rows or none. */
  write(writes: readonly RowStatement[]): Promise<void>;
  close(): Promise<void>;
};

export function sqliteConnection(file: string): SqliteConnection {
  const thread = new Piscina({
    filename: THREAD,
    minThreads: 1,
    maxThreads: 1,
    execArgv: [],
    resourceLimits: THREAD_LIMITS,
  });
  const inTurn = pLimit(1);

  async function run<Result>(name: string, task: object): Promise<Result> {
    const outcome: Outcome<Result> = await thread.run({ file, ...task }, { name });
    if ('fault' in outcome) throw new SqliteError(outcome.fault);
    return outcome.result;
  }

  const execute = (statement: SqlStatement, inTransaction: boolean) =>
    run<SqlResult>('execute', { ...statement, inTransaction });

  function transaction(end: () => void): SqliteTransaction {
    return {
      execute: (statement) => execute(statement, true),
      commit: () => run<void>('commit', {}).finally(end),
      rollback: () =>
        execute({ sql: 'ROLLBACK', args: [] }, true)
          .then(() => {})
          .finally(end),
    };
  }

  return {
    execute: (statement) => inTurn(() => execute(statement, false)),
    begin: () =>
      new Promise((resolve, reject) => {
        const begun = async () => {
          await execute({ sql: 'BEGIN IMMEDIATE', args: [] }, false);
          await new Promise<void>((end) => resolve(transaction(end)));
        };
        inTurn(begun).catch(reject);
      }),
    read: (statement) => inTurn(() => run('read', statement)),
    write: (writes) => inTurn(() => run('write', { writes })),
    async close() {
      await inTurn(() => thread.run(undefined, { name: 'close' }));
      await thread.close();
    },
  };
}
