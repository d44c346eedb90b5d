import { pino } from 'pino';
import { expect, it } from 'vitest';
import { localClassifier } from '../../src/ai/local/local-classifier.js';
import { systemClock } from '../../src/clock.js';
import type { IntentClassifier } from '../../src/domain/intent-classifier.js';
import { embeddedRunner } from '../../src/runs/embedded-runner.js';
import { runReads } from '../../src/runs/run-reads.js';
import { runService } from '../../src/runs/run-service.js';

import { made } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { skippingClock } from '../support/skipping-clock.js';
import { openTestStore } from '../support/test-store.js';
import type { WholeStore } from '../support/whole-store.js';
import { simulatedOffer } from './simulation/simulated-offer.js';

const NOW = systemClock.now;

/** A runner over a store with an offer of so many leads, and who was asked about in which order. */
async function setUp(leads: number, change: (store: WholeStore) => WholeStore = (store) => store) {
  const { store: realStore } = await openTestStore();
  const { id: offerId, upload } = await simulatedOffer(realStore, NOW);
  await upload(leads);
  const asked: string[] = [];
  const local = localClassifier();
  const classifier: IntentClassifier = {
    ...local,
    async classify(offer, batch, asking) {
      asked.push(...batch.map(({ id }) => id));
      return local.classify(offer, batch, asking);
    },
  };
  const store = change(realStore);
  const clock = skippingClock();
  const engine = {
    store,
    classifier,
    clock,
    logger: pino({ level: 'silent' }),
    observer: { recorded() {} },
  };
  const runner = embeddedRunner(engine);
  const scope = { offerId, importId: null, rescore: false, maxRequests: null };
  return { store, engine, runner, scope, asked, clock };
}

it('asks about each lead once, when a run is submitted twice', async () => {
  const { store, runner, scope, asked } = await setUp(5);
  const { run } = made(await store.runs.open(scope, NOW()), 'run');
  runner.submit(run);
  runner.submit(run);
  await runner.resume();
  await eventually(() => store.runs.find(run.id)).toMatchObject({ status: 'COMPLETED', scored: 5 });
  await runner.stop();
  expect(asked).toHaveLength(5);
});

it('leaves a run to the next process, when it is submitted after the stop', async () => {
  const { store, runner, scope, asked } = await setUp(2);
  await runner.stop();
  const { run } = made(await store.runs.open(scope, NOW()), 'run');
  runner.submit(run);
  await runner.stop();
  expect(asked).toEqual([]);
  expect(await store.runs.find(run.id)).toMatchObject({ status: 'QUEUED', startedAt: null });
});

it('takes a run up again by itself and is not ready until then, when neither its verdicts nor its end could be written', async () => {
  let isLocked = true;
  const refuse = () => Promise.reject(new Error('The database is locked.'));
  const { store, runner, scope, clock } = await setUp(3, (real) => ({
    ...real,
    runs: {
      ...real.runs,
      record: (...what) => (isLocked ? refuse() : real.runs.record(...what)),
      finish: (...end) => (isLocked ? refuse() : real.runs.finish(...end)),
    },
  }));
  await runner.resume();
  expect(await runner.ready()).toBe(true);
  const { run } = made(await store.runs.open(scope, NOW()), 'run');
  runner.submit(run);
  await eventually(() => runner.ready()).toBe(false);
  expect(await store.runs.find(run.id)).toMatchObject({ status: 'RUNNING' });
  isLocked = false;
  await eventually(() => clock.sleeping).toBe(1);
  clock.skip(60_000);
  await eventually(() => store.runs.find(run.id)).toMatchObject({ status: 'COMPLETED', scored: 3 });
  expect(await runner.ready()).toBe(true);
  await runner.stop();
});

it('ends a run, when its end could not be written at first and somebody starts it again', async () => {
  let diskIsFull = true;
  let refusals = 0;
  const { engine, runner, scope, asked } = await setUp(3, (real) => ({
    ...real,
    runs: {
      ...real.runs,
      async finish(...end) {
        if (!diskIsFull) return real.runs.finish(...end);
        refusals += 1;
        throw new Error('The disk is full.');
      },
    },
  }));
  const runs = runService(
    { ...engine, reads: runReads(engine.store.runs.find, engine.clock) },
    runner,
    new AbortController().signal,
  );
  await runs.start(scope, 0);
  await eventually(() => refusals).toBe(2);
  diskIsFull = false;
  const started = await runs.start(scope, 10);
  expect(started).toMatchObject({ ok: true, value: { alreadyRunning: true, run: { status: 'COMPLETED', scored: 3 } } });
  expect(asked).toHaveLength(3);
});
