import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';

const { Boolean: Flag, Text, Int32 } = ColumnTypeEnum;

/** A PostgreSQL that has its version and nothing else: all that Prisma's engine asks of one to compare models. */
export function noServer(): SqlMigrationAwareDriverAdapterFactory {
  const names = { provider: 'postgres', adapterName: 'no-server' } as const;
  const refuse = () => Promise.reject(new Error('There is no server to ask.'));
  const adapter: SqlDriverAdapter = {
    ...names,
    queryRaw: () =>
      Promise.resolve({
        columnNames: ['exists', 'version', 'numeric_version'],
        columnTypes: [Flag, Text, Int32],
        rows: [[true, 'PostgreSQL 14.0', 140_000]],
      }),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: () => Promise.resolve(),
  };
  return { ...names, connect: () => Promise.resolve(adapter), connectToShadowDb: refuse };
}
