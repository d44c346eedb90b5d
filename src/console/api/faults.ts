import type { AnyVariables, OperationResult } from 'urql';
import type { FaultFragment } from '../generated/operations/graphql.js';
import { explain } from './explain.js';

/** An error with advice, for a person. It has no code where the request did not reach the service. */
export type Fault = {
  readonly code: FaultFragment['code'] | null;
  readonly message: string;
  readonly field: readonly string[] | null;
};

/** Returns all errors in the response to a mutation; empty on success. */
export function faultsOf<Data, Variables extends AnyVariables>(
  { data, error }: OperationResult<Data, Variables>,
  answer: (data: Data) => { readonly userErrors: readonly Fault[] },
): readonly Fault[] {
  if (error) return [{ code: null, message: explain(error), field: null }];
  return data ? answer(data).userErrors : [];
}
