import { type Clock, systemClock } from '../../clock.js';
import type { ScoredOffer } from '../../scoring/offer.js';
import type { CallObserver } from '../call-observer.js';
import { AiRefusedError, type IntentClassifier } from '../intent-classifier.js';
import type { SendRequest } from '../llm/attempt.js';
import { promptClassifier } from '../llm/prompt-classifier.js';
import { type GeminiAccess, geminiSender } from './send-request.js';

const DEFAULT_TIMEOUT_MS = 30_000;

export type GeminiOptions = {
  readonly apiKey: string;
  readonly model: string;
  /** Where the API stands; Google's own address if left out. */
  readonly baseUrl?: string | undefined;
  /** How many calls may be under way at once, whoever calls `classify`; fewer while the provider limits their rate. */
  readonly concurrency: number;
  /** How many leads one request holds at most. */
  readonly batchSize: number;
  /** How long one call may take, in milliseconds; 30 s if left out. */
  readonly timeoutMs?: number;
  /** The machine's own if left out. */
  readonly clock?: Clock;
  /** Numbers from 0 to below 1; `Math.random` if left out. */
  readonly random?: () => number;
  /** Nobody if left out. */
  readonly observer?: CallObserver;
};

/** Judges leads by a Gemini model. Make one for the whole process: its limiter holds for all its callers together. */
export function geminiClassifier(options: GeminiOptions): IntentClassifier {
  const { clock = systemClock, random = Math.random, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  return promptClassifier(senderFor({ ...options, timeoutMs, clock }), {
    ...options,
    provider: 'GEMINI',
    clock,
    random,
  });
}

function senderFor(access: GeminiAccess): (offer: ScoredOffer) => SendRequest {
  const apiKey = access.apiKey.trim();
  return /^[\x21-\x7e]+$/.test(apiKey) ? geminiSender({ ...access, apiKey }) : () => refuseKey;
}

async function refuseKey(): Promise<never> {
  throw new AiRefusedError(
    'The Gemini API key is empty or holds a character that no key has, such as a space or a line break. Set GEMINI_API_KEY to the key alone.',
  );
}
