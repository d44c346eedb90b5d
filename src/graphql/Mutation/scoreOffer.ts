import type { MutationResolvers } from '../generated/resolvers-types.js';

export const scoreOffer: MutationResolvers['scoreOffer'] = async (_, args, { runs }) => {
  const { offerId, importId, rescore, maxRequests, waitSeconds } = args;
  const asked = { offerId, importId: importId ?? null, rescore: rescore ?? false, maxRequests: maxRequests ?? null };
  const started = await runs.start(asked, waitSeconds ?? 0);
  if (!started.ok) return { run: null, alreadyRunning: false, userErrors: started.errors };
  return { ...started.value, userErrors: [] };
};
