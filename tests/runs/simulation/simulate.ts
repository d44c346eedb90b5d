import { expect } from 'vitest';
import type { Database } from '../../../src/store/database.js';
import type { RunRecord } from '../../../src/store/records.js';
import type { Store } from '../../../src/store/store.js';
import { eventAt, startRun } from './events.js';
import { expectAllScored, expectRunToAgree } from './invariants.js';
import { makeWorld, type World } from './world.js';

const MAX_STEPS = 20_000;

/** The most leads to begin with, and how many runs are to end amid troubles. */
export type Size = { readonly leads: number; readonly runs: number };

/**
 * Lets an offer's runs meet what a seed has in store for them: verdicts, failures, pauses, refusals, faults of the
 * database, kills, restarts, cancellations, and changes of leads and offer meanwhile. Fails the test where a run does
 * not agree with its leads at any step, or where a lead is not scored once the troubles have ended. Answers how often
 * each thing happened.
 */
export async function simulate(seed: number, store: Store, database: Database, size: Size): Promise<World['report']> {
  const world = await makeWorld(seed, store);
  await world.offer.upload(Math.ceil((0.5 + world.chance('leads') / 2) * size.leads));
  for (let step = 0, ended = 0; ended <= size.runs; step += 1) {
    expect(step).toBeLessThan(MAX_STEPS);
    if (ended === size.runs) world.calmDown();
    await takeStep(world, database, step);
    ended = await endedRuns(store, world.offer.id);
  }
  await expectAllScored(store, world.offer.id);
  return world.report;
}

async function endedRuns({ runs }: Store, offerId: string): Promise<number> {
  return (await runs.count(offerId)) - ((await runs.active(offerId)) ? 1 : 0);
}

/** Lets one thing happen, and looks at what it did to the run under way. */
async function takeStep(world: World, database: Database, step: number): Promise<void> {
  const { ledger, offer, chance } = world;
  const run = await ledger.store.runs.active(offer.id);
  if (!world.service.alive) {
    world.note('restart');
    world.restart();
  } else if (run) {
    await goOn(world, run, step);
  } else {
    ledger.settled.clear();
    await startRun(world, offer.id, !world.calm && chance('rescore', step) < 0.5);
  }
  await world.service.quiet();
  const after = run && (await ledger.store.runs.find(run.id));
  if (after) await check(world, database, after);
}

/** An event, or else time passes. */
async function goOn(world: World, run: RunRecord, step: number): Promise<void> {
  const event = eventAt(world, step);
  if (event) {
    world.note(event.name);
    await event.happen(world, run, step);
  } else if (!world.time.wakeNext()) {
    // A fault of the database kept the run from being ended.
    world.note('taken up again');
    await startRun(world, run.offerId, false);
    await world.service.quiet();
  }
}

async function check(world: World, database: Database, run: RunRecord): Promise<void> {
  expect(world.classifier.violations).toEqual([]);
  await expectRunToAgree(database, run, world.ledger.usageOf(run.id));
  world.note(run.status);
}
