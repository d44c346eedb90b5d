import type { ImportRecord } from '../domain/import.js';
import type { RunRecord } from '../domain/run.js';
import type { PublishedModel } from '../domain/scoring-model.js';
import { type Checked, done, refused, type UserError } from '../domain/user-error.js';
import { draftChanged, MODEL_NOT_FOUND } from '../models/write-model.js';
import { OFFER_NOT_FOUND } from '../offers/write-offer.js';
import type { NewRun, RunScope } from '../store/runs/runs.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { estimateRun, type RunEstimate } from './estimate-run.js';
import type { RunEngine } from './run-engine.js';
import { PROGRESS_MILLISECONDS, type RunReads } from './run-reads.js';
import { changes, leavable, runStates } from './run-states.js';
import type { Runner } from './runner.js';

const MAX_WAIT_SECONDS = 30;
const MOST_REQUESTS = 1_000_000;
const POLL_MILLISECONDS = 50;

export type StartedRun = { readonly run: RunRecord; readonly alreadyRunning: boolean };

/** The published model, and the run that recalculates the results by it. */
export type Publication = { readonly model: PublishedModel; readonly run: RunRecord };

export type RunService = {
  /** Starts a run, or finds the unfinished one, and waits up to so many seconds (0 to 30) for its end. */
  start(asked: NewRun, waitSeconds: number): Promise<Checked<StartedRun>>;
  /** Publishes a draft of a scoring model, and waits up to so many seconds (0 to 30) for the end of the recalculation. */
  publish(id: string, revision: string, waitSeconds: number): Promise<Checked<Publication>>;
  /** Estimates a run of this scope. */
  estimate(scope: RunScope): Promise<Checked<RunEstimate>>;
  /**
   * Starts a run over the leads of an import, if `score` or else the offer asks for it. The run begins after an unfinished
   * one. Returns null where no run is asked for, or no lead needs a result.
   */
  scoreImport(leadImport: ImportRecord, score: boolean | null): Promise<RunRecord | null>;
  /** Stops a run for good; returns a finished one unchanged. */
  cancel(id: string): Promise<Checked<RunRecord>>;
  /** Yields the run now, whatever workspace it belongs to, then its changes a few times a second, then its final state. */
  progress(id: string): AsyncGenerator<RunRecord, void>;
  /** Stops the unfinished runs of an offer that is about to be deleted. */
  stopOffer(offerId: string): Promise<void>;
};

/** The dependencies of a workspace's runs. */
export type RunDesk = Pick<RunEngine, 'classifier' | 'clock' | 'logger'> & {
  readonly store: WorkspaceStore;
  readonly reads: RunReads;
};

