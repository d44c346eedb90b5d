import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { Piscina } from 'piscina';
import { vi } from 'vitest';
import { isQuery } from '../../src/store/is-query.js';

/** What each service sends once by itself, at some time after its start. */
const OF_CLEANUP = /FROM "ScoreChange" GROUP BY/;

/** The SQL of every query that the services of this test send from now on; call it before they start. */
export function recordStatements(): string[] {
  const statements: string[] = [];
  recordThread(statements);
  recordAdapter(PrismaPg.prototype, statements);
  return statements;
}

/** What SQLite's thread is told to do. */
function recordThread(statements: string[]): void {
  const run = Piscina.prototype.run;
  vi.spyOn(Piscina.prototype, 'run').mockImplementation(function (this: Piscina, task, options) {
    const { sql } = (task ?? {}) as { readonly sql?: string };
    if (sql && isQuery(sql) && !OF_CLEANUP.test(sql)) statements.push(sql);
    return run.call(this, task, options);
  });
}

function recordAdapter(adapters: Pick<SqlDriverAdapterFactory, 'connect'>, statements: string[]): void {
  const connect = adapters.connect;
  vi.spyOn(adapters, 'connect').mockImplementation(async function (this: typeof adapters) {
    const adapter = await connect.call(this);
    const queryRaw = adapter.queryRaw.bind(adapter);
    vi.spyOn(adapter, 'queryRaw').mockImplementation((query) => {
      if (!OF_CLEANUP.test(query.sql)) statements.push(query.sql);
      return queryRaw(query);
    });
    return adapter;
  });
}
