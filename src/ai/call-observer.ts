import type { AiTokens } from '../domain/intent-classifier.js';

/**
 * The outcome of a call to an AI provider. `refused`: the provider rejected the key, the model or the request; `aborted`: the
 * answer was no longer needed.
 */
export type CallOutcome =
  | 'ok'
  | 'rate_limited'
  | 'unavailable'
  | 'timeout'
  | 'blocked'
  | 'unusable'
  | 'refused'
  | 'aborted';

/** Observes the calls to an AI provider. */
export type CallObserver = {
  /** A call entered the queue (1) or left it (-1). */
  queued(change: 1 | -1): void;
  /** A call waited for so many milliseconds before it was made. */
  waited(milliseconds: number): void;
  ended(outcome: CallOutcome, tokens: AiTokens): void;
};

export const NO_OBSERVER: CallObserver = { queued() {}, waited() {}, ended() {} };
