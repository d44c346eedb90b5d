import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import type { ValidationRule } from 'graphql';
import type { OperationLimits } from '../../config.js';
import { tooMuch } from './operation-size.js';

/** Validation rules of operations in addition to those of the specification. */
export function operationRules({ aliases }: Pick<OperationLimits, 'aliases'>): ValidationRule[] {
  const fault = tooMuch(`The operation has more than ${aliases} aliases (MAX_QUERY_ALIASES).`);
  const options = { n: aliases, allowList: [], propagateOnRejection: false };
  return [(context) => maxAliasesRule({ ...options, onReject: [() => context.reportError(fault)] })(context)];
}
