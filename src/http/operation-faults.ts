import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import type { Context } from '../graphql/context.js';
import { introspectionFault } from './introspection.js';
import { depthFault } from './operation-depth.js';

/** What is wrong with an operation that came by WebSocket, by the codes that it would have over HTTP. */
export function operationFaults(
  schema: GraphQLSchema,
  query: string,
  { mayIntrospect }: Pick<Context, 'mayIntrospect'>,
): readonly GraphQLError[] {
  const tooDeep = depthFault(query);
  if (tooDeep) return [tooDeep];
  try {
    const document = parse(query);
    const fault = mayIntrospect ? null : introspectionFault(document);
    if (fault) return [fault];
    return validate(schema, document).map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
  } catch (error) {
    if (error instanceof GraphQLError) return [withCode(error, 'GRAPHQL_PARSE_FAILED')];
    throw error;
  }
}

function withCode({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
