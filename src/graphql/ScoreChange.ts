import type { ScoreChangeResolvers } from './generated/resolvers-types.js';
import { leadOf, modelOf } from './owned.js';

export const ScoreChange: ScoreChangeResolvers = {
  run: ({ runId }, _, { loaders }) => (runId === null ? null : loaders.run.load(runId)),
  async scoringModel({ leadId, modelVersion }, _, context) {
    const { offerId } = await leadOf({ leadId }, context);
    return modelOf({ offerId, version: modelVersion }, context);
  },
};
