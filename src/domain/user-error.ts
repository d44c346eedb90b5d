import type { UserErrorCode } from './generated/enums.js';

/** An error in a client's input: a value, not an exception. */
export type UserError = {
  readonly code: UserErrorCode;
  readonly message: string;
  /** The path of the argument at fault. */
  readonly field: readonly string[] | null;
};

/** The result of a use case, or the errors that the client has to correct. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly UserError[] };

export function done<Value>(value: Value): Checked<Value> {
  return { ok: true, value };
}

export function refused(...errors: UserError[]): { readonly ok: false; readonly errors: readonly UserError[] } {
  return { ok: false, errors };
}
