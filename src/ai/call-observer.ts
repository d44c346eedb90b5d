import type { AiTokens } from '../domain/intent-classifier.js';

/**
 * How a call to an AI provider ended. `refused`: the key, the model or the request itself; `aborted`: nobody wanted the
 * answer any more.
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

/** Who watches the calls to an AI provider. */
export type CallObserver = {
  /** A call stands in the queue (1), or has left it (-1). */
  queued(change: 1 | -1): void;
  /** How long a call waited before it was made, in milliseconds. */
  waited(milliseconds: number): void;
  ended(outcome: CallOutcome, tokens: AiTokens): void;
};

export const NO_OBSERVER: CallObserver = { queued() {}, waited() {}, ended() {} };
