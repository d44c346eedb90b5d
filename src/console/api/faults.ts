import type { AnyVariables, OperationResult } from 'urql';
import type { FaultFragment } from '../generated/operations/graphql.js';
import { explain } from './explain.js';

/** What is wrong, and what to do, for a person. It has no code where the request did not get through at all. */
export type Fault = {
  readonly code: FaultFragment['code'] | null;
  readonly message: string;
  readonly field: readonly string[] | null;
};

/** Everything that an answer to a mutation says is wrong; empty where all went well. */
export function faultsOf<Data, Variables extends AnyVariables>(
  { data, error }: OperationResult<Data, Variables>,
  answer: (data: Data) => { readonly userErrors: readonly Fault[] },
): readonly Fault[] {
  if (error) return [{ code: null, message: explain(error), field: null }];
  return data ? answer(data).userErrors : [];
}
