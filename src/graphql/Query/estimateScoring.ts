import { refusal } from '../errors.js';
import type { QueryResolvers } from '../generated/resolvers-types.js';

export const estimateScoring: QueryResolvers['estimateScoring'] = async (_, args, { runs }) => {
  const { offerId, importId, rescore } = args;
  const estimate = await runs.estimate({ offerId, importId: importId ?? null, rescore: rescore ?? false });
  if (!estimate.ok) throw refusal(estimate.errors);
  return estimate.value;
};
