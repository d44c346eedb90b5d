import { expect } from 'vitest';
import type { Database } from '../../../src/store/database.js';
import type { RunRecord } from '../../../src/store/records.js';
import type { WholeStore } from '../../support/whole-store.js';
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
export async function simulate(
  seed: number,
  store: WholeStore,
  database: Database,
  size: Size,
): Promise<World['report']> {
  const world = await makeWorld(seed, store);
  await world.offer.upload(Math.ceil((0.5 + world.chance('leads') / 2) * size.leads));
  for (let step = 0, idle = 0, ended = 0; ended <= size.runs; step += 1) {
    expect(step).toBeLessThan(MAX_STEPS);
    if (ended === size.runs) world.calmDown();
    idle = (await takeStep(world, database, step)) ? 0 : idle + 1;
    expect(idle, 'steps in a row at which nobody works on the run').toBeLessThan(4);
    ended = await endedRuns(store, world.offer.id);
  }
  await expectAllScored(store, world.offer.id);
  return world.report;
}

async function endedRuns({ runs }: WholeStore, offerId: string): Promise<number> {
  return (await runs.count(offerId)) - ((await runs.active(offerId)) ? 1 : 0);
}

/** Lets one thing happen, and looks at what it did to the run under way; answers whether anything could. */
async function takeStep(world: World, database: Database, step: number): Promise<boolean> {
  const { ledger, offer, chance } = world;
  const run = await ledger.store.runs.active(offer.id);
  let busy = true;
  if (!world.service.alive) {
    world.note('restart');
    world.restart();
  } else if (run) {
    busy = await goOn(world, run, step);
  } else {
    ledger.settled.clear();
    await startRun(world, offer.id, !world.calm && chance('rescore', step) < 0.5, step);
  }
  await world.service.quiet();
  const after = run && (await ledger.store.runs.find(run.id));
  if (after) await check(world, database, after);
  return busy;
}

/** An event, or else time passes; where nobody waits for it, the run is asked for again. */
async function goOn(world: World, run: RunRecord, step: number): Promise<boolean> {
  const event = eventAt(world, step);
  if (event) {
    world.note(event.name);
    await event.happen(world, run, step);
    return true;
  }
  if (world.time.wakeNext()) return true;
  // A fault of the database kept the run from being ended.
  world.note('taken up again');
  await startRun(world, run.offerId, false, step);
  return false;
}

async function check(world: World, database: Database, run: RunRecord): Promise<void> {
  expect(world.classifier.violations).toEqual([]);
  await expectRunToAgree(database, run, world.ledger.usageOf(run.id));
  world.note(run.status);
}
