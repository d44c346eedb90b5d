import { leadsPerSecond } from '../runs/leads-per-second.js';
import { connect } from './connection.js';
import { idCursor } from './cursor.js';
import type { ScoringRunResolvers } from './generated/resolvers-types.js';
import { offerOf } from './owned.js';

const leadCursor = idCursor('Lead');

export const ScoringRun: ScoringRunResolvers = {
  offer: (run, _, context) => offerOf(run, context),
  leadsPerSecond: (run, _, { now }) => leadsPerSecond(run, now()),
  failures({ id }, page, { store: { runs }, config }) {
    const source = {
      page: (request: Parameters<typeof runs.failures>[1]) => runs.failures(id, request),
      count: () => runs.countFailures(id),
      cursorOf: ({ leadId }: { readonly leadId: string }) => leadCursor.cursorOf({ id: leadId }),
      keyOf: leadCursor.keyOf,
    };
    return connect(source, page, config.limits);
  },
};
