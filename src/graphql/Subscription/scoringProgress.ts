import type { RunRecord } from '../../domain/run.js';
import { notFound } from '../errors.js';
import type { SubscriptionResolvers } from '../generated/resolvers-types.js';

export const scoringProgress: SubscriptionResolvers['scoringProgress'] = {
  async subscribe(_, { runId }, { runs, store }) {
    if (!(await store.runs.find(runId))) throw notFound(`No scoring run has the id ${runId}.`);
    return runs.progress(runId);
  },
  resolve: (run: RunRecord) => run,
};
