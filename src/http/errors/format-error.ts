import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { DatabaseUnavailable } from '../../store/database-error.js';
import { ReadTimeout } from '../../store/read-limit.js';

/** The message that clients see in place of an internal error's. */
export const MASKED = 'Something went wrong in the service. Its log has the details; please try again.';

/** The code of a temporary error, such as a locked database or a full disk. */
export const UNAVAILABLE = 'SERVICE_UNAVAILABLE';

/** Keeps errors that a client can cause, says why the database is unavailable, and masks all other errors. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, locations, path, extensions } = formatted;
  const places = { ...(locations && { locations }), ...(path && { path }) };
  const cause = unwrapResolverError(error);
  if (cause instanceof DatabaseUnavailable) {
    return { message: cause.message, ...places, extensions: { code: UNAVAILABLE } };
  }
  // The client asked for more than can be read in time.
  if (cause instanceof ReadTimeout) return { message, ...places, extensions: { code: 'READ_TIMEOUT' } };
  return isInternal(error)
    ? { message: MASKED, ...places, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
    : { message, ...places, extensions: { code: extensions?.code ?? 'BAD_USER_INPUT' } };
}

/** Logs internal errors with their cause. */
export function logFaults(logger: Logger, errors: readonly unknown[], requestId?: string): void {
  for (const error of errors.filter(isInternal)) {
    const path = error instanceof GraphQLError ? error.path : undefined;
    logger.error({ requestId, err: unwrapResolverError(error), path }, 'request failed');
  }
}

function isInternal(error: unknown): boolean {
  return !(unwrapResolverError(error) instanceof GraphQLError);
}
