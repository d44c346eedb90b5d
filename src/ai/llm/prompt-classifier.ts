import type { Clock } from '../../clock.js';
import type { ScoredOffer } from '../../scoring/offer.js';
import { type CallObserver, NO_OBSERVER } from '../call-observer.js';
import type { AiProvider, IntentClassifier } from '../intent-classifier.js';
import type { SendRequest } from './attempt.js';
import { callLimiter } from './call-limiter.js';
import { classifyInRounds } from './classify-in-rounds.js';
import { estimateTokens } from './estimate-tokens.js';
import { PROMPT_VERSION } from './prompt-version.js';
import { sendInTurn } from './send-in-turn.js';

export type PromptOptions = {
  readonly provider: AiProvider;
  readonly model: string;
  readonly concurrency: number;
  readonly batchSize: number;
  readonly clock: Clock;
  readonly random: () => number;
  /** Nobody if left out. */
  readonly observer?: CallObserver;
};

/** Judges leads by sending requests about them in turn, to whatever provider. */
export function promptClassifier(
  sender: (offer: ScoredOffer) => SendRequest,
  options: PromptOptions,
): IntentClassifier {
  const { provider, model, batchSize, concurrency, clock, random, observer = NO_OBSERVER } = options;
  const turns = { limiter: callLimiter({ concurrency, clock, observer }), random, observer };
  return {
    provider,
    model,
    promptVersion: PROMPT_VERSION,
    batchSize,
    concurrency,
    estimate: estimateTokens,
    classify: (offer, leads, asking) =>
      classifyInRounds(sendInTurn(sender(offer), turns, asking), leads, { clock, random }, asking.signal),
  };
}
