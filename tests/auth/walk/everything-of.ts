import { type GraphQLNamedType, getNamedType, isInterfaceType, isObjectType, isRequiredArgument } from 'graphql';
import { SCHEMA } from './coordinates.js';

/** How many objects are opened within each other. */
const DEPTH = 2;

/** A selection of all that a field of a root type answers, some objects deep. */
export function everythingOf(root: 'Query' | 'Mutation' | 'Subscription', field: string): string {
  const type = SCHEMA.getType(root);
  const found = isObjectType(type) ? type.getFields()[field] : undefined;
  if (!found) throw new Error(`There is no ${root}.${field}.`);
  return everythingIn(getNamedType(found.type), DEPTH, []);
}

/** What is opened already is not opened again within itself. */
function everythingIn(type: GraphQLNamedType, depth: number, within: readonly GraphQLNamedType[]): string {
  if (isInterfaceType(type)) {
    const possible = SCHEMA.getPossibleTypes(type).map(
      (one) => `... on ${one.name} ${everythingIn(one, depth, within)}`,
    );
    return `{ ${possible.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const opened = fields.flatMap(({ name, type: inner }) => {
    const named = getNamedType(inner);
    if (!isObjectType(named) && !isInterfaceType(named)) return [`${type.name}_${name}: ${name}`];
    if (depth === 0 || within.includes(named)) return [];
    return [`${type.name}_${name}: ${name} ${everythingIn(named, depth - 1, [...within, type])}`];
  });
  return `{ __typename ${opened.join(' ')} }`;
}
