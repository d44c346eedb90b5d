import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** What a client is told of a fault of ours. */
export const MASKED = 'Something went wrong in the service. Its log has the details; please try again.';

/** Leaves errors that a client can cause as they are; logs the others with their cause, and masks them. */
export function errorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const { message, locations, path, extensions } = formatted;
    const places = { ...(locations && { locations }), ...(path && { path }) };
    if (cause instanceof GraphQLError)
      return { message, ...places, extensions: { code: extensions?.code ?? 'BAD_USER_INPUT' } };
    logger.error({ err: cause, path }, 'request failed');
    return { message: MASKED, ...places, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  };
}
