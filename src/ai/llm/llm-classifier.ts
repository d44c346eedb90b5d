import { type Clock, systemClock } from '../../clock.js';
import type { IntentClassifier } from '../../domain/intent-classifier.js';
import type { CallObserver } from '../call-observer.js';
import { checkProvider } from './check-provider.js';
import type { LlmClient } from './llm-client.js';
import { promptClassifier } from './prompt-classifier.js';
import { requestSender } from './send-request.js';

/** Options of a classifier that asks a language model. */
export type LlmOptions = {
  /** The most concurrent calls, of all callers together; fewer while the provider does not keep up. */
  readonly concurrency: number;
  /** The most leads in a request. */
  readonly batchSize: number;
  /** The timeout of a call, in milliseconds; the provider's default if left out. */
  readonly timeoutMs?: number | undefined;
  /** The system's clock if left out. */
  readonly clock?: Clock;
  /** Numbers from 0 to below 1; `Math.random` if left out. */
  readonly random?: () => number;
  /** None if left out. */
  readonly observer?: CallObserver;
};

/** The options that a provider decides. */
type ProviderOptions = LlmOptions & {
  readonly timeoutMs: number;
  /** Whether batches and concurrency start small and grow while the provider keeps up, for servers of unknown speed. */
  readonly startsSmall: boolean;
};

/** Makes a classifier that asks the model of a client. */
export function llmClassifier(client: LlmClient, options: ProviderOptions): IntentClassifier {
  const { clock = systemClock, random = Math.random, timeoutMs, startsSmall } = options;
  const { provider, model, sendsTo } = client;
  return promptClassifier(requestSender(client, { timeoutMs, clock }), {
    ...options,
    ...{ provider, model, sendsTo, clock, random },
    growsWithin: startsSmall ? timeoutMs : null,
    check: (signal) => checkProvider(client, signal, clock.now()),
  });
}
