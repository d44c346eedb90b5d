import type { Logger } from 'pino';
import { AiPausedError, AiRefusedError, type IntentClassifier, NO_TOKENS } from '../ai/intent-classifier.js';
import type { Clock } from '../clock.js';
import { oneAhead } from '../one-ahead.js';
import { DatabaseUnavailable } from '../store/database-error.js';
import type { OfferRecord, RunRecord } from '../store/records.js';
import type { LeadRange } from '../store/run-leads.js';
import type { JudgedLead } from '../store/runs.js';
import type { Store } from '../store/store.js';
import { type LeadJudge, leadJudge } from './judge-leads.js';
import { leadPages } from './lead-pages.js';
import { type Question, questionsOf, sortQuestions } from './questions.js';
import { recentQuestions } from './recent-questions.js';
import type { RunObserver } from './run-observer.js';
import { RequestLimitError, type RunRecorder, runRecorder } from './run-recorder.js';

/** What it takes to carry out a run. */
export type RunEngine = {
  readonly store: Store;
  readonly classifier: IntentClassifier;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly observer: RunObserver;
};

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
    if (signal.aborted) return;
    if (error instanceof RequestLimitError) await stopAtLimit(engine, run);
    else await failRun(engine, run, error);
  }
}

/** Ends a run that has made as many requests as it may. */
export async function stopAtLimit({ store, clock }: RunEngine, { id, maxRequests }: RunRecord): Promise<void> {
  const message =
    `The run was stopped in good order: it has made ${maxRequests} requests, as many as maxRequests allows. ` +
    'Start another run to score the other leads.';
  await store.runs.finish(id, { status: 'CANCELLED', message }, clock.now());
}

/** Ends a run that cannot go on, and says why. */
export async function failRun({ store, clock, logger }: RunEngine, run: RunRecord, error: unknown): Promise<void> {
  const refused = error instanceof AiRefusedError;
  // The words of a provider may quote a lead: they stay with the run.
  logger.error({ runId: run.id, ...(!refused && { err: error }) }, 'scoring run failed');
  const message = refused ? error.message : faultOf(error);
  await store.runs.finish(run.id, { status: 'FAILED', message }, clock.now());
}

function faultOf(error: unknown): string {
  return error instanceof DatabaseUnavailable ? `${error.message} Start another run to go on.` : OWN_FAULT;
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
 * not go on (a `RequestLimitError` where it may ask no more), and the signal's reason when it is aborted.
 */
export async function scorePending(
  engine: RunEngine,
  run: RunRecord,
  range: LeadRange,
  signal: AbortSignal,
): Promise<void> {
  const offer = await engine.store.offers.find(run.offerId);
  while (offer && (await goOver(engine, run, range, offer, signal)) === 'LEADS_LEFT');
}

/** Goes once over a range; leads whose question is under way for another lead are left for the next time. */
async function goOver(
  engine: RunEngine,
  run: RunRecord,
  range: LeadRange,
  offer: OfferRecord,
  signal: AbortSignal,
): Promise<'DONE' | 'LEADS_LEFT'> {
  const { classifier, clock } = engine;
  const judge = leadJudge(offer, classifier, clock.now);
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const recorder = runRecorder(engine, run, either);
  const asking = { signal: either, beforeRequest: recorder.countRequest };
  let outcome: 'DONE' | 'LEADS_LEFT' = 'DONE';
  const leave = () => {
    outcome = 'LEADS_LEFT';
  };
  const batches = requestsOf(openQuestions(engine, run, range, offer, judge, recorder, leave), classifier);
  const work = async () => {
    for await (const batch of batches) {
      either.throwIfAborted();
      const { judged, tokens, interruption } = await judge.ask(batch, asking);
      await recorder.record(judged, tokens);
      if (interruption !== null) throw interruption;
    }
  };
  const workers = Array.from({ length: classifier.concurrency }, () =>
    work().catch((error: unknown) => {
      // At its limit a run asks nothing more, and still takes the answers to what it asked.
      if (!(error instanceof RequestLimitError)) failed.abort(error);
      throw error;
    }),
  );
  const ends = await Promise.allSettled(workers);
  await recorder.settle();
  // The first error is why the others were aborted.
  either.throwIfAborted();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return outcome;
}

/** What is to be asked, a request at a time, each of the size that the classifier wants by then. */
async function* requestsOf(
  pages: AsyncIterable<readonly Question[]>,
  classifier: IntentClassifier,
): AsyncGenerator<readonly Question[]> {
  for await (const questions of oneAhead(pages)) {
    for (let start = 0, size = 0; start < questions.length; start += size) {
      size = classifier.nextBatchSize;
      yield questions.slice(start, start + size);
    }
  }
}

/** What is to be asked, a page of leads at a time; what has been answered before is recorded on the way. */
async function* openQuestions(
  { store, classifier }: RunEngine,
  run: RunRecord,
  { after, upTo }: LeadRange,
  offer: OfferRecord,
  judge: LeadJudge,
  recorder: RunRecorder,
  leave: () => void,
): AsyncGenerator<readonly Question[]> {
  const model = run.rescore ? null : classifier.model;
  const recent = recentQuestions();
  for await (const leads of leadPages((page) => store.runs.pending(run.id, { ...page, upTo }), after)) {
    const questions = await questionsOf(offer, leads, classifier);
    const { open, known } = await sortQuestions(store, offer, questions, model);
    const reused: JudgedLead[] = [];
    for (const { question, verdict } of known) reused.push(...(await judge.reuse(question, verdict)));
    if (reused.length > 0) await recorder.record(reused, NO_TOKENS);
    const wasAsked = recent(open);
    const isUnderWay = (question: Question) => model !== null && wasAsked(question);
    if (open.some(isUnderWay)) leave();
    yield open.filter((question) => !isUnderWay(question));
  }
}

async function waitUntil(clock: Clock, time: Date | null, signal: AbortSignal): Promise<void> {
  const remaining = () => (time ? time.getTime() - clock.now().getTime() : 0);
  while (remaining() > 0) await clock.sleep(Math.min(remaining(), LONGEST_SLEEP), signal);
}
