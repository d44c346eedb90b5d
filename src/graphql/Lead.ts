import type { LeadResolvers } from './generated/resolvers-types.js';
import { offerOf } from './owned.js';

export const Lead: LeadResolvers = {
  extra: ({ extra }) => Object.entries(extra).map(([header, value]) => ({ header, value })),
  offer: (lead, _, context) => offerOf(lead, context),
  result: ({ id }, _, { loaders }) => loaders.resultOfLead.load(id),
  outcomes: ({ id }, _, { loaders }) => loaders.outcomesOfLead.load(id),
};
