import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { Piscina } from 'piscina';
import { vi } from 'vitest';
import { isQuery } from '../../src/store/sql/is-query.js';

/** The queries that each service sends once, at some time after its start. */
const OF_CLEANUP = /FROM "ScoreChange" GROUP BY|\bSetting\b/;

/** Called with the SQL of a query before it is sent, which waits for the returned promise. */
type Watch = (sql: string) => Promise<void> | undefined;

/** Records the SQL of all following queries of this test's services; call it before they start. */
export function recordStatements(): string[] {
  const statements: string[] = [];
  watchStatements((sql) => {
    if (!OF_CLEANUP.test(sql)) statements.push(sql);
    return undefined;
  });
  return statements;
}

/**
 * Holds queries that match, from this number on, until `release`; call it before services start. `asked` counts them,
 * including those that are held.
 */
export function holdStatements(like: RegExp, from: number): { release(): void; asked(): number } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let seen = 0;
  watchStatements((sql) => {
    if (like.test(sql)) seen += 1;
    return like.test(sql) && seen >= from ? released : undefined;
  });
  return { release, asked: () => seen };
}

function watchStatements(watch: Watch): void {
  watchThread(watch);
  watchAdapter(PrismaPg.prototype, watch);
}

/** Watches the tasks of SQLite's thread. */
function watchThread(watch: Watch): void {
  const run = Piscina.prototype.run;
  vi.spyOn(Piscina.prototype, 'run').mockImplementation(function (this: Piscina, task, options) {
    const { sql } = (task ?? {}) as { readonly sql?: string };
    const held = sql && isQuery(sql) ? watch(sql) : undefined;
    return held ? held.then(() => run.call(this, task, options)) : run.call(this, task, options);
  });
}

function watchAdapter(adapters: Pick<SqlDriverAdapterFactory, 'connect'>, watch: Watch): void {
  const connect = adapters.connect;
  vi.spyOn(adapters, 'connect').mockImplementation(async function (this: typeof adapters) {
    const adapter = await connect.call(this);
    const queryRaw = adapter.queryRaw.bind(adapter);
    vi.spyOn(adapter, 'queryRaw').mockImplementation(async (query) => {
      await watch(query.sql);
      return queryRaw(query);
    });
    return adapter;
  });
}
