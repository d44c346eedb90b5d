import type { AiTokens, IntentClassifier } from '../domain/intent-classifier.js';
import type { OfferRecord } from '../domain/offer.js';
import type { RunRecord } from '../domain/run.js';
import { prefetch } from '../prefetch.js';
import type { LeadRange } from '../store/runs/run-leads.js';
import { type Judgement, leadJudge } from './judge-leads.js';
import { openQuestions } from './open-questions.js';
import type { Question } from './questions.js';
import type { RunEngine } from './run-engine.js';
import { RequestLimitError, runRecorder } from './run-recorder.js';

/**
 * Scores the leads of a range that a run has still to score, and records each result as it is known. Throws why it could
 * not go on (a `RequestLimitError` where it may ask no more), and the signal's reason when it is aborted.
 */
export async function scoreRange(
  engine: RunEngine,
  run: RunRecord,
  range: LeadRange,
  signal: AbortSignal,
): Promise<void> {
  const offer = await engine.store.offers.find(run.offerId);
  while (offer && (await scoreRangeOnce(engine, run, range, offer, signal)) === 'LEADS_LEFT');
}

/**
 * Goes through a range once. Leads are left for the next time where their question is under way for another lead, or where
 * a scoring model that was published meanwhile lets them in.
 */
async function scoreRangeOnce(
  engine: RunEngine,
  run: RunRecord,
  range: LeadRange,
  offer: OfferRecord,
  signal: AbortSignal,
): Promise<'DONE' | 'LEADS_LEFT'> {
  const { classifier, clock } = engine;
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  let outcome: 'DONE' | 'LEADS_LEFT' = 'DONE';
  const leave = () => {
    outcome = 'LEADS_LEFT';
  };
  const recorder = await runRecorder(engine, run, either, leave);
  if (!recorder) return 'DONE';
  const judge = leadJudge(offer, classifier, clock.now);
  const asking = { signal: either, beforeRequest: recorder.countRequest };
  const batches = requestsOf(openQuestions(engine, { run, range, offer }, judge, recorder, leave), classifier);
  const record = (judged: Judgement['judged'], tokens: AiTokens) => {
    const stored = recorder.record(judged, tokens);
    stored.catch((error: unknown) => failed.abort(error));
    return stored;
  };
  const workers = Array.from({ length: classifier.concurrency }, () =>
    askInTurn(batches, (batch) => judge.ask(batch, asking), record, either).catch((error: unknown) => {
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

/** Asks batch after batch. While an answer is stored the next question is asked, and no further one. */
async function askInTurn(
  batches: AsyncIterable<readonly Question[]>,
  ask: (batch: readonly Question[]) => Promise<Judgement>,
  record: (judged: Judgement['judged'], tokens: AiTokens) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let stored = Promise.resolve();
  try {
    for await (const batch of batches) {
      signal.throwIfAborted();
      const { judged, tokens, interruption } = await ask(batch);
      await stored;
      stored = record(judged, tokens);
      if (interruption !== null) throw interruption;
    }
  } finally {
    await stored;
  }
}

/** What is to be asked, a request at a time, each of the size that the classifier wants by then. */
async function* requestsOf(
  pages: AsyncIterable<readonly Question[]>,
  classifier: IntentClassifier,
): AsyncGenerator<readonly Question[]> {
  for await (const questions of prefetch(pages)) {
    for (let start = 0, size = 0; start < questions.length; start += size) {
      size = classifier.nextBatchSize;
      yield questions.slice(start, start + size);
    }
  }
}
