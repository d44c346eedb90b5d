import type { MutationResolvers } from '../generated/resolvers-types.js';
import { importPayload } from '../import-payload.js';

export const addLeads: MutationResolvers['addLeads'] = async (_, { offerId, leads, score }, { imports, runs }) =>
  importPayload(runs, await imports.add({ offerId, leads }), score ?? null);
