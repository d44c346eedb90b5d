import type { ScoreResultResolvers } from './generated/resolvers-types.js';
import { leadOf, offerOf } from './owned.js';

export const ScoreResult: ScoreResultResolvers = {
  lead: (result, _, context) => leadOf(result, context),
  offer: (result, _, context) => offerOf(result, context),
};
