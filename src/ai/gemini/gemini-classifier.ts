import { type Clock, systemClock } from '../../clock.js';
import type { ScoredOffer } from '../../scoring/offer.js';
import { type CallObserver, NO_OBSERVER } from '../call-observer.js';
import { AiRefusedError, type IntentClassifier } from '../intent-classifier.js';
import { type Ask, type GeminiAccess, geminiAsker } from './ask-gemini.js';
import { inTurn } from './ask-in-turn.js';
import { askUntilAnswered } from './ask-until-answered.js';
import { callLimiter } from './call-limiter.js';
import { estimateTokens } from './estimate-tokens.js';
import { PROMPT_VERSION } from './prompt-version.js';

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
  return promptClassifier(askerFor({ ...options, timeoutMs, clock }), { ...options, clock, random });
}

type PromptOptions = Pick<GeminiOptions, 'model' | 'batchSize' | 'concurrency' | 'observer'> &
  Required<Pick<GeminiOptions, 'clock' | 'random'>>;

/** Judges leads by asking about them in turn, however the request is made. */
export function promptClassifier(askAbout: (offer: ScoredOffer) => Ask, options: PromptOptions): IntentClassifier {
  const { model, batchSize, concurrency, clock, random, observer = NO_OBSERVER } = options;
  const turns = { limiter: callLimiter({ concurrency, clock, observer }), random, observer };
  return {
    provider: 'GEMINI',
    model,
    promptVersion: PROMPT_VERSION,
    batchSize,
    concurrency,
    estimate: estimateTokens,
    classify: (offer, leads, asking) =>
      askUntilAnswered(inTurn(askAbout(offer), turns, asking), leads, { clock, random }, asking.signal),
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
