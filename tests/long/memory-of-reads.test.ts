import { join } from 'node:path';
import { memoryUsage } from 'node:process';
import { expect, it, onTestFinished } from 'vitest';
import { sqliteConnection } from '../../src/store/sqlite/sqlite-connection.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const READS = 100_000;

it('is given back, however many statements read one after the other', async () => {
  const connection = sqliteConnection(join(await temporaryFolder(), 'some.db'));
  onTestFinished(connection.close);
  const read = async (times: number) => {
    for (let time = 0; time < times; time += 1) await connection.read({ sql: 'SELECT ? AS value', args: [time] });
  };
  await read(READS / 10);
  const before = memoryUsage.rss();
  await read(READS);
  // Each read uses about a kilobyte that only the driver knows of.
  expect(memoryUsage.rss() - before).toBeLessThan((READS * 1_024) / 2);
});
