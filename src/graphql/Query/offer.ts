import type { QueryResolvers } from '../generated/resolvers-types.js';

export const offer: QueryResolvers['offer'] = (_, { id }, { store }) => store.offers.find(id);
