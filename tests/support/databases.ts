import { randomUUID } from 'node:crypto';
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
  return kind === 'sqlite' ? `file:${join(await temporaryFolder(), 'leads.db')}` : newPostgresDatabase('migrated');
}

/** The URL of a PostgreSQL database of the test's own, as the service leaves one or empty; it is removed after the test. */
export async function newPostgresDatabase(kind: 'migrated' | 'empty'): Promise<string> {
  const server = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await queryOnce(server, `CREATE DATABASE ${name} ${kind === 'migrated' ? 'TEMPLATE migrated' : ''}`);
  onTestFinished(async () => void (await queryOnce(server, `DROP DATABASE ${name} WITH (FORCE)`)));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
