import type { AiFailureCode, AiProvider, Confidence, Intent } from './generated/enums.js';
import type { Evidence, PersonName, ScoredLead } from './lead.js';
import type { ScoredOffer } from './offer.js';

/** A lead to judge, under the id by which its verdict is joined to it again. The name is there to be kept from a provider. */
export type LeadToJudge = ScoredLead & Partial<PersonName> & { readonly id: string };

/** An intent with the words that say why. `model` is null where no model was asked. */
export type IntentVerdict = {
  readonly intent: Intent;
  readonly confidence: Confidence;
  readonly reasoning: string;
  readonly evidence: readonly Evidence[];
  /** Whether every quote that the verdict leans on stands in the lead's text. */
  readonly grounded: boolean;
  readonly model: string | null;
};

/** Why a lead has no verdict. */
export type IntentFailure = {
  readonly code: AiFailureCode;
  readonly message: string;
  /** How often this lead was asked about. */
  readonly attempts: number;
};

export type IntentAnswer =
  | { readonly ok: true; readonly verdict: IntentVerdict }
  | { readonly ok: false; readonly failure: IntentFailure };

/** `outputTokens` counts the thoughts, too. */
export type AiTokens = { readonly inputTokens: number; readonly outputTokens: number; readonly thoughtTokens: number };

/** What a request is likely to take; thoughts, which nobody can foresee, are not in it. */
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

/** How the caller of `classify` goes along with it. */
export type Asking = {
  /** Aborted as soon as nobody wants the answers any more. */
  readonly signal: AbortSignal;
  /** Called before each request to a provider, which is not made where this rejects. */
  readonly beforeRequest: () => Promise<void>;
};

export type Classification = {
  /** By the lead's id; an answer for each lead that was asked about, unless there is an `interruption`. */
  readonly answers: ReadonlyMap<string, IntentAnswer>;
  /** What asking took, answered or not. */
  readonly tokens: AiTokens;
  /**
   * Why leads are left without an answer, which is no verdict on them: `AiRefusedError` where no lead can be judged
   * (a refused key or model), `AiPausedError` where the provider asks to wait for long, the reason of the signal, or what
   * `beforeRequest` threw. Null where each lead has its answer.
   */
  readonly interruption: unknown;
};

/** Whether a provider can be asked, in a sentence for a person. */
export type ProviderCheck = { readonly ok: boolean; readonly text: string };

/** Reads leads against an offer and says how likely each is to buy. The one way in which the service asks an AI. */
export interface IntentClassifier {
  readonly provider: AiProvider;
  /** The model that is asked for; null where none is. */
  readonly model: string | null;
  /** Which prompt it asks by; of the built-in judge its own version. */
  readonly promptVersion: string;
  /** The host to which the texts of leads go; null where they stay on this machine. */
  readonly sendsTo: string | null;
  /** How many leads one call of `classify` should be given at most. */
  readonly batchSize: number;
  /** How many the next call should be given, by how the provider took those before. */
  readonly nextBatchSize: number;
  /** How many calls of `classify` may be under way at once. */
  readonly concurrency: number;
  /** Says whether the provider can be asked, without paying for an answer; null where nobody is asked. */
  check(signal: AbortSignal): Promise<ProviderCheck | null>;
  /** What one request about these leads typically takes; nothing where no model is asked. */
  estimate(offer: ScoredOffer, leads: readonly LeadToJudge[]): TokenEstimate;
  /** Never throws for a lead that cannot be judged: that is an answer. */
  classify(offer: ScoredOffer, leads: readonly LeadToJudge[], asking: Asking): Promise<Classification>;
}

/** The provider will judge no lead until somebody changes the configuration; the message says what to do. */
export class AiRefusedError extends Error {
  override readonly name = 'AiRefusedError';
}

/** The provider asks to wait for long (a used-up daily quota, say); the message says why. */
export class AiPausedError extends Error {
  override readonly name = 'AiPausedError';

  constructor(
    message: string,
    readonly resumesAt: Date,
  ) {
    super(message);
  }
}
