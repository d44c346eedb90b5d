import type { QueryResolvers } from '../generated/resolvers-types.js';

export const workspace: QueryResolvers['workspace'] = (_, __, { hasKey, store }) =>
  hasKey ? { name: store.workspace } : null;
