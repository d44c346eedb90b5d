import { notFound } from './errors.js';
import type { ScoreMoveResolvers } from './generated/resolvers-types.js';

export const ScoreMove: ScoreMoveResolvers = {
  async result({ leadId }, _, { loaders }) {
    const result = await loaders.resultOfLead.load(leadId);
    if (!result) throw notFound('The lead was deleted meanwhile.');
    return result;
  },
};
