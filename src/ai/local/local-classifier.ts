import { setImmediate as nextTurn } from 'node:timers/promises';
import pLimit from 'p-limit';
import { type IntentAnswer, type IntentClassifier, NO_TOKENS } from '../../domain/intent-classifier.js';
import { oncePer } from '../../text/remembered.js';
import { yieldByText } from '../../yield-by-text.js';
import { judge } from './judge.js';
import { JUDGE_VERSION } from './judge-version.js';
import { readJudgedOffer } from './judged-offer.js';

/** The most leads that one call should get: few, so that others need not wait long. */
const BATCH_SIZE = 50;

/** Several calls, so that new verdicts are made while others are stored. */
const CONCURRENCY = 16;

/**
 * Makes a classifier that judges leads by rules and word lists on this machine, where no model is configured. The same lead and
 * offer always get the same verdict; no lead fails.
 */
export function localClassifier(): IntentClassifier {
  const judgedOffer = oncePer(readJudgedOffer);
  const inTurn = pLimit(1);
  return {
    provider: 'LOCAL',
    model: null,
    promptVersion: JUDGE_VERSION,
    sendsTo: null,
    check: async () => null,
    batchSize: BATCH_SIZE,
    nextBatchSize: BATCH_SIZE,
    concurrency: CONCURRENCY,
    estimate: () => NO_TOKENS,
    classify: (offer, leads, { signal }) =>
      inTurn(async () => {
        await nextTurn();
        if (signal.aborted) return { answers: new Map(), tokens: NO_TOKENS, interruption: signal.reason };
        const judged = judgedOffer(offer);
        const answers = new Map<string, IntentAnswer>();
        const turn = yieldByText();
        for (const lead of leads) {
          answers.set(lead.id, { ok: true, verdict: judge(lead, judged).verdict });
          await turn(lead);
        }
        return { answers, tokens: NO_TOKENS, interruption: null };
      }),
  };
}
