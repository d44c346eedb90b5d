import { scoreFactors } from '../scoring/score-factors.js';
import type { ScoreResultResolvers } from './generated/resolvers-types.js';
import { leadOf, modelOf, offerOf } from './owned.js';

export const ScoreResult: ScoreResultResolvers = {
  factors: ({ rule, ai, reasoning }) => scoreFactors(rule, ai && { ...ai, reasoning: reasoning ?? '' }),
  lead: (result, _, context) => result.lead ?? leadOf(result, context),
  offer: (result, _, context) => offerOf(result, context),
  scoringModel: ({ offerId, modelVersion }, _, context) => modelOf({ offerId, version: modelVersion }, context),
  disqualification: ({ rule }) => rule.disqualification,
};
