import { type GenerateContentParameters, GoogleGenAI } from '@google/genai';
import type { Clock } from '../../clock.js';
import type { ScoredOffer } from '../../scoring/offer.js';
import type { CallOutcome } from '../call-observer.js';
import { type AiTokens, type IntentFailureCode, NO_TOKENS } from '../intent-classifier.js';
import type { Attempt, SendRequest } from '../llm/attempt.js';
import { withDeadline } from '../llm/deadline.js';
import { type NumberedLeads, numberLeads } from '../llm/document.js';
import { type Fault, unusableReply } from '../llm/fault.js';
import { readVerdicts } from '../llm/read-verdicts.js';
import { readProviderError } from './provider-error.js';
import { modelVersionOf, textOf, tokensOf } from './provider-reply.js';
import { buildRequest } from './request.js';

export type GeminiAccess = {
  readonly apiKey: string;
  readonly model: string;
  readonly baseUrl?: string | undefined;
  /** How long one call may take, in milliseconds. */
  readonly timeoutMs: number;
  readonly clock: Clock;
};

type CallResult = { readonly reply: unknown } | { readonly fault: Fault };

const OUTCOMES: Readonly<Record<IntentFailureCode, CallOutcome>> = {
  RATE_LIMITED: 'rate_limited',
  UNAVAILABLE: 'unavailable',
  TIMEOUT: 'timeout',
  BLOCKED: 'blocked',
  UNUSABLE_REPLY: 'unusable',
};
const INCOMPLETE = unusableReply('names this lead not at all, more than once, or without a valid intent and reasoning');
const NOT_JSON = unusableReply('is not JSON of the agreed form');

/** One request to Gemini through its SDK, which neither retries nor waits. */
export function geminiSender(access: GeminiAccess): (offer: ScoredOffer) => SendRequest {
  const client = new GoogleGenAI({
    apiKey: access.apiKey,
    vertexai: false,
    httpOptions: access.baseUrl === undefined ? {} : { baseUrl: access.baseUrl },
  });
  return (offer) => async (leads, attempt, signal) => {
    const numbered = numberLeads(leads);
    const request = buildRequest(access.model, offer, numbered, attempt);
    const called = await call(client, request, access, signal);
    if ('fault' in called) return unanswered(called.fault, NO_TOKENS);
    return readReply(called.reply, numbered, access.model);
  };
}

async function call(
  client: GoogleGenAI,
  request: GenerateContentParameters,
  access: GeminiAccess,
  signal: AbortSignal,
): Promise<CallResult> {
  try {
    const reply = await withDeadline(access.timeoutMs, signal, (abortSignal) =>
      client.models.generateContent({ ...request, config: { ...request.config, abortSignal } }),
    );
    return { reply };
  } catch (error) {
    signal.throwIfAborted();
    const meaning = readProviderError(error, access, access.clock.now());
    if (meaning instanceof Error) throw meaning;
    return { fault: meaning };
  }
}

function readReply(reply: unknown, leads: NumberedLeads, configuredModel: string): Attempt {
  const tokens = tokensOf(reply);
  const written = textOf(reply);
  if ('fault' in written) return unanswered(written.fault, tokens);
  const verdicts = readVerdicts(written.text, leads, modelVersionOf(reply) ?? configuredModel);
  if (!verdicts) return unanswered(NOT_JSON, tokens);
  return { verdicts, fault: INCOMPLETE, outcome: verdicts.size > 0 ? 'ok' : 'unusable', tokens };
}

function unanswered(fault: Fault, tokens: AiTokens): Attempt {
  return { verdicts: new Map(), fault, outcome: OUTCOMES[fault.code], tokens };
}
