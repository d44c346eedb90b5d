import { randomUUID } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { queryOnce } from './postgres/query.js';
import { temporaryFolder } from './temporary-folder.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The database that this project's tests run on. */
    readonly database: DatabaseKind;
  }
}

export type DatabaseKind = 'sqlite' | 'postgresql';

/** The URL of a database of the test's own, removed after it: that of the project, unless one is named. */
export async function newDatabase(kind: DatabaseKind = inject('database')): Promise<string> {
  return kind === 'sqlite' ? newSqliteDatabase('migrated') : newPostgresDatabase('migrated');
}

/** The URL of a SQLite file of the test's own: as the service leaves one at its first start, or not there yet. */
export async function newSqliteDatabase(kind: 'migrated' | 'empty'): Promise<string> {
  const file = join(await temporaryFolder(), 'leads.db');
  if (kind === 'migrated') await copyFile(inject('sqliteTemplate'), file);
  return `file:${file}`;
}

/** Databases as the service leaves them at its first start, which tests before have used and emptied. */
const unused: string[] = [];

/** The URL of a PostgreSQL database of the test's own: as the service leaves one at its first start, or without tables. */
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
  // A service that a failed test left behind would work on what the next test makes.
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
