import { PrismaLibSql } from '@prisma/adapter-libsql';
import { type Database, TRANSACTION_LIMITS } from '../database.js';
import { PrismaClient } from '../generated/sqlite/client.js';
import type { SqliteConnection } from './sqlite-connection.js';
import type { SqlResult, SqlStatement } from './statements.js';

type LibSqlClient = ReturnType<PrismaLibSql['createClient']>;

/** Prisma's adapter on a connection in a thread, since libSQL itself would block the event loop. */
class ThreadAdapter extends PrismaLibSql {
  constructor(private readonly connection: SqliteConnection) {
    super({ url: 'file:' });
  }

  override createClient(): LibSqlClient {
    const { connection } = this;
    // Prisma's adapter uses only this part of a client.
    const client = {
      execute: executor(connection),
      async transaction() {
        const transaction = await connection.begin();
        return { ...transaction, execute: executor(transaction) };
      },
      close: () => {},
    };
    return client as unknown as LibSqlClient;
  }
}

type Executor = { execute(statement: SqlStatement): Promise<SqlResult> };

/** Converts values that SQLite has no type for, such as booleans: the driver would end the process over them. */
function executor({ execute }: Executor): Executor['execute'] {
  return ({ sql, args }) => execute({ sql, args: args.map((arg) => (typeof arg === 'boolean' ? Number(arg) : arg)) });
}

/** Makes a client on a connection; the caller closes the connection separately. */
export function sqliteDatabase(connection: SqliteConnection): Database {
  return new PrismaClient({ adapter: new ThreadAdapter(connection), transactionOptions: TRANSACTION_LIMITS });
}

/** Returns the path of a URL (`file:path`). */
export function fileOf(url: string): string {
  return url.replace(/^file:/, '');
}
