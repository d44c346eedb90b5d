import type { MutationResolvers } from '../generated/resolvers-types.js';

export const scoreOffer: MutationResolvers['scoreOffer'] = async (_, args, { runs }) => {
  const { offerId, importId, rescore, waitSeconds } = args;
  const scope = { offerId, importId: importId ?? null, rescore: rescore ?? false };
  const started = await runs.start(scope, waitSeconds ?? 0);
  if (!started.ok) return { run: null, alreadyRunning: false, userErrors: started.errors };
  return { ...started.value, userErrors: [] };
};
