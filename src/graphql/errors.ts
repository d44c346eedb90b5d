import { GraphQLError } from 'graphql';
import type { UserError } from '../domain/user-error.js';

/** Makes the error for an unknown id in a query. */
export function notFound(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'NOT_FOUND' } });
}

/** Makes the error for an argument with an invalid value. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Makes the error for faults in a query's arguments. A mutation would return them as `userErrors`. */
export function refusal(faults: readonly UserError[]): GraphQLError {
  const message = faults.map((fault) => fault.message).join(' ');
  return faults.every(({ code }) => code.endsWith('_NOT_FOUND')) ? notFound(message) : badUserInput(message);
}
