import { GraphQLError } from 'graphql';
import type { UserError } from '../domain/user-error.js';

/** What a client asked for by an id is not there. */
export function notFound(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'NOT_FOUND' } });
}

/** An argument has a value that it must not have. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A query's arguments are at fault, where a mutation would answer `userErrors`. */
export function refusal(faults: readonly UserError[]): GraphQLError {
  const message = faults.map((fault) => fault.message).join(' ');
  return faults.every(({ code }) => code.endsWith('_NOT_FOUND')) ? notFound(message) : badUserInput(message);
}
