import type { AiTokens, IntentVerdict, LeadToJudge } from '../../domain/intent-classifier.js';
import type { CallOutcome } from '../call-observer.js';
import type { CallFault } from './fault.js';

/** The result of one request. */
export type Attempt = {
  /** The verdicts by the lead's id. */
  readonly verdicts: ReadonlyMap<string, IntentVerdict>;
  /** Why the leads without a verdict have none. */
  readonly fault: CallFault;
  readonly outcome: CallOutcome;
  readonly tokens: AiTokens;
};

/** Sends one request about all the leads; `attempt` counts from 1. An error that it throws interrupts the classification. */
export type SendRequest = (leads: readonly LeadToJudge[], attempt: number, signal: AbortSignal) => Promise<Attempt>;
