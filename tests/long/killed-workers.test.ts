import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it } from 'vitest';
import { askedAgain, expectAllScored, IN_FLIGHT, startMachines, startRunOf } from '../postgresql/many-machines.js';
import { eventually } from '../support/eventually.js';
import { runOf } from '../support/scoring.js';

const LEADS = 500;
const KILLS = 10;
const WORKERS = 3;

it.runIf(inject('database') === 'postgresql')(
  'scores every lead once, when workers are killed ten times at random moments amid one run',
  async () => {
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
  },
);
