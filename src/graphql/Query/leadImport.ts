import type { QueryResolvers } from '../generated/resolvers-types.js';

export const leadImport: QueryResolvers['leadImport'] = (_, { id }, { store }) => store.imports.find(id);
