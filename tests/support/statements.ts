import { PrismaLibSql } from '@prisma/adapter-libsql';
import { vi } from 'vitest';

/** The SQL of every query that the services of this test send from now on; call it before they start. */
export function recordStatements(): string[] {
  const statements: string[] = [];
  const connect = PrismaLibSql.prototype.connect;
  vi.spyOn(PrismaLibSql.prototype, 'connect').mockImplementation(async function (this: PrismaLibSql) {
    const adapter = await connect.call(this);
    const queryRaw = adapter.queryRaw.bind(adapter);
    vi.spyOn(adapter, 'queryRaw').mockImplementation((query) => {
      statements.push(query.sql);
      return queryRaw(query);
    });
    return adapter;
  });
  return statements;
}
