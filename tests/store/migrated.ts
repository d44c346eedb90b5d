import { inject, onTestFinished } from 'vitest';
import { connect } from '../../src/store/connect.js';
import type { Connection } from '../../src/store/connection.js';
import type { Database } from '../../src/store/database.js';
import { newPostgresDatabase, newSqliteDatabase } from '../support/databases.js';

export async function openEmpty(): Promise<Connection> {
  return open(await emptyUrl());
}

export function emptyUrl(): Promise<string> {
  return inject('database') === 'postgresql' ? newPostgresDatabase('empty') : newSqliteDatabase('empty');
}

export async function open(url: string): Promise<Connection> {
  const connection = await connect(url);
  onTestFinished(connection.close);
  return connection;
}

/** What the database has recorded of its migrations. */
export async function ledger(database: Database) {
  const rows = await database.$queryRaw<{ migration_name: string; applied_steps_count: bigint | number }[]>`
    SELECT "migration_name", "checksum", "applied_steps_count" FROM "_prisma_migrations" ORDER BY "migration_name"`;
  return rows.map((row) => ({ ...row, applied_steps_count: Number(row.applied_steps_count) }));
}
