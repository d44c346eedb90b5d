import { notFound } from './errors.js';
import type { OutcomeResolvers } from './generated/resolvers-types.js';
import { leadOf } from './owned.js';

export const Outcome: OutcomeResolvers = {
  lead: (outcome, _, context) => leadOf(outcome, context),
  async batch({ batchId }, _, { loaders }) {
    const batch = await loaders.outcomeBatch.load(batchId);
    if (!batch) throw notFound('The batch of outcomes was undone meanwhile.');
    return batch;
  },
  scoreThen: ({ result }) => result?.score ?? null,
};
