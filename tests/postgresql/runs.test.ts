import { expect, it } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { updateOffer } from '../../src/offers/write-offer.js';
import { results } from '../support/run-results.js';
import { addLeads, countsOf, openRun, type Processes, secondOffer, startProcesses } from './processes.js';

const CANCELLED = { status: 'CANCELLED', message: null } as const;
const ROUNDS = 10;

it('is opened once, when processes ask for it at once', async () => {
  const { all, first, offerId } = await startProcesses(5, 3);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const scope = { offerId, importId: null, rescore: true, maxRequests: null };
    const asked = [...all, ...all].map(({ store }) => store.runs.open(scope, systemClock.now()));
    const opened = await Promise.all(asked);
    expect(new Set(opened.map((one) => one?.run.id)).size).toBe(1);
    expect(opened.filter((one) => !one?.alreadyRunning)).toHaveLength(1);
    expect(await first.store.runs.count(offerId)).toBe(round);
    await first.store.runs.finish(opened[0]?.run.id ?? '', CANCELLED, systemClock.now());
  }
});

it('counts a verdict once, when two processes record it at once in any order', async () => {
  const { first, second, offerId } = await startProcesses(40);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { run, judged } = await openRun(first, offerId);
    await Promise.all([
      first.store.runs.record(run.id, await results(judged)),
      second.store.runs.record(run.id, await results(judged.toReversed())),
      second.store.runs.record(run.id, await results(judged.slice(10, 30))),
    ]);
    const { run: counts, offer } = await countsOf(first, offerId, run.id);
    expect(counts).toEqual({ total: 40, scored: 40, failed: 0 });
    expect(offer).toMatchObject({ leads: 40, scored: 40 });
    await first.store.runs.finish(run.id, { status: 'COMPLETED', message: null }, systemClock.now());
  }
});

it('changes no more, when it is ended while verdicts are recorded', async () => {
  const { first, second, offerId } = await startProcesses(40);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { run, judged } = await openRun(first, offerId);
    const records = [0, 10, 20, 30].map(async (start) =>
      first.store.runs.record(run.id, await results(judged.slice(start, start + 10))),
    );
    const ended = await second.store.runs.finish(run.id, CANCELLED, systemClock.now());
    await Promise.all(records);
    expect(await first.store.runs.find(run.id)).toEqual(ended);
  }
});

it.each([
  [
    'its offer is changed',
    ({ second, offerId }: Processes, round: number) =>
      updateOffer(second.store, offerId, { name: `Offer ${round}` }, systemClock.now()),
  ],
  [
    'its lead is changed',
    ({ second, offerId }: Processes, round: number) => addLeads(second, offerId, 1, { role: `Role ${round}` }),
  ],
])('leaves a result that is stale, when %s while it is recorded', async (_, change) => {
  const processes = await startProcesses(1);
  const { first, offerId } = processes;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { run, judged } = await openRun(first, offerId);
    await Promise.all([first.store.runs.record(run.id, await results(judged)), change(processes, round)]);
    expect(await countsOf(first, offerId, run.id)).toMatchObject({ run: { scored: 1 }, offer: { stale: 1 } });
    await first.store.runs.finish(run.id, { status: 'COMPLETED', message: null }, systemClock.now());
  }
});

it('agrees with its leads, when some are deleted while it is opened and while verdicts are recorded', async () => {
  const { first, second, offerId } = await startProcesses(60);
  const { rows } = await first.store.leads.page(offerId, { first: 60, after: null });
  const deleteSome = (start: number) =>
    Promise.all(rows.slice(start, start + 10).map(({ id }) => second.store.leads.delete(id)));
  const [{ run, judged }] = await Promise.all([openRun(first, offerId), deleteSome(0)]);
  await Promise.all([
    deleteSome(10),
    first.store.runs.record(run.id, await results(judged.slice(0, 30))),
    second.store.runs.record(run.id, await results(judged.slice(20))),
    deleteSome(20),
  ]);
  const { run: counts, offer } = await countsOf(first, offerId, run.id);
  expect(counts).toEqual({ total: 30, scored: 30, failed: 0 });
  expect(offer).toMatchObject({ leads: 30, scored: 30, unscored: 0 });
});

it('is gone without an error, when its offer is deleted while verdicts are recorded', async () => {
  const processes = await startProcesses(0);
  const { first, second } = processes;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const offerId = await secondOffer(processes);
    await addLeads(first, offerId, 20);
    const { run, judged } = await openRun(first, offerId);
    await Promise.all([
      ...[0, 5, 10, 15].map(async (start) =>
        first.store.runs.record(run.id, await results(judged.slice(start, start + 5))),
      ),
      second.store.offers.delete(offerId),
      second.store.runs.finish(run.id, CANCELLED, systemClock.now()),
    ]);
    expect(await first.store.runs.find(run.id)).toBeNull();
  }
});
