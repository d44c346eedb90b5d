import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { DatabaseUnavailable } from '../store/database-error.js';
import { ReadTimeout } from '../store/read-limit.js';

/** What a client is told of a fault of ours. */
export const MASKED = 'Something went wrong in the service. Its log has the details; please try again.';

/** The code of a fault that may pass, such as a database that is locked or has no room. */
export const UNAVAILABLE = 'SERVICE_UNAVAILABLE';

/** Leaves errors that a client can cause as they are, says why the database cannot work now, and masks the others. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, locations, path, extensions } = formatted;
  const places = { ...(locations && { locations }), ...(path && { path }) };
  const cause = unwrapResolverError(error);
  if (cause instanceof DatabaseUnavailable) {
    return { message: cause.message, ...places, extensions: { code: UNAVAILABLE } };
  }
  // The client asked for more than can be read in time, and is told so.
  if (cause instanceof ReadTimeout) return { message, ...places, extensions: { code: 'READ_TIMEOUT' } };
  return isOurs(error)
    ? { message: MASKED, ...places, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
    : { message, ...places, extensions: { code: extensions?.code ?? 'BAD_USER_INPUT' } };
}

/** Logs those errors with their cause that a client cannot cause. */
export function logFaults(logger: Logger, errors: readonly unknown[], requestId?: string): void {
  for (const error of errors.filter(isOurs)) {
    const path = error instanceof GraphQLError ? error.path : undefined;
    logger.error({ requestId, err: unwrapResolverError(error), path }, 'request failed');
  }
}

function isOurs(error: unknown): boolean {
  return !(unwrapResolverError(error) instanceof GraphQLError);
}
