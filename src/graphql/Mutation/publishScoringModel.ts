import type { MutationResolvers } from '../generated/resolvers-types.js';

export const publishScoringModel: MutationResolvers['publishScoringModel'] = async (_, args, { runs }) => {
  const published = await runs.publish(args.id, args.revision, args.waitSeconds ?? 0);
  if (!published.ok) return { scoringModel: null, run: null, userErrors: published.errors };
  return { scoringModel: published.value.model, run: published.value.run, userErrors: [] };
};
