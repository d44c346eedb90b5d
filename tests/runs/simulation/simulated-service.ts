import { pino } from 'pino';
import { type AiUsage, addTokens, type IntentClassifier, NO_USAGE } from '../../../src/domain/intent-classifier.js';
import type { RunRecord } from '../../../src/domain/run.js';
import { embeddedRunner } from '../../../src/runs/embedded-runner.js';
import { runReads } from '../../../src/runs/run-reads.js';
import { type RunService, runService } from '../../../src/runs/run-service.js';
import { DatabaseUnavailable } from '../../../src/store/database-error.js';
import type { ModelChanged, RunResults } from '../../../src/store/runs/run-progress.js';
import type { RecordedLeads } from '../../../src/store/runs/runs.js';
import type { WholeStore } from '../../support/whole-store.js';
import { DatabaseFault, type Fortune, mortalStore } from './mortal-store.js';
import type { VirtualTime } from './virtual-time.js';

/** What all processes of a simulation share. */
export type Surroundings = {
  readonly store: WholeStore;
  readonly time: VirtualTime;
  readonly classifier: IntentClassifier;
  nextFortune(): Fortune;
  note(what: string): void;
};

/** One process after another, as a supervisor would start them. */
export type SimulatedService = {
  readonly alive: boolean;
  /** Asks the service for something. Nobody learns of it where the process dies or its database fails meanwhile. */
  ask(request: (runs: RunService) => Promise<unknown>): Promise<void>;
  /** Stops the process as a signal would. */
  stop(): Promise<void>;
  /** Waits until all that is left to do is to let time pass. */
  quiet(): Promise<void>;
};

/** Starts a process, which takes up what the one before left. */
export function startProcess({ store, time, classifier, nextFortune, note }: Surroundings): SimulatedService {
  const mortal = mortalStore(store, nextFortune);
  const engine = {
    store: mortal.store,
    classifier,
    clock: time,
    logger: pino({}, { write: (line: string) => line.includes('it will be resumed') && note('taken up again') }),
    observer: { recorded() {} },
  };
  const runner = embeddedRunner(engine);
  const runs = runService(
    { ...engine, reads: runReads(engine.store.runs.find, engine.clock) },
    runner,
    new AbortController().signal,
  );
  const whileAlive = (work: Promise<unknown>) =>
    Promise.race([mortal.died, work]).then(undefined, (error: unknown) => {
      if (!(error instanceof DatabaseFault || error instanceof DatabaseUnavailable)) throw error;
    });
  const resumed = whileAlive(
    runner.resume().catch((error: unknown) => {
      // A process that cannot start ends.
      mortal.kill();
      throw error;
    }),
  );
  return {
    get alive() {
      return mortal.alive;
    },
    async ask(request) {
      await whileAlive(request(runs));
    },
    async stop() {
      await whileAlive(runner.stop());
      mortal.kill();
    },
    async quiet() {
      await resumed;
      await mortal.quiet();
    },
  };
}

/** What took effect on the runs, as the database saw it. */
export type Ledger = {
  /** The store, with a note of each verdict that it is given. */
  readonly store: WholeStore;
  /** The leads that have their verdict from the run under way. */
  readonly settled: Set<string>;
  usageOf(runId: string): AiUsage;
};

export function keepLedger(store: WholeStore): Ledger {
  const settled = new Set<string>();
  const usages = new Map<string, AiUsage>();
  const usageOf = (runId: string) => usages.get(runId) ?? NO_USAGE;
  async function countRequest(run: Pick<RunRecord, 'id' | 'maxRequests'>): Promise<boolean> {
    const counted = await store.runs.countRequest(run);
    const usage = usageOf(run.id);
    if (counted) usages.set(run.id, { ...usage, requests: usage.requests + 1 });
    return counted;
  }
  async function record(id: string, results: RunResults): Promise<RecordedLeads | ModelChanged> {
    const recorded = await store.runs.record(id, results);
    if (recorded === 'MODEL_CHANGED') return recorded;
    const { judged, usage } = results;
    for (const { leadId } of judged) settled.add(leadId);
    const { requests } = usageOf(id);
    usages.set(id, { ...addTokens(usageOf(id), usage), requests: requests + usage.requests });
    return recorded;
  }
  return { store: { ...store, runs: { ...store.runs, countRequest, record } }, settled, usageOf };
}
