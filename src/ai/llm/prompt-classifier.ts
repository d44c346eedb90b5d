import type { Clock } from '../../clock.js';
import type { IntentClassifier } from '../../domain/intent-classifier.js';
import type { ScoredOffer } from '../../domain/offer.js';
import { type CallObserver, NO_OBSERVER } from '../call-observer.js';
import type { SendRequest } from './attempt.js';
import { callLimiter } from './call-limiter.js';
import { classifyInRounds } from './classify-in-rounds.js';
import { estimateTokens } from './estimate-tokens.js';
import { growingPace } from './growing-pace.js';
import { fullPace } from './pace.js';
import { PROMPT_VERSION } from './prompt-version.js';
import { sendInTurn } from './send-in-turn.js';

export type PromptOptions = Pick<IntentClassifier, 'provider' | 'sendsTo' | 'check' | 'concurrency' | 'batchSize'> & {
  readonly model: string;
  /** The timeout of a call in milliseconds, where batches and concurrency start small; null where they start full. */
  readonly growsWithin: number | null;
  readonly clock: Clock;
  readonly random: () => number;
  readonly observer?: CallObserver;
};

/** Makes a classifier that sends requests to any provider, in turn. */
export function promptClassifier(
  sender: (offer: ScoredOffer) => SendRequest,
  options: PromptOptions,
): IntentClassifier {
  const { provider, model, sendsTo, check, concurrency, batchSize, clock, random, observer = NO_OBSERVER } = options;
  const pace = options.growsWithin === null ? fullPace(options) : growingPace(options, options.growsWithin);
  const turns = { limiter: callLimiter({ pace, clock, observer }), random, observer, rejectedInARow: 0 };
  return {
    ...{ provider, model, sendsTo, check, concurrency, batchSize },
    promptVersion: PROMPT_VERSION,
    get nextBatchSize() {
      return pace.batchSize;
    },
    estimate: estimateTokens,
    classify: (offer, leads, asking) =>
      classifyInRounds(sendInTurn(sender(offer), turns, asking), leads, { clock, random }, asking.signal),
  };
}
