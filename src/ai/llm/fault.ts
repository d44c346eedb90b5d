import type { IntentFailureCode } from '../intent-classifier.js';

/** Why one attempt brought no verdict, though another attempt may. */
export type Fault = {
  readonly code: IntentFailureCode;
  /** One or two sentences for a person: what happened, and what to do where something can be done. */
  readonly message: string;
  /** How long the provider asked to wait, in milliseconds. */
  readonly retryAfterMs?: number;
};

/** A reply came, and it is no answer. `problem` completes the sentence "Gemini's answer …". */
export function unusableReply(problem: string): Fault {
  return { code: 'UNUSABLE_REPLY', message: `Gemini's answer ${problem}.` };
}
