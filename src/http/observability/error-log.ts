import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { Context } from '../../graphql/context.js';
import { logFaults } from '../errors/format-error.js';

/** Logs internal errors of operations over HTTP, each with the id of its request. */
export function logErrors(logger: Logger): ApolloServerPlugin<Context> {
  return {
    async contextCreationDidFail({ error }) {
      logFaults(logger, [error]);
    },
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      logFaults(logger, [error], requestContext.contextValue.request.id);
    },
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          logFaults(logger, errors, contextValue.request.id);
        },
      };
    },
  };
}
