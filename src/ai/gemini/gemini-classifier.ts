import pLimit from 'p-limit';
import { type Clock, systemClock } from '../../clock.js';
import type { ScoredOffer } from '../../scoring/offer.js';
import { AiRefusedError, type IntentClassifier } from '../intent-classifier.js';
import { unlessAborted } from './abort.js';
import { type Ask, type GeminiAccess, geminiAsker } from './ask-gemini.js';
import { askUntilAnswered } from './ask-until-answered.js';
import { PROMPT_VERSION } from './prompt-version.js';

/** How many leads one request should hold. */
const BATCH_SIZE = 1;
const DEFAULT_TIMEOUT_MS = 30_000;

export type GeminiOptions = {
  readonly apiKey: string;
  readonly model: string;
  /** Where the API stands; Google's own address if left out. */
  readonly baseUrl?: string | undefined;
  /** How many calls may be under way at once, whoever calls `classify`. */
  readonly concurrency: number;
  /** How long one call may take, in milliseconds; 30 s if left out. */
  readonly timeoutMs?: number;
  /** The machine's own if left out. */
  readonly clock?: Clock;
  /** Numbers from 0 to below 1; `Math.random` if left out. */
  readonly random?: () => number;
};

/** Judges leads by a Gemini model. Make one for the whole process: its limit holds for all its callers together. */
export function geminiClassifier(options: GeminiOptions): IntentClassifier {
  const { clock = systemClock, random = Math.random, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const askAbout = askerFor({ ...options, timeoutMs, clock });
  // A lead keeps its place while it waits to be asked about again: when the provider is busy, all slow down.
  const limit = pLimit(options.concurrency);
  return {
    provider: 'GEMINI',
    promptVersion: PROMPT_VERSION,
    batchSize: BATCH_SIZE,
    concurrency: options.concurrency,
    classify: (offer, leads, signal) =>
      unlessAborted(signal, () => limit(() => askUntilAnswered(askAbout(offer), leads, { clock, random }, signal))),
  };
}

function askerFor(access: GeminiAccess): (offer: ScoredOffer) => Ask {
  const apiKey = access.apiKey.trim();
  return /^[\x21-\x7e]+$/.test(apiKey) ? geminiAsker({ ...access, apiKey }) : () => refuseKey;
}

async function refuseKey(): Promise<never> {
  throw new AiRefusedError(
    'The Gemini API key is empty or holds a character that no key has, such as a space or a line break. Set GEMINI_API_KEY to the key alone.',
  );
}
