import { kindOfId } from '../store/ids.js';
import type { NodeResolvers } from './generated/resolvers-types.js';

export const Node: NodeResolvers = {
  __resolveType: ({ id }) => kindOfId(id),
};
