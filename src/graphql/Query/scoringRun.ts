import type { QueryResolvers } from '../generated/resolvers-types.js';

export const scoringRun: QueryResolvers['scoringRun'] = (_, { id }, { store }) => store.runs.find(id);
