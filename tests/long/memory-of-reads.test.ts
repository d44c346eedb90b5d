import { join } from 'node:path';
import { memoryUsage } from 'node:process';
import { expect, it, onTestFinished } from 'vitest';
import { sqliteConnection } from '../../src/store/sqlite/sqlite-connection.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const READS = 100_000;

/** The memory of the process besides JavaScript's own, which grows with what ran before. */
function outsideOfHeap(): number {
  const { rss, heapTotal } = memoryUsage();
  return rss - heapTotal;
}

it('is given back, however many statements read one after the other', async () => {
  const connection = sqliteConnection(join(await temporaryFolder(), 'some.db'));
  onTestFinished(connection.close);
  const read = async (times: number) => {
    for (let time = 0; time < times; time += 1) await connection.read({ sql: 'SELECT ? AS value', args: [time] });
  };
  await read(READS / 10);
  const before = outsideOfHeap();
  await read(READS);
  // Each read uses about a kilobyte that only the driver knows of.
  expect(outsideOfHeap() - before).toBeLessThan((READS * 1_024) / 2);
});
