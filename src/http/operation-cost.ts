import type { DocumentNode, GraphQLError, GraphQLField, GraphQLSchema } from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import type { Limits } from '../config.js';
import { DEFAULT_PAGE } from '../graphql/connection.js';
import { tooMuch } from './operation-size.js';

/** An operation that can be carried out, with what a client sent along. */
export type Asked = {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
};

/** What costs more than another field: a mutation, what reads as much as one, and what asks the database by itself. */
const [HEAVY, ASKING, PLAIN] = [1_000, 100, 1];
const HEAVY_FIELDS = new Set(['estimateScoring', 'readOffer', 'reading', 'functionCounts', 'leadColumns']);

/**
 * What an operation may cost the service: a field costs 1, more where it asks or changes the database by itself, and what a
 * list asks of its rows is counted for each row that may come. Throws a `GraphQLError` where it may not cost so much, or where its
 * variables do not fit.
 */
export function operationCost(schema: GraphQLSchema, { document, ...asked }: Asked, limits: Limits): number {
  const estimators = [estimatorFor(limits)];
  const cost = getComplexity({
    schema,
    query: document,
    ...asked,
    estimators,
    maxQueryNodes: Number.POSITIVE_INFINITY,
  });
  if (cost > limits.operation.cost) throw tooCostly(limits);
  return cost;
}

function estimatorFor(limits: Limits): ComplexityEstimator {
  const defaultRows = Math.min(DEFAULT_PAGE, limits.pageSize);
  let fields = 0;
  return ({ type, field, args, childComplexity }) => {
    // Fragments that multiply are not to be followed to their end.
    fields += 1;
    if (fields > limits.operation.tokens)
      throw tooMuch(`Its fragments repeat more than ${limits.operation.tokens} fields (MAX_QUERY_TOKENS).`);
    // A page out of range is refused when it is asked for, and must not make others cheaper.
    const rows = isPaged(field) ? Math.min(Math.max(1, args.first ?? defaultRows), limits.pageSize) : 1;
    return ownCost(type.name, field) + rows * childComplexity;
  };
}

function tooCostly({ operation: { cost } }: Limits): GraphQLError {
  return tooMuch(
    `The operation costs more than ${cost} (MAX_QUERY_COST): each field of each row that may come counts.`,
  );
}

function isPaged({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ name }) => name === 'first');
}

function ownCost(type: string, field: GraphQLField<unknown, unknown>): number {
  if (type === 'Mutation' || HEAVY_FIELDS.has(field.name)) return HEAVY;
  return isPaged(field) || field.name === 'counts' ? ASKING : PLAIN;
}
