import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { type Database, TRANSACTION_LIMITS } from '../database.js';
import { PrismaClient } from '../generated/sqlite/client.js';
import { SQLITE_PRAGMAS } from './pragmas.js';

/** Milliseconds that a statement waits for another process to finish its write. */
const BUSY_TIMEOUT = 5_000;

type LibSqlConfig = ConstructorParameters<typeof PrismaLibSql>[0];
type LibSqlClient = ReturnType<PrismaLibSql['createClient']>;
type LibSqlTransaction = Awaited<ReturnType<LibSqlClient['transaction']>>;

/** Keeps to one connection, where libSQL itself leaves one behind for every transaction, with its cache and settings. */
class SqliteAdapter extends PrismaLibSql {
  override createClient(config: LibSqlConfig) {
    const client = super.createClient(config);
    client.transaction = async () => {
      await client.execute('BEGIN IMMEDIATE');
      return transactionOn(client);
    };
    return client;
  }
}

// Prisma's adapter uses no more of a transaction than this, and lets no other statement in before its end.
function transactionOn(client: LibSqlClient): LibSqlTransaction {
  const transaction: Pick<LibSqlTransaction, 'execute' | 'commit' | 'rollback'> = {
    execute: (statement) => client.execute(statement),
    async commit() {
      await client.execute('COMMIT');
    },
    async rollback() {
      await client.execute('ROLLBACK');
    },
  };
  return transaction as LibSqlTransaction;
}

/** Opens a SQLite file (`file:path`), making its folder where there is none. */
export async function openSqlite(url: string): Promise<Database> {
  const path = fileOf(url);
  mkdirSync(dirname(path), { recursive: true });
  const adapter = new SqliteAdapter({ url: `file:${path}`, timeout: BUSY_TIMEOUT });
  const database = new PrismaClient({ adapter, transactionOptions: TRANSACTION_LIMITS });
  for (const pragma of SQLITE_PRAGMAS) await database.$queryRawUnsafe(`PRAGMA ${pragma}`);
  return database;
}

/** The path that a URL (`file:path`) names. */
export function fileOf(url: string): string {
  return url.replace(/^file:/, '');
}
