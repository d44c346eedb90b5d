import { expect, it, vi } from 'vitest';
import { eventually } from '../support/eventually.js';
import { faultsIn, spawnProcess } from '../support/process.js';
import { runOf } from '../support/scoring.js';
import { slackNow } from '../support/slack.js';
import { expectAllScored, IN_FLIGHT, startMachines, startRunOf } from './many-machines.js';

vi.setConfig({ testTimeout: 90_000 });

it('stops within 5 s and gives back what it works on, when a worker gets SIGTERM', async () => {
  const machines = await startMachines(1, 1_000);
  const { service, workers, gemini } = machines;
  const run = await startRunOf(machines, 40);
  await eventually(() => gemini.requests.length).toBeGreaterThan(IN_FLIGHT);
  const slack = await slackNow(service.url);
  const signalled = Date.now();
  expect(await workers[0]?.end('SIGTERM')).toEqual({ code: 0, signal: null });
  expect(Date.now() - signalled).toBeLessThan(5_000 + slack);
  await eventually(async () => (await runOf(service.client, run.runId)).status, 15_000).toBe('COMPLETED');
  await expectAllScored(machines, run);
  expect(faultsIn(service, workers[0])).toBe('');
});

it('refuses to start as a worker, when the database is SQLite', async () => {
  const { exit, output } = await spawnProcess({ program: 'worker' });
  expect(await exit).toEqual({ code: 1, signal: null });
  expect(output.stdout).toBe('');
  expect(output.stderr).toMatch(/^The configuration is wrong:\n {2}DATABASE_URL must be a PostgreSQL database .*\n$/);
});
