import { randomUUID } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { queryOnce } from './postgres/query.js';
import { temporaryFolder } from './temporary-folder.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The database of this project's tests. */
    readonly database: DatabaseKind;
  }
}

export type DatabaseKind = 'sqlite' | 'postgresql';

/** Returns the URL of a new database, removed after the test: of the project's kind, unless one is given. */
export async function newDatabase(kind: DatabaseKind = inject('database')): Promise<string> {
  return kind === 'sqlite' ? newSqliteDatabase('migrated') : newPostgresDatabase('migrated');
}

/** Returns the URL of a new SQLite file: as after the service's first start, or not created yet. */
export async function newSqliteDatabase(kind: 'migrated' | 'empty'): Promise<string> {
  const file = join(await temporaryFolder(), 'leads.db');
  if (kind === 'migrated') await copyFile(inject('sqliteTemplate'), file);
  return `file:${file}`;
}

/** Databases as after the service's first start, which earlier tests have used and emptied. */
const unused: string[] = [];

/** Returns the URL of a new PostgreSQL database: as after the service's first start, or without tables. */
export async function newPostgresDatabase(kind: 'migrated' | 'empty'): Promise<string> {
  const url = (kind === 'migrated' && unused.pop()) || (await createDatabase(kind));
  onTestFinished(() => (kind === 'migrated' ? giveBack(url) : drop(url)));
  return url;
}

async function createDatabase(kind: 'migrated' | 'empty'): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await queryOnce(inject('postgres'), `CREATE DATABASE ${name} ${kind === 'migrated' ? 'TEMPLATE migrated' : ''}`);
  return Object.assign(new URL(inject('postgres')), { pathname: `/${name}` }).href;
}

async function drop(url: string): Promise<void> {
  await queryOnce(inject('postgres'), `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
}

async function giveBack(url: string): Promise<void> {
  // A service that a failed test left running would change the data of the next test.
  if (await isInUse(url)) return drop(url);
  const tables = ['Offer', 'Setting', 'ApiKey', 'IdempotentAnswer', 'RateLimit'];
  const emptied = tables.map((table) => `"emptied${table}" AS (DELETE FROM "${table}")`);
  await queryOnce(url, `WITH ${emptied.join(', ')} SELECT`);
  unused.push(url);
}

async function isInUse(url: string): Promise<boolean> {
  const name = new URL(url).pathname.slice(1);
  return (await queryOnce(inject('postgres'), `SELECT 1 FROM pg_stat_activity WHERE datname = '${name}'`)).length > 0;
}
