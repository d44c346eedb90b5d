import type { AiFailureCode } from '../../domain/generated/enums.js';

/** Why one attempt brought no verdict, though another attempt may. */
export type CallFault = {
  readonly code: AiFailureCode;
  /** One or two sentences for a person: what happened, and what to do where something can be done. */
  readonly message: string;
  /** How long the provider asked to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /**
   * `OVERLOAD`: the provider takes no requests for now, whatever they hold. `REJECTED`: it does not take this request, for
   * what it holds or for its size. `FORMAT`: the next request asks for a reply of another format.
   */
  readonly cause?: 'OVERLOAD' | 'REJECTED' | 'FORMAT';
};

/** A reply came, and it is no answer. `problem` completes the sentence "The model's answer …". */
export function unusableReply(problem: string): CallFault {
  return { code: 'UNUSABLE_REPLY', message: `The model's answer ${problem}.` };
}

/** The provider does not let its model read or answer the text, for a reason that it names as a constant. */
export function blockedReply(name: string, reason: string): CallFault {
  const shown = /^[A-Za-z_]{1,60}$/.test(reason) ? reason : 'no known reason';
  return {
    code: 'BLOCKED',
    message: `${name} refuses to judge the text of this lead (${shown}). Look through its fields.`,
  };
}
