import { scoreFactors } from '../scoring/score.js';
import type { ScoreResultResolvers } from './generated/resolvers-types.js';
import { leadOf, offerOf } from './owned.js';

export const ScoreResult: ScoreResultResolvers = {
  factors: ({ rule, ai, reasoning }) => scoreFactors(rule, ai && { ...ai, reasoning: reasoning ?? '' }),
  lead: (result, _, context) => result.lead ?? leadOf(result, context),
  offer: (result, _, context) => offerOf(result, context),
};
