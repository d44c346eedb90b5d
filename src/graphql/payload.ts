import type { Checked, UserError } from '../domain/user-error.js';

/** Makes a mutation's payload: its value under `name`, or null and the client's errors. */
export function payload<Name extends string, Value>(
  name: Name,
  outcome: Checked<Value>,
): Record<Name, Value | null> & { userErrors: readonly UserError[] } {
  const made = { [name]: outcome.ok ? outcome.value : null } as Record<Name, Value | null>;
  return { ...made, userErrors: outcome.ok ? [] : outcome.errors };
}
