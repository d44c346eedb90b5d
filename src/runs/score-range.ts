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
 * Scores the pending leads of a range, and records each result as soon as it is known. Throws the error that stopped it (a
 * `RequestLimitError` at the request limit), and the signal's reason when it is aborted.
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
 * Goes through a range once. Leaves leads for the next time if their question is already being asked for another lead, or if a
 * scoring model that was published during the run admits them.
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
      // At its limit a run sends no further requests, but still takes the answers to earlier ones.
      if (!(error instanceof RequestLimitError)) failed.abort(error);
      throw error;
    }),
  );
  const ends = await Promise.allSettled(workers);
  await recorder.settle();
  // The first error is the reason for aborting the others.
  either.throwIfAborted();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return outcome;
}

/** Sends batch after batch. The next request runs while an answer is stored, but not more than one. */
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

/** Yields the questions of one request at a time, in the batch size that the classifier then wants. */
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
