import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import type { Context } from '../graphql/context.js';

const INTROSPECTION = new Set(['__schema', '__type']);

/** Why an operation that asks for the schema is refused; null for any other. */
export function introspectionFault(document: DocumentNode): GraphQLError | null {
  if (!asksForSchema(document)) return null;
  const message =
    'The schema cannot be asked for where API keys are needed; SANDBOX=true allows it. GET /schema.graphql answers it.';
  return new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });
}

/** Refuses those to tell the schema who may not ask for it. */
export const guardSchema: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, contextValue }) {
        const fault = contextValue.mayIntrospect ? null : introspectionFault(document);
        if (fault) throw fault;
      },
    };
  },
};

function asksForSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.FIELD]({ name }) {
      found ||= INTROSPECTION.has(name.value);
    },
  });
  return found;
}
