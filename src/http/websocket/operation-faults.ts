import { GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Context } from '../../graphql/context.js';
import { introspectionFault } from '../auth/introspection.js';
import { operationCost } from '../limits/operation-cost.js';
import { operationRules } from '../limits/operation-rules.js';
import { sizeFault } from '../limits/operation-size.js';

/** Validates an operation over WebSocket, with the codes that its errors have over HTTP. Notes its cost for the log. */
export function operationFaults(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
  { config: { limits }, mayIntrospect, request }: Pick<Context, 'config' | 'mayIntrospect' | 'request'>,
): readonly GraphQLError[] {
  const tooLong = sizeFault(query, limits.operation);
  if (tooLong) return [tooLong];
  let step = 'GRAPHQL_PARSE_FAILED';
  try {
    const document = parse(query);
    const hidden = mayIntrospect ? null : introspectionFault(schema, document);
    if (hidden) return [hidden];
    const rules = [...specifiedRules, ...operationRules(limits.operation)];
    const faults = validate(schema, document, rules);
    if (faults.length > 0) return faults.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    step = 'BAD_USER_INPUT';
    request.cost = operationCost(
      schema,
      { document, operationName: operationName ?? undefined, variables: variables ?? undefined },
      limits,
    );
    return [];
  } catch (error) {
    if (error instanceof GraphQLError) return [withCode(error, step)];
    throw error;
  }
}

/** Adds the code to an error that has none. */
function withCode({ message, nodes, source, positions, extensions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code, ...extensions } });
}
