import { expect } from 'vitest';
import type { RunRecord } from '../../../src/domain/run.js';
import type { Database } from '../../../src/store/database.js';
import { DatabaseUnavailable } from '../../../src/store/database-error.js';
import type { WholeStore } from '../../support/whole-store.js';
import { eventAt, startRun } from './events.js';
import { expectAllScored, expectRunToAgree } from './invariants.js';
import type { SimulatedStore } from './open-simulated-store.js';
import { makeWorld, type World } from './world.js';

const MAX_STEPS = 20_000;
const MOST_RUNS = 100;

/** The most leads to begin with, and how many runs are to end amid troubles. */
export type Size = { readonly leads: number; readonly runs: number };

/**
 * Lets an offer's runs meet what a seed has in store for them: verdicts, failures, pauses, refusals, faults of the
 * database, kills, restarts, cancellations, and changes of leads and offer meanwhile. Fails the test where a run does
 * not agree with its leads at any step, or where a lead is not scored once the troubles have ended. Answers how often
 * each thing happened.
 */
export async function simulate(seed: number, simulated: SimulatedStore, size: Size): Promise<World['report']> {
  const { store, database } = simulated;
  const world = await makeWorld(seed, simulated);
  await world.offer.upload(Math.ceil((0.5 + world.chance('leads') / 2) * size.leads));
  let runs = await runsOf(store, world);
  for (let step = 0, idle = 0; endedIn(runs) <= size.runs; step += 1) {
    expect(step).toBeLessThan(MAX_STEPS);
    if (endedIn(runs) === size.runs) world.calmDown();
    world.unlockAt(step);
    const run = runs.find(isUnderWay);
    idle = (await takeStep(world, run, step)) ? 0 : idle + 1;
    expect(idle, 'steps in a row at which nobody works on the run').toBeLessThan(4);
    runs = await runsOf(store, world);
    const after = runs.find(({ id }) => id === run?.id);
    if (after) await check(world, database, after);
  }
  await endRecalculations(store, world);
  await expectAllScored(store, world.offer.id);
  return world.report;
}

/** A recalculation that met a fault of the database continues when the service next looks for unfinished runs. */
async function endRecalculations({ runs }: WholeStore, { time, service }: World): Promise<void> {
  while ((await runs.unfinished()).length > 0) {
    expect(time.wakeNext(), 'somebody who waits to continue the run').toBe(true);
    await service.quiet();
  }
}

async function runsOf({ runs }: WholeStore, { offer }: World): Promise<readonly RunRecord[]> {
  const { rows } = await runs.page(offer.id, { first: MOST_RUNS, after: null });
  return rows.filter(({ kind }) => kind === 'SCORING');
}

function isUnderWay({ finishedAt }: RunRecord): boolean {
  return finishedAt === null;
}

function endedIn(runs: readonly RunRecord[]): number {
  return runs.filter((run) => !isUnderWay(run)).length;
}

/** Lets one thing happen, and waits for what comes of it; answers whether anything could. */
async function takeStep(world: World, run: RunRecord | undefined, step: number): Promise<boolean> {
  const { ledger, offer, chance } = world;
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
  return busy;
}

/** An event, or else time passes; where nobody waits for it, the run is asked for again. */
async function goOn(world: World, run: RunRecord, step: number): Promise<boolean> {
  const event = eventAt(world, step);
  if (event) {
    world.note(event.name);
    await event.happen(world, run, step).catch((error: unknown) => {
      if (!(error instanceof DatabaseUnavailable)) throw error;
    });
    return true;
  }
  if (world.time.wakeNext()) return true;
  // A fault of the database kept the run from being ended.
  world.note('asked for again');
  await startRun(world, run.offerId, false, step);
  return false;
}

async function check(world: World, database: Database, run: RunRecord): Promise<void> {
  expect(world.classifier.violations).toEqual([]);
  await expectRunToAgree(database, run, world.ledger.usageOf(run.id));
  world.note(run.status);
}
