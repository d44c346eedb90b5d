import type { AiFailureCode } from '../../domain/generated/enums.js';

/** Why an attempt brought no verdict, where another attempt may succeed. */
export type CallFault = {
  readonly code: AiFailureCode;
  /** One or two sentences for a person: what happened, and what can be done. */
  readonly message: string;
  /** How long the provider asked to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /**
   * `OVERLOAD`: the provider accepts no requests at the moment. `REJECTED`: it does not accept this request, because of its
   * content or size. `FORMAT`: the next request asks for a reply in another format.
   */
  readonly cause?: 'OVERLOAD' | 'REJECTED' | 'FORMAT';
};

/** Makes the fault for a reply that is unusable. `problem` completes the sentence "The model's answer …". */
export function unusableReply(problem: string): CallFault {
  return { code: 'UNUSABLE_REPLY', message: `The model's answer ${problem}.` };
}

/** Makes the fault for a text that the provider blocks. It names the reason as a constant. */
export function blockedReply(name: string, reason: string): CallFault {
  const shown = /^[A-Za-z_]{1,60}$/.test(reason) ? reason : 'no known reason';
  return {
    code: 'BLOCKED',
    message: `${name} refuses to judge the text of this lead (${shown}). Check its fields.`,
  };
}
