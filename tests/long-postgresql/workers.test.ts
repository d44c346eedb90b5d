import { expect, it } from 'vitest';
import { newPostgresDatabase } from '../support/databases.js';
import { startWorkerProcess } from '../support/process.js';

it('makes its tables in an empty database, when several workers start at once', async () => {
  const env = { DATABASE_URL: await newPostgresDatabase('empty'), LOG_LEVEL: 'trace' };
  const workers = await Promise.all([1, 2, 3].map(() => startWorkerProcess({ env })));
  for (const { end, output } of workers) {
    expect(await end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(output.stderr).toBe('');
  }
});
