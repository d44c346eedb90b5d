import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { Context } from '../graphql/context.js';
import { logFaults } from './format-error.js';

/** Logs the faults of the service that operations over HTTP meet, each with the id of its request. */
export function faultLog(logger: Logger): ApolloServerPlugin<Context> {
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
