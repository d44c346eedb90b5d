import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Limits } from '../../config.js';
import type { Context } from '../../graphql/context.js';
import { operationCost } from './operation-cost.js';
import { rememberedCosts } from './remembered-costs.js';

/** Rejects operations over HTTP that cost too much, before they are executed. */
export function rejectCostly(limits: Limits): ApolloServerPlugin<Context> {
  const remember = rememberedCosts();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, queryHash, request, contextValue }) {
          if (!operation) return;
          const { request: notes } = contextValue;
          const { variables = {} } = request;
          const count = () =>
            operationCost(schema, { document, operationName: operation.name?.value, variables }, limits);
          notes.operation = operation.name?.value.slice(0, 100);
          try {
            const isQuery = operation.operation === 'query';
            notes.cost = isQuery ? remember({ queryHash, operation, variables }, count) : count();
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
