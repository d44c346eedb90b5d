import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { openChunkQueue } from '../../../src/runs/queue/chunk-queue.js';
import { openStore } from '../../../src/store/store.js';
import { queryOnce } from './query.js';
import { startPostgres } from './server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of the server's default database. The database `migrated` is as after the service's first start. */
    readonly postgres: string;
  }
}

/** Starts one PostgreSQL server for all tests of a project. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { urlOf, stop } = await startPostgres();
  await queryOnce(urlOf('postgres'), 'CREATE DATABASE migrated');
  await (await openStore(urlOf('migrated'))).close();
  await (await openChunkQueue(urlOf('migrated'), pino({ level: 'silent' }))).close();
  provide('postgres', urlOf('postgres'));
  return stop;
}
