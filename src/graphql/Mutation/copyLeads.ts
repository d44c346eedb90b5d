import type { MutationResolvers } from '../generated/resolvers-types.js';
import { importPayload } from '../import-payload.js';

export const copyLeads: MutationResolvers['copyLeads'] = async (
  _,
  { fromOfferId, toOfferId, score },
  { imports, runs },
) => importPayload(runs, await imports.copy({ fromOfferId, toOfferId }), score ?? null);
