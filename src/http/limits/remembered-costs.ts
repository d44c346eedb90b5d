import type { OperationDefinitionNode, TypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { requestKey } from '../caching/request-key.js';

/** The most characters of the keys of remembered costs. */
const MOST_CHARACTERS = 1_000_000;

/** Types that take any text. */
const FREE_TEXT = new Set(['ID', 'String']);

/** A query to count, with its variables. */
export type AskedQuery = {
  readonly queryHash: string;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** Remembers the costs of valid queries. Ids and cursors do not change a cost, so all pages of a list have the same key. */
export function rememberedCosts(): (query: AskedQuery, count: () => number) => number {
  const costs = new LRUCache<string, number>({ maxSize: MOST_CHARACTERS, sizeCalculation: (_, key) => key.length });
  return (query, count) => {
    const key = keyOf(query);
    if (key === null) return count();
    const before = costs.get(key);
    if (before !== undefined) return before;
    const cost = count();
    costs.set(key, cost);
    return cost;
  };
}

function keyOf({ queryHash, operation: { name, variableDefinitions = [] }, variables }: AskedQuery): string | null {
  const values = variableDefinitions.map(({ variable, type }) => {
    if (!Object.hasOwn(variables, variable.name.value)) return null;
    const value = variables[variable.name.value];
    return typeof value === 'string' && takesAnyText(type) ? [] : [value];
  });
  return requestKey([queryHash, name?.value, values]);
}

function takesAnyText(type: TypeNode): boolean {
  if (type.kind === 'NonNullType') return takesAnyText(type.type);
  return type.kind === 'NamedType' && FREE_TEXT.has(type.name.value);
}
