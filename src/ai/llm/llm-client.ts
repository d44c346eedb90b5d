import type { AiProvider } from '../../domain/generated/enums.js';
import type { AiTokens } from '../../domain/intent-classifier.js';
import type { CallFault } from './fault.js';

/** The content of one request to a model. */
export type Prompt = {
  /** The instructions. They hold no text that people wrote. */
  readonly instructions: string;
  /** The JSON document with all text that people wrote. */
  readonly document: string;
  /** The number of leads in the document. */
  readonly leads: number;
  /** Counts from 1. It is the seed, where the model takes one, so that equal requests get equal answers, and a retry another. */
  readonly attempt: number;
};

/** The reply of a model. */
export type ModelReply = {
  readonly written: { readonly text: string } | { readonly fault: CallFault };
  readonly tokens: AiTokens;
  /** The model that answered; null where the reply does not name it. */
  readonly model: string | null;
};

/** The facts in an error of the provider's SDK. */
export type ErrorReport =
  | HttpError
  | { readonly kind: 'NETWORK'; readonly code: string }
  | { readonly kind: 'UNREADABLE' }
  /** The provider does not support this reply format. The next request asks for another. */
  | { readonly kind: 'FORMAT' }
  | { readonly kind: 'OTHER'; readonly message: string };

/** A response with an error status. */
export type HttpError = {
  readonly kind: 'HTTP';
  readonly status: number;
  /** The provider's sentence, or the body that it sent. */
  readonly message: string;
  /** The setting that must change before any request succeeds; null where it is not known. */
  readonly concerns: 'KEY' | 'MODEL' | 'ACCOUNT' | null;
  readonly retryAfterMs: number | null;
  /** When a used-up daily quota is renewed; null where none is used up. */
  readonly quotaRenewsAt: Date | null;
};

/** The names of a provider and its variables in messages. */
export type ProviderNames = {
  /** Its name as the subject of a sentence. */
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
  /** Makes one request. Rejects with an error of the SDK. */
  complete(prompt: Prompt, signal: AbortSignal): Promise<ModelReply>;
  /** Lists the available models. Rejects with an error of the SDK. */
  listModels(signal: AbortSignal): Promise<readonly string[]>;
  readError(error: unknown, now: Date): ErrorReport;
};
