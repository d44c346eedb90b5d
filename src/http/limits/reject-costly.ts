import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Limits } from '../../config.js';
import type { Context } from '../../graphql/context.js';
import { operationCost } from './operation-cost.js';

/** Rejects operations over HTTP that cost too much, before they are executed. */
export function rejectCostly(limits: Limits): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue: { request: notes } }) {
          if (!operation) return;
          notes.operation = operation.name?.value.slice(0, 100);
          try {
            notes.cost = operationCost(
              schema,
              { document, operationName: operation.name?.value, variables: request.variables },
              limits,
            );
          } catch (error) {
            throw error instanceof GraphQLError ? badRequest(error) : error;
          }
        },
      };
    },
  };
}

function badRequest({ message, nodes, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes,
    extensions: { code: 'BAD_USER_INPUT', ...extensions, http: { status: 400 } },
  });
}
