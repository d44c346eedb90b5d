import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import pLimit from 'p-limit';
import type { Connection } from '../../../src/store/connect.js';
import { sqliteBulk } from '../../../src/store/sqlite/bulk.js';
import type { SqliteConnection, SqliteTransaction } from '../../../src/store/sqlite/connection.js';
import { fileOf, sqliteDatabase } from '../../../src/store/sqlite/database.js';
import { sqliteDialect } from '../../../src/store/sqlite/dialect.js';
import { sqliteTurns } from '../../../src/store/sqlite/import-turns.js';
import { memoryRateLimit } from '../../../src/store/sqlite/rate-limit.js';
import { isQuery, type SqlFault, type SqlResult, type SqlStatement } from '../../../src/store/sqlite/statements.js';
import type * as Tasks from '../../../src/store/sqlite/thread.js';

type Outcome<Result> = { readonly result: Result } | { readonly fault: SqlFault };

const require = createRequire(import.meta.url);
const THREAD = require.resolve('../../../src/store/generated/sqlite-thread.cjs');

/**
 * A SQLite database whose threads' work is done in this thread: a statement saves the way from thread to thread, which
 * takes longer than itself, and the same seed always meets the same order of things.
 */
export function connectWithoutThreads(url: string): Connection {
  const file = fileOf(url);
  const connection = threadlessConnection(file);
  const database = sqliteDatabase(connection);
  return {
    database,
    dialect: sqliteDialect,
    importTurns: sqliteTurns(database),
    bulk: sqliteBulk(connection),
    openRateLimit: memoryRateLimit,
    folder: dirname(file),
    async close() {
      await database.$disconnect();
      await connection.close();
    },
  };
}

function threadlessConnection(file: string): SqliteConnection {
  const [writer, reader] = [loadTasks(), loadTasks()];
  const inTurn = pLimit(1);

  const write = async (statement: SqlStatement, inTransaction: boolean) =>
    resultOf(writer.execute({ file, ...statement, inTransaction }));

  function transaction(end: () => void): SqliteTransaction {
    return {
      execute: (statement) => write(statement, true),
      commit: async () => {
        const outcome = writer.commit({ file });
        end();
        resultOf(outcome);
      },
      rollback: () =>
        write({ sql: 'ROLLBACK', args: [] }, true)
          .then(() => {})
          .finally(end),
    };
  }

  return {
    execute: async (statement) =>
      isQuery(statement.sql)
        ? resultOf<SqlResult>(reader.execute({ file, ...statement, inTransaction: false }))
        : inTurn(() => write(statement, false)),
    begin: () =>
      new Promise((resolve, reject) => {
        const begun = async () => {
          await write({ sql: 'BEGIN IMMEDIATE', args: [] }, false);
          await new Promise<void>((end) => resolve(transaction(end)));
        };
        inTurn(begun).catch(reject);
      }),
    read: async <Row>(statement: SqlStatement) => resultOf(reader.read({ file, ...statement })) as Row[],
    readInTurn: <Row>(statement: SqlStatement) =>
      inTurn(async () => resultOf(writer.read({ file, ...statement })) as Row[]),
    write: (writes) => inTurn(async () => resultOf(writer.write({ file, writes }))),
    async close() {
      await inTurn(() => writer.close());
      reader.close();
    },
  };
}

/** The tasks of a thread, each time with a connection of their own. */
function loadTasks(): typeof Tasks {
  delete require.cache[THREAD];
  return require(THREAD);
}

function resultOf<Result>(outcome: Outcome<Result>): Result {
  if ('fault' in outcome) throw Object.assign(new Error(outcome.fault.message), outcome.fault);
  return outcome.result;
}
