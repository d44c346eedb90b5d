import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { vi } from 'vitest';

/** The SQL of every query that the services of this test send from now on; call it before they start. */
export function recordStatements(): string[] {
  const statements: string[] = [];
  record(PrismaLibSql.prototype, statements);
  record(PrismaPg.prototype, statements);
  return statements;
}

function record(adapters: Pick<SqlDriverAdapterFactory, 'connect'>, statements: string[]): void {
  const connect = adapters.connect;
  vi.spyOn(adapters, 'connect').mockImplementation(async function (this: typeof adapters) {
    const adapter = await connect.call(this);
    const queryRaw = adapter.queryRaw.bind(adapter);
    vi.spyOn(adapter, 'queryRaw').mockImplementation((query) => {
      statements.push(query.sql);
      return queryRaw(query);
    });
    return adapter;
  });
}
