import type { Clock } from '../../clock.js';
import type { AiFailureCode } from '../../domain/generated/enums.js';
import { type AiTokens, NO_TOKENS } from '../../domain/intent-classifier.js';
import type { ScoredOffer } from '../../domain/offer.js';
import type { CallOutcome } from '../call-observer.js';
import type { Attempt, SendRequest } from './attempt.js';
import { DeadlineError, withDeadline } from './deadline.js';
import { documentOf, type NumberedLeads, numberLeads } from './document.js';
import { type CallFault, unusableReply } from './fault.js';
import type { LlmClient, ModelReply, Prompt } from './llm-client.js';
import { INSTRUCTIONS } from './prompt.js';
import { readProviderError, timedOut } from './provider-error.js';
import { readVerdicts } from './read-verdicts.js';

/** The settings of requests. */
export type Sending = {
  /** The timeout of a call, in milliseconds. */
  readonly timeoutMs: number;
  readonly clock: Clock;
};

const OUTCOMES: Readonly<Record<AiFailureCode, CallOutcome>> = {
  RATE_LIMITED: 'rate_limited',
  UNAVAILABLE: 'unavailable',
  TIMEOUT: 'timeout',
  BLOCKED: 'blocked',
  UNUSABLE_REPLY: 'unusable',
};
const INCOMPLETE = unusableReply(
  'has no verdict on this lead, more than one, or one without a valid intent and reasoning',
);
const NOT_JSON = unusableReply('is not JSON in the requested format');

/** Makes a function that sends one request about leads of an offer. */
export function requestSender(client: LlmClient, sending: Sending): (offer: ScoredOffer) => SendRequest {
  return (offer) => async (leads, attempt, signal) => {
    const numbered = numberLeads(leads);
    const document = JSON.stringify(documentOf(offer, numbered));
    const prompt = { instructions: INSTRUCTIONS, document, leads: leads.length, attempt };
    const completed = await complete(client, prompt, sending, signal);
    return 'fault' in completed ? unanswered(completed.fault, NO_TOKENS) : readReply(completed, numbered, client.model);
  };
}

async function complete(
  client: LlmClient,
  prompt: Prompt,
  { timeoutMs, clock }: Sending,
  signal: AbortSignal,
): Promise<ModelReply | { readonly fault: CallFault }> {
  try {
    return await withDeadline(timeoutMs, signal, (call) => client.complete(prompt, call));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof DeadlineError) return { fault: timedOut(client, timeoutMs) };
    const now = clock.now();
    const meaning = readProviderError(client.readError(error, now), client, now);
    if (meaning instanceof Error) throw meaning;
    return { fault: meaning };
  }
}

function readReply({ written, tokens, model }: ModelReply, leads: NumberedLeads, configuredModel: string): Attempt {
  if ('fault' in written) return unanswered(written.fault, tokens);
  const verdicts = readVerdicts(written.text, leads, model ?? configuredModel);
  if (!verdicts) return unanswered(NOT_JSON, tokens);
  return { verdicts, fault: INCOMPLETE, outcome: verdicts.size > 0 ? 'ok' : 'unusable', tokens };
}

function unanswered(fault: CallFault, tokens: AiTokens): Attempt {
  return { verdicts: new Map(), fault, outcome: OUTCOMES[fault.code], tokens };
}
