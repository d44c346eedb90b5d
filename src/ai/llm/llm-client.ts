import type { AiProvider } from '../../domain/generated/enums.js';
import type { AiTokens } from '../../domain/intent-classifier.js';
import type { CallFault } from './fault.js';

/** What one request asks of a model. */
export type Prompt = {
  /** What to do; nothing that people wrote is in it. */
  readonly instructions: string;
  /** The JSON document with all that people wrote. */
  readonly document: string;
  /** How many leads are in it. */
  readonly leads: number;
  /** Counts from 1: where the model takes a seed, equal requests are answered alike and a repeated one anew. */
  readonly attempt: number;
};

/** What a model answered. */
export type ModelReply = {
  readonly written: { readonly text: string } | { readonly fault: CallFault };
  readonly tokens: AiTokens;
  /** The model that answered; null where the reply does not say. */
  readonly model: string | null;
};

/** What an error of the provider's SDK tells. */
export type ErrorReport =
  | HttpError
  | { readonly kind: 'NETWORK'; readonly code: string }
  | { readonly kind: 'UNREADABLE' }
  /** The provider takes no request for a reply of this format; the next one asks for another. */
  | { readonly kind: 'FORMAT' }
  | { readonly kind: 'OTHER'; readonly message: string };

/** An answer with a status that is no success. */
export type HttpError = {
  readonly kind: 'HTTP';
  readonly status: number;
  /** The provider's own sentence, or whatever body it sent. */
  readonly message: string;
  /** What has to be changed before any request succeeds; null where that is not known. */
  readonly concerns: 'KEY' | 'MODEL' | 'ACCOUNT' | null;
  readonly retryAfterMs: number | null;
  /** When a used-up daily quota starts anew; null where none is used up. */
  readonly quotaRenewsAt: Date | null;
};

/** How messages name a provider, and the variables that set it up. */
export type ProviderNames = {
  /** Begins a sentence. */
  readonly name: string;
  readonly variables: { readonly key: string; readonly model: string; readonly address: string };
};

/** Talks to a provider of language models through its SDK, which neither retries nor waits. */
export type LlmClient = ProviderNames & {
  readonly provider: AiProvider;
  readonly model: string;
  readonly apiKey: string | null;
  /** The host to which the texts of leads go; null where they stay on this machine. */
  readonly sendsTo: string | null;
  /** Makes one request. Rejects with an error of the SDK's. */
  complete(prompt: Prompt, signal: AbortSignal): Promise<ModelReply>;
  /** Lists the models that may be asked for. Rejects with an error of the SDK's. */
  listModels(signal: AbortSignal): Promise<readonly string[]>;
  readError(error: unknown, now: Date): ErrorReport;
};
