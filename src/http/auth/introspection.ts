import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  validate,
} from 'graphql';
import type { Context } from '../../graphql/context.js';

/** Returns the error for an operation that asks for the schema; null for any other operation. */
export function introspectionFault(schema: GraphQLSchema, document: DocumentNode): GraphQLError | null {
  if (validate(schema, document, [NoSchemaIntrospectionCustomRule]).length === 0) return null;
  const message =
    'Introspection is off where API keys are needed; SANDBOX=true allows it. GET /schema.graphql returns the schema.';
  return new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });
}

/** Rejects introspection when the caller may not introspect. */
export const rejectIntrospection: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, contextValue }) {
        const fault = contextValue.mayIntrospect ? null : introspectionFault(schema, document);
        if (fault) throw fault;
      },
    };
  },
};
