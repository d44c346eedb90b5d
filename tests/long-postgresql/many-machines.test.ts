import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it } from 'vitest';
import { askedAgain, expectAllScored, IN_FLIGHT, startMachines, startRunOf } from '../postgresql/many-machines.js';
import { eventually } from '../support/eventually.js';
import { queryOnce } from '../support/postgres/query.js';
import { faultsIn } from '../support/process.js';
import { runOf } from '../support/scoring.js';

const LEADS = 500;
const KILLS = 10;
const WORKERS = 3;

it('scores every lead once, when one of three processes is killed amid the run', async () => {
  const machines = await startMachines(2, 100);
  const { service, workers, gemini } = machines;
  const run = await startRunOf(machines, 300);
  await eventually(() => gemini.requests.length).toBeGreaterThan(100);
  await workers[0]?.end('SIGKILL');
  const killed = Date.now();
  await eventually(async () => (await runOf(service.client, run.runId)).status, 60_000).toBe('COMPLETED');
  // The chunk expires within 18 s, is found within 4 s, and is taken within 1 s.
  expect(Date.now() - killed).toBeLessThan(30_000);
  await expectAllScored(machines, run);
  expect(askedAgain(gemini)).toBeLessThanOrEqual(IN_FLIGHT);
  expect(faultsIn(service, workers[1])).toBe('');
});

it('scores every lead once, when workers are killed ten times at random moments amid one run', async () => {
  const machines = await startMachines(WORKERS, 300);
  const { service, workers, startWorker, gemini } = machines;
  const run = await startRunOf(machines, LEADS);
  for (let kill = 0; kill < KILLS; kill += 1) {
    await wait(Math.random() * 1_000);
    const victim = Math.floor(Math.random() * WORKERS);
    await workers[victim]?.end('SIGKILL');
    workers[victim] = await startWorker();
  }
  await eventually(async () => (await runOf(service.client, run.runId)).status, 120_000).toBe('COMPLETED');
  await expectAllScored(machines, run);
  expect(askedAgain(gemini)).toBeLessThanOrEqual(KILLS * IN_FLIGHT);
});

it('goes on with the run in all processes, when the database is away for half a minute', async () => {
  const machines = await startMachines(1, 300);
  const { service, workers, databaseUrl } = machines;
  const run = await startRunOf(machines, 200);
  await wait(2_000);
  await whileAway(databaseUrl, () => wait(30_000));
  await eventually(async () => (await runOf(service.client, run.runId)).status, 120_000).toBe('COMPLETED');
  await expectAllScored(machines, run);
  expect(service.output.stderr).toContain('does not answer');
  for (const process of [service, ...workers]) expect(await process.end('SIGTERM')).toEqual({ code: 0, signal: null });
});

it('asks about no lead twice, when calls take longer than a chunk may be left alone', async () => {
  const machines = await startMachines(1, 26_000);
  const run = await startRunOf(machines, 12);
  await eventually(async () => (await runOf(machines.service.client, run.runId)).status, 120_000).toBe('COMPLETED');
  await expectAllScored(machines, run);
  expect(askedAgain(machines.gemini)).toBe(0);
});

/** Takes a database away from all that are connected to it, and brings it back. */
async function whileAway(databaseUrl: string, work: () => Promise<void>): Promise<void> {
  const server = inject('postgres');
  const name = new URL(databaseUrl).pathname.slice(1);
  await queryOnce(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await queryOnce(server, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  await work();
  await queryOnce(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
}
