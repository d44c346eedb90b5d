import { connect } from '../connection.js';
import { refusal } from '../errors.js';
import type { QueryResolvers } from '../generated/resolvers-types.js';
import { readResultQuery, unknownIds } from '../result-arguments.js';
import { resultCursor } from '../result-cursor.js';

export const results: QueryResolvers['results'] = async (_, args, context) => {
  const query = readResultQuery(args);
  if (!query.ok) throw refusal(query.errors);
  const { filter, order } = query.value;
  const { results } = context.store;
  const source = {
    page: (request: Parameters<typeof results.page>[2]) => results.page(filter, order, request),
    count: () => results.count(filter),
    ...resultCursor(order),
  };
  const connection = await connect(source, args, context.config.limits);
  // An offer that has results exists, so it need not be looked up.
  const isKnown = connection.nodes.length > 0 && !args.filter?.importIds;
  const unknown = isKnown ? [] : await unknownIds(args, context);
  if (unknown.length > 0) throw refusal(unknown);
  return {
    ...connection,
    scoreHistogram: () => results.countByScore(filter),
    gradeCounts: () => results.countByGrade(filter),
    place: ({ leadId }) => results.place(filter, order, leadId),
  };
};
