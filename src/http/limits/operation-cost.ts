import type { DocumentNode, GraphQLError, GraphQLField, GraphQLSchema } from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import type { Limits } from '../../config.js';
import { DEFAULT_PAGE } from '../../graphql/connection.js';
import { tooMuch } from './operation-size.js';

/** A valid operation with its variables. */
export type Operation = {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
};

/** Costs of a field: a mutation or a read as heavy as one, a field that queries the database, any other field. */
const [HEAVY, QUERYING, PLAIN] = [1_000, 100, 1];
const HEAVY_FIELDS = new Set(['estimateScoring', 'readOffer', 'reading', 'functionCounts', 'leadColumns', 'preview']);

/**
 * Estimates the cost of an operation: a field costs 1, or more where it reads or changes the database. The fields of a list
 * count once for each row that the page may hold. Throws a `GraphQLError` where the cost exceeds the limit, or where the
 * variables are invalid.
 */
export function operationCost(schema: GraphQLSchema, { document, ...rest }: Operation, limits: Limits): number {
  const estimators = [estimatorFor(limits)];
  const cost = getComplexity({
    schema,
    query: document,
    ...rest,
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
    // Fragments can multiply exponentially, so the count stops at the limit.
    fields += 1;
    if (fields > limits.operation.tokens)
      throw tooMuch(`Its fragments repeat more than ${limits.operation.tokens} fields (MAX_QUERY_TOKENS).`);
    // The resolver rejects a page size that is out of range; here it must not make other fields cheaper.
    const rows = isPaged(field) ? Math.min(Math.max(1, args.first ?? defaultRows), limits.pageSize) : 1;
    return ownCost(type.name, field) + rows * childComplexity;
  };
}

function tooCostly({ operation: { cost } }: Limits): GraphQLError {
  return tooMuch(
    `The operation costs more than ${cost} (MAX_QUERY_COST): each field counts for each row that the page may hold.`,
  );
}

function isPaged({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ name }) => name === 'first');
}

function ownCost(type: string, field: GraphQLField<unknown, unknown>): number {
  if (type === 'Mutation' || HEAVY_FIELDS.has(field.name)) return HEAVY;
  return isPaged(field) || field.name === 'counts' ? QUERYING : PLAIN;
}
