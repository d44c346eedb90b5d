import { pino } from 'pino';
import { expect, it } from 'vitest';
import { localClassifier } from '../../src/ai/local/local-classifier.js';
import { systemClock } from '../../src/clock.js';
import { carryOut } from '../../src/runs/carry-out-run.js';
import { leadJudge } from '../../src/runs/judge-leads.js';
import { questionsOf } from '../../src/runs/questions.js';
import { asking } from '../support/asking.js';
import { made } from '../support/builders.js';
import { results } from '../support/run-results.js';
import { openTestStore } from '../support/test-store.js';
import { simulatedOffer } from './simulation/simulated-offer.js';

const CANCELLED = { status: 'CANCELLED', message: null } as const;
const { signal } = new AbortController();

/** An open run over so many leads, and the verdicts on them. */
async function openRun(leads: number) {
  const { store } = await openTestStore();
  const now = systemClock.now;
  const { id: offerId, upload } = await simulatedOffer(store, now);
  await upload(leads);
  const { run } = made(
    await store.runs.open({ offerId, importId: null, rescore: false, maxRequests: null }, now()),
    'run',
  );
  const offer = made(await store.offers.find(offerId), { offerId });
  const pending = await store.runs.pending(run.id, { first: 100, after: null });
  const questions = await questionsOf(offer, pending, localClassifier());
  const { judged } = await leadJudge(offer, localClassifier(), now).ask(questions, asking());
  const counts = async () => {
    const { scored = 0, failed = 0 } = (await store.runs.find(run.id)) ?? {};
    return { scored, failed, results: (await store.offers.counts(offerId)).scored };
  };
  return { store, offerId, run, judged, counts };
}

it('is opened once, when ten ask for it at once', async () => {
  const { store } = await openTestStore();
  const { id: offerId, upload } = await simulatedOffer(store, systemClock.now);
  await upload(3);
  const scope = { offerId, importId: null, rescore: false, maxRequests: null };
  const opened = await Promise.all(Array.from({ length: 10 }, () => store.runs.open(scope, systemClock.now())));
  expect(new Set(opened.map((one) => one?.run.id)).size).toBe(1);
  expect(opened.filter((one) => !one?.alreadyRunning)).toHaveLength(1);
  expect(await store.runs.count(offerId)).toBe(1);
});

it('is not opened, when its offer is deleted at the same time', async () => {
  const { store } = await openTestStore();
  const { id: offerId, upload } = await simulatedOffer(store, systemClock.now);
  await upload(3);
  const scope = { offerId, importId: null, rescore: false, maxRequests: null };
  const open = () => store.runs.open(scope, systemClock.now());
  await Promise.all([open(), store.offers.delete(offerId), open()]);
  expect(await open()).toBeNull();
});

it('counts a verdict once, when two write it at once and a third later', async () => {
  const { store, run, judged, counts } = await openRun(4);
  await Promise.all([
    store.runs.record(run.id, await results(judged)),
    store.runs.record(run.id, await results(judged)),
  ]);
  await store.runs.record(run.id, await results(judged));
  expect(await counts()).toEqual({ scored: 4, failed: 0, results: 4 });
});

it('takes no verdict, when it has ended', async () => {
  const { store, run, judged, counts } = await openRun(4);
  await store.runs.finish(run.id, CANCELLED, systemClock.now());
  await store.runs.record(run.id, await results(judged));
  expect(await counts()).toEqual({ scored: 0, failed: 0, results: 0 });
});

it('takes no verdict, when its offer is deleted', async () => {
  const { store, offerId, run, judged } = await openRun(4);
  await store.offers.delete(offerId);
  await store.runs.record(run.id, await results(judged));
  expect(await store.runs.find(run.id)).toBeNull();
});

it('is not carried out, when it was cancelled before its turn came', async () => {
  const { store, run } = await openRun(4);
  await store.runs.finish(run.id, CANCELLED, systemClock.now());
  const classifier = { ...localClassifier(), classify: () => Promise.reject(new Error('Nobody is to be asked.')) };
  const log: string[] = [];
  const logger = pino({}, { write: (line: string) => void log.push(line) });
  await carryOut({ store, classifier, clock: systemClock, logger, observer: { recorded() {} } }, run, signal);
  expect(log).toEqual([]);
  expect(await store.runs.find(run.id)).toMatchObject(CANCELLED);
});

it('ends as it did first, when it is ended twice', async () => {
  const { store, run } = await openRun(1);
  const first = await store.runs.finish(run.id, CANCELLED, new Date(0));
  expect(await store.runs.finish(run.id, { status: 'COMPLETED', message: null }, new Date(1))).toEqual(first);
});

it('is cut into ranges that hold each lead without a verdict once, in the order of the leads', async () => {
  const { store, run, judged } = await openRun(7);
  await store.runs.record(run.id, await results(judged.slice(1, 3)));
  const ranges = await store.runs.pendingRanges(run.id, 2);
  const parts = await Promise.all(ranges.map((range) => store.runs.pending(run.id, { ...range, first: 100 })));
  const pending = await store.runs.pending(run.id, { first: 100, after: null });
  expect(pending.map(({ id }) => id)).toEqual([0, 3, 4, 5, 6].map((place) => judged[place]?.lead.id));
  expect(parts.map(({ length }) => length)).toEqual([2, 2, 1]);
  expect(parts.flat()).toEqual(pending);
  await store.runs.finish(run.id, CANCELLED, systemClock.now());
  expect(await store.runs.pendingRanges(run.id, 2)).toEqual([]);
});
