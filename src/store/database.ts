import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaClient } from './generated/sqlite/client.js';

/** Milliseconds that a statement waits for another process to finish its write. */
const BUSY_TIMEOUT = 5_000;

/** Milliseconds that a transaction may take, and may wait for the one before it. */
export const TRANSACTION_LIMITS = { timeout: 120_000, maxWait: 120_000 };

/** For transactions that may go on for hours. */
export const NO_TIME_LIMIT = { timeout: 2 ** 31 - 1, maxWait: 2 ** 31 - 1 };

const PRAGMAS = [
  'journal_mode = WAL',
  // A commit then survives a killed process, and all but a power cut.
  'synchronous = NORMAL',
  // In KiB: room for the indexes that a large import touches at random.
  'cache_size = -32768',
  // In pages of 4 KiB: fewer waits for the disk during an import.
  'wal_autocheckpoint = 10000',
];

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

export type Database = PrismaClient;

/** The client, or the same inside a transaction. */
export type DatabaseSession = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'
>;

/** Opens a SQLite file (`file:path`), making its folder where there is none. */
export async function openDatabase(url: string): Promise<Database> {
  const path = url.replace(/^file:/, '');
  mkdirSync(dirname(path), { recursive: true });
  const adapter = new SqliteAdapter({ url: `file:${path}`, timeout: BUSY_TIMEOUT });
  const database = new PrismaClient({ adapter, transactionOptions: TRANSACTION_LIMITS });
  for (const pragma of PRAGMAS) await database.$queryRawUnsafe(`PRAGMA ${pragma}`);
  return database;
}
