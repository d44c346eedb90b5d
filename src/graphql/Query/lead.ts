import type { QueryResolvers } from '../generated/resolvers-types.js';

export const lead: QueryResolvers['lead'] = (_, { id }, { store }) => store.leads.find(id);
