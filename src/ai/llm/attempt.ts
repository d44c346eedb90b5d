import type { CallOutcome } from '../call-observer.js';
import type { AiTokens, IntentVerdict, LeadToJudge } from '../intent-classifier.js';
import type { Fault } from './fault.js';

/** What one request brought. */
export type Attempt = {
  /** By the lead's id. */
  readonly verdicts: ReadonlyMap<string, IntentVerdict>;
  /** Why the leads without a verdict have none. */
  readonly fault: Fault;
  readonly outcome: CallOutcome;
  readonly tokens: AiTokens;
};

/** Sends one request about all the leads; `attempt` counts from 1. Throws what a `Classification` has for its interruption. */
export type SendRequest = (leads: readonly LeadToJudge[], attempt: number, signal: AbortSignal) => Promise<Attempt>;
