import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

export const SCHEMA = buildSchema(readFileSync('schema.graphql', 'utf8'));

const ROOTS = [SCHEMA.getQueryType(), SCHEMA.getMutationType(), SCHEMA.getSubscriptionType()];

/**
 * Where a client can reach for something: each root field that takes no id, or need not be given one, and each place for an
 * id in the arguments of any field, such as `Query.results(filter.importIds)`.
 */
export function coordinates(): string[] {
  return Object.values(SCHEMA.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__')) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) => {
      const field = `${type.name}.${name}`;
      const needsId = args.some((arg) => isRequiredArgument(arg) && idPaths(arg).length > 0);
      const asRoot = ROOTS.includes(type) && !needsId ? [field] : [];
      return [...asRoot, ...args.flatMap((arg) => idPaths(arg).map((path) => `${field}(${path})`))];
    });
  });
}

function idPaths({ name, type }: GraphQLArgument | GraphQLInputField): string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((field) => idPaths(field).map((path) => `${name}.${path}`));
  }
  return named.name === 'ID' || /ids?$/i.test(name) ? [name] : [];
}
