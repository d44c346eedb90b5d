import type { DecisionRules } from '../../performance/decide-lead.js';
import { scoringPerformance as report } from '../../reports/scoring-performance.js';
import { badUserInput, notFound } from '../errors.js';
import type { QueryResolvers, QueryScoringPerformanceArgs } from '../generated/resolvers-types.js';
import { modelOf } from '../owned.js';

const MOST_DAYS = 1_000;

export const scoringPerformance: QueryResolvers['scoringPerformance'] = async (_, args, context) => {
  const { store, loaders, now } = context;
  const rules = readRules(args, now());
  const offer = await loaders.offer.load(args.offerId);
  if (!offer) throw notFound('No offer has this id. It may have been deleted.');
  return report(store, await modelOf({ offerId: offer.id, version: offer.modelVersion }, context), rules);
};

function readRules(
  { target, basis, from, until, lostAfterDays }: QueryScoringPerformanceArgs,
  now: Date,
): DecisionRules {
  if (from && until && from >= until)
    throw badUserInput(
      'from is not before until, so no outcome lies between them. Give an earlier from or a later until.',
    );
  if (lostAfterDays != null && (lostAfterDays < 1 || lostAfterDays > MOST_DAYS)) {
    throw badUserInput(`lostAfterDays is ${lostAfterDays}; give 1 to ${MOST_DAYS} days.`);
  }
  return {
    target: target ?? 'WON',
    basis: basis ?? 'BEFORE_OUTCOME',
    ...{ from: from ?? null, until: until ?? null, lostAfterDays: lostAfterDays ?? null, now },
  };
}
