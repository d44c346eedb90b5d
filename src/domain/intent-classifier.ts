import type { AiFailureCode, AiProvider, Confidence, Intent } from './generated/enums.js';
import type { Evidence, PersonName, ScoredLead } from './lead.js';
import type { ScoredOffer } from './offer.js';

/** A lead to judge. Its verdict is returned under its id. The name is given so that it can be masked in the text for a provider. */
export type LeadToJudge = ScoredLead & Partial<PersonName> & { readonly id: string };

/** An intent with its reasoning. `model` is null for the built-in judge. */
export type IntentVerdict = {
  readonly intent: Intent;
  readonly confidence: Confidence;
  readonly reasoning: string;
  readonly evidence: readonly Evidence[];
  /** Whether every quote of the verdict occurs in the lead's text. */
  readonly grounded: boolean;
  readonly model: string | null;
};

/** Why a lead has no verdict. */
export type IntentFailure = {
  readonly code: AiFailureCode;
  readonly message: string;
  /** How many requests were made about this lead. */
  readonly attempts: number;
};

export type IntentAnswer =
  | { readonly ok: true; readonly verdict: IntentVerdict }
  | { readonly ok: false; readonly failure: IntentFailure };

/** The tokens of requests. `outputTokens` includes the thoughts. */
export type AiTokens = { readonly inputTokens: number; readonly outputTokens: number; readonly thoughtTokens: number };

/** The estimated tokens of a request, without thoughts, which cannot be estimated. */
export type TokenEstimate = Pick<AiTokens, 'inputTokens' | 'outputTokens'>;

export type AiUsage = AiTokens & { readonly requests: number };

export const NO_TOKENS: AiTokens = { inputTokens: 0, outputTokens: 0, thoughtTokens: 0 };

export const NO_USAGE: AiUsage = { requests: 0, ...NO_TOKENS };

export function addTokens(one: AiTokens, other: AiTokens): AiTokens {
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    thoughtTokens: one.thoughtTokens + other.thoughtTokens,
  };
}

/** The caller's control of a call of `classify`. */
export type Asking = {
  /** Aborts as soon as the answers are no longer needed. */
  readonly signal: AbortSignal;
  /** Called before each request to a provider. The request is not made where this rejects. */
  readonly beforeRequest: () => Promise<void>;
};

export type Classification = {
  /** An answer for each lead, by its id; for some leads only where there is an `interruption`. */
  readonly answers: ReadonlyMap<string, IntentAnswer>;
  /** The tokens of all requests, failed ones included. */
  readonly tokens: AiTokens;
  /**
   * Why some leads have no answer yet: `AiRefusedError` where no lead can be judged (a rejected key or model),
   * `AiPausedError` where the provider asks for a long wait, the reason of the signal, or the error that `beforeRequest`
   * threw. Null where each lead has an answer.
   */
  readonly interruption: unknown;
};

/** Whether a provider accepts requests, with a sentence for a person. */
export type ProviderCheck = { readonly ok: boolean; readonly text: string };

/** Judges how likely each lead is to buy an offer. The service's only interface to an AI. */
export interface IntentClassifier {
  readonly provider: AiProvider;
  /** The model that requests ask for; null for the built-in judge. */
  readonly model: string | null;
  /** The version of the prompt, or of the built-in judge. */
  readonly promptVersion: string;
  /** The host to which the texts of leads go; null where they stay on this machine. */
  readonly sendsTo: string | null;
  /** The most leads that one call of `classify` should get. */
  readonly batchSize: number;
  /** The number of leads that the next call should get, by the provider's replies to earlier calls. */
  readonly nextBatchSize: number;
  /** The most concurrent calls of `classify`. */
  readonly concurrency: number;
  /** Checks, without a paid request, whether the provider accepts requests; null for the built-in judge. */
  check(signal: AbortSignal): Promise<ProviderCheck | null>;
  /** Estimates the tokens of one request about these leads; 0 for the built-in judge. */
  estimate(offer: ScoredOffer, leads: readonly LeadToJudge[]): TokenEstimate;
  /** Judges leads. Returns an answer, and throws nothing, for a lead that cannot be judged. */
  classify(offer: ScoredOffer, leads: readonly LeadToJudge[], asking: Asking): Promise<Classification>;
}

/** The provider will judge no lead until the configuration is changed. The message says what to do. */
export class AiRefusedError extends Error {
  override readonly name = 'AiRefusedError';
}

/** The provider asks for a long wait, such as until its daily quota is renewed. The message says why. */
export class AiPausedError extends Error {
  override readonly name = 'AiPausedError';

  constructor(
    message: string,
    readonly resumesAt: Date,
  ) {
    super(message);
  }
}
