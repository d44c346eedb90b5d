import type { Logger } from 'pino';
import { AiPausedError, AiRefusedError, type IntentClassifier } from '../ai/intent-classifier.js';
import type { Clock } from '../clock.js';
import type { PendingLead, RunRecord } from '../store/records.js';
import type { LeadRange } from '../store/run-leads.js';
import type { Store } from '../store/store.js';
import { leadJudge } from './judge-leads.js';

/** What it takes to carry out a run. */
export type RunEngine = {
  readonly store: Store;
  readonly classifier: IntentClassifier;
  readonly clock: Clock;
  readonly logger: Logger;
};

const PAGE = 1_000;
const ALL_LEADS: LeadRange = { after: null, upTo: null };

const OWN_FAULT = 'The service met a fault of its own, which its log describes. Start another run to go on.';

/** Milliseconds. A timer overflows after 24 days, and does not count the time that the machine was suspended. */
const LONGEST_SLEEP = 60_000;

/**
 * Scores what a run has still to score, and ends it. Where the signal is aborted it stops and leaves the run as it is:
 * it was cancelled, or the process stops and takes it up again at the next start.
 */
export async function carryOut(engine: RunEngine, run: RunRecord, signal: AbortSignal): Promise<void> {
  const { store, clock } = engine;
  try {
    await waitUntil(clock, run.resumesAt, signal);
    while ((await scoreOnce(engine, run, signal)) === 'PAUSED');
    await store.runs.finish(run.id, { status: 'COMPLETED', message: null }, clock.now());
  } catch (error) {
    if (!signal.aborted) await failRun(engine, run, error);
  }
}

/** Ends a run that cannot go on, and says why. */
export async function failRun({ store, clock, logger }: RunEngine, run: RunRecord, error: unknown): Promise<void> {
  const refused = error instanceof AiRefusedError;
  // The words of a provider may quote a lead: they stay with the run.
  logger.error({ runId: run.id, ...(!refused && { err: error }) }, 'scoring run failed');
  const message = refused ? error.message : OWN_FAULT;
  await store.runs.finish(run.id, { status: 'FAILED', message }, clock.now());
}

/** Scores until nothing is pending, or until the AI provider asks to wait for long and that time has passed. */
async function scoreOnce(engine: RunEngine, run: RunRecord, signal: AbortSignal): Promise<'DONE' | 'PAUSED'> {
  const { store, clock } = engine;
  await store.runs.start(run.id, clock.now());
  try {
    await scorePending(engine, run, ALL_LEADS, signal);
    return 'DONE';
  } catch (error) {
    if (!(error instanceof AiPausedError) || signal.aborted) throw error;
    await store.runs.wait(run.id, error.message, error.resumesAt);
    await waitUntil(clock, error.resumesAt, signal);
    return 'PAUSED';
  }
}

/**
 * Scores the leads of a range that a run has still to score, and records each verdict as it is known. Throws why it could
 * not go on, and the signal's reason when it is aborted.
 */
export async function scorePending(
  engine: RunEngine,
  run: RunRecord,
  range: LeadRange,
  signal: AbortSignal,
): Promise<void> {
  const { store, classifier, clock } = engine;
  const offer = await store.offers.find(run.offerId);
  if (!offer) return;
  const judge = leadJudge(offer, classifier, clock.now);
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const batches = pendingBatches(store, run.id, range, classifier.batchSize);
  const work = async () => {
    for await (const batch of batches) {
      either.throwIfAborted();
      const { judged, usage } = await judge(batch, either);
      await store.runs.record(run.id, judged, usage);
    }
  };
  const workers = Array.from({ length: classifier.concurrency }, () =>
    work().catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(workers);
  // The first error is why the others were aborted.
  either.throwIfAborted();
}

async function* pendingBatches(
  store: Store,
  runId: string,
  range: LeadRange,
  size: number,
): AsyncGenerator<PendingLead[]> {
  let { after } = range;
  while (true) {
    const page: PendingLead[] = await store.runs.pending(runId, { ...range, first: PAGE, after });
    for (let start = 0; start < page.length; start += size) yield page.slice(start, start + size);
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) return;
  }
}

async function waitUntil(clock: Clock, time: Date | null, signal: AbortSignal): Promise<void> {
  const remaining = () => (time ? time.getTime() - clock.now().getTime() : 0);
  while (remaining() > 0) await clock.sleep(Math.min(remaining(), LONGEST_SLEEP), signal);
}