/** `stopping` is aborted when the process is about to end: waiting calls then return the run as it is. */
export function runService(
  { store, classifier, clock, logger, reads }: RunDesk,
  runner: Runner,
  stopping: AbortSignal,
): RunService {
  return {
    async start(asked, waitSeconds) {
      const fault = await findFault(store, asked, waitSeconds);
      if (fault) return fault;
      const opened = await store.runs.open(asked, clock.now());
      if (!opened) return refused(OFFER_NOT_FOUND);
      const { run, alreadyRunning } = opened;
      const latest = await carryOutAndWait(run, waitSeconds);
      return latest ? done({ run: latest, alreadyRunning }) : refused(OFFER_NOT_FOUND);
    },
    async publish(id, revision, waitSeconds) {
      const fault = waitFault(waitSeconds);
      if (fault) return refused(fault);
      const published = await store.models.publish(id, revision, clock.now());
      if (published.outcome === 'NO_DRAFT') return refused(MODEL_NOT_FOUND);
      if (published.outcome === 'CHANGED') return refused(draftChanged(published.draft, 'revision'));
      const run = await carryOutAndWait(published.run, waitSeconds);
      return run ? done({ model: published.model, run }) : refused(MODEL_NOT_FOUND);
    },
    async estimate(scope) {
      const fault = await findFault(store, { ...scope, maxRequests: null }, 0);
      if (fault) return fault;
      const offer = await store.offers.find(scope.offerId);
      const estimate = offer && (await estimateRun(store, classifier, offer, scope));
      return estimate ? done(estimate) : refused(OFFER_NOT_FOUND);
    },
    // The leads are stored by now, so a failure of their run must not fail the import.
    scoreImport: (leadImport, score) => runOfImport(leadImport, score).catch(logFault),
    async cancel(id) {
      const run = await store.runs.finish(id, { status: 'CANCELLED', message: null }, clock.now());
      if (!run) return refused({ code: 'RUN_NOT_FOUND', message: 'No scoring run has this id.', field: ['id'] });
      await runner.abort(id);
      return done(run);
    },
    progress: (id) =>
      leavable((signal) => changes(runStates({ runs: reads.forWatcher() }, clock, id, PROGRESS_MILLISECONDS, signal))),
    async stopOffer(offerId) {
      for (const run of await store.runs.unfinished(offerId)) await runner.abort(run.id);
    },
  };

  /** Starts a run, after the unfinished one if there is one; null where no run is asked for, or no lead needs a result. */
  async function runOfImport(
    { id: importId, offerId }: ImportRecord,
    score: boolean | null,
  ): Promise<RunRecord | null> {
    const isAsked = score ?? (await store.offers.find(offerId))?.scoreOnUpload;
    if (!isAsked) return null;
    const scope = { offerId, importId, rescore: false };
    if ((await store.runs.candidates(scope, { first: 1, after: null })).length === 0) return null;
    const opened = await store.runs.open({ ...scope, maxRequests: null }, clock.now(), 'WAIT_FOR_IT');
    return opened && carryOutAndWait(opened.run, 0);
  }

  function logFault(error: unknown): null {
    logger.error({ err: error }, 'the run of an upload could not be started');
    return null;
  }

  /** Submits a run and waits for it. */
  function carryOutAndWait(run: RunRecord, seconds: number): Promise<RunRecord | null> {
    if (!run.finishedAt) runner.submit(run);
    return waitForEnd(run, seconds);
  }

  /** Returns the run at its end, or as it is after so many seconds; null where its offer was deleted. */
  async function waitForEnd(run: RunRecord, seconds: number): Promise<RunRecord | null> {
    if (seconds === 0) return run;
    const deadline = clock.now().getTime() + seconds * 1_000;
    let latest: RunRecord | null = run;
    for await (latest of runStates(store, clock, run.id, POLL_MILLISECONDS, stopping)) {
      if (clock.now().getTime() >= deadline) break;
    }
    return latest;
  }
}

function waitFault(waitSeconds: number): UserError | null {
  if (waitSeconds >= 0 && waitSeconds <= MAX_WAIT_SECONDS) return null;
  const message = `waitSeconds is ${waitSeconds}; wait for 0 to ${MAX_WAIT_SECONDS} seconds.`;
  return { code: 'OUT_OF_RANGE', message, field: ['waitSeconds'] };
}

/** The parts of a run that are checked before it starts. */
type Asked = Pick<NewRun, 'offerId' | 'importId' | 'maxRequests'>;

async function findFault(store: WorkspaceStore, { offerId, importId, maxRequests }: Asked, waitSeconds: number) {
  const fault = waitFault(waitSeconds);
  if (fault) return refused(fault);
  if (maxRequests !== null && (maxRequests < 1 || maxRequests > MOST_REQUESTS)) {
    const message = `maxRequests is ${maxRequests}; give a number from 1 to 1,000,000, or leave it out.`;
    return refused({ code: 'OUT_OF_RANGE', message, field: ['maxRequests'] });
  }
  if (!(await store.offers.find(offerId))) return refused(OFFER_NOT_FOUND);
  if (importId === null || (await store.imports.find(importId))?.offerId === offerId) return null;
  const message = 'This offer has no import with this id.';
  return refused({ code: 'IMPORT_NOT_FOUND', message, field: ['importId'] });
}
