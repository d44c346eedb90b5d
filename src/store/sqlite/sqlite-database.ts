import { PrismaLibSql } from '@prisma/adapter-libsql';
import { type Database, TRANSACTION_LIMITS } from '../database.js';
import { PrismaClient } from '../generated/sqlite/client.js';
import type { SqliteConnection } from './sqlite-connection.js';
import type { SqlResult, SqlStatement } from './statements.js';

type LibSqlClient = ReturnType<PrismaLibSql['createClient']>;

/** Prisma's adapter on a connection in a thread, where libSQL itself would hold up the event loop. */
class ThreadAdapter extends PrismaLibSql {
  constructor(private readonly connection: SqliteConnection) {
    super({ url: 'file:' });
  }

  override createClient(): LibSqlClient {
    const { connection } = this;
    // Prisma's adapter uses no more of a client than this.
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

/** The driver ends the whole process over a value that SQLite has no type for, such as a boolean. */
function executor({ execute }: Executor): Executor['execute'] {
  return ({ sql, args }) => execute({ sql, args: args.map((arg) => (typeof arg === 'boolean' ? Number(arg) : arg)) });
}

/** A client on a connection, which is to be closed by itself. */
export function sqliteDatabase(connection: SqliteConnection): Database {
  return new PrismaClient({ adapter: new ThreadAdapter(connection), transactionOptions: TRANSACTION_LIMITS });
}

/** The path that a URL (`file:path`) names. */
export function fileOf(url: string): string {
  return url.replace(/^file:/, '');
}
