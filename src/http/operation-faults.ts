import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { depthFault } from './operation-depth.js';

/** What is wrong with an operation that came by WebSocket, by the codes that it would have over HTTP. */
export function operationFaults(schema: GraphQLSchema, query: string): readonly GraphQLError[] {
  const tooDeep = depthFault(query);
  if (tooDeep) return [tooDeep];
  try {
    return validate(schema, parse(query)).map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
  } catch (error) {
    if (error instanceof GraphQLError) return [withCode(error, 'GRAPHQL_PARSE_FAILED')];
    throw error;
  }
}

function withCode({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
