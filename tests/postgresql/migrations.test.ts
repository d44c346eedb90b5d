import { expect, it } from 'vitest';
import type { Connection } from '../../src/store/connection.js';
import { isMigrated, migrate } from '../../src/store/service/migrate.js';
import { emptyUrl, ledger, open } from '../store/migrated.js';

it('applies each migration once, when several processes start at once', async () => {
  const url = await emptyUrl();
  const connections = await Promise.all([1, 2, 3, 4].map(() => open(url)));
  await Promise.all(connections.map(({ database, dialect }) => migrate(database, dialect)));
  const [{ database, dialect }] = connections as [Connection];
  const names = (await ledger(database)).map((row) => row.migration_name);
  expect(new Set(names).size).toBe(names.length);
  expect(await isMigrated(database, dialect)).toBe(true);
});
