import { extraColumns } from './extra-columns.js';
import type { LeadResolvers } from './generated/resolvers-types.js';
import { offerOf } from './owned.js';

export const Lead: LeadResolvers = {
  extra: ({ extra }) => extraColumns(extra),
  offer: (lead, _, context) => offerOf(lead, context),
  result: ({ id }, _, { loaders }) => loaders.resultOfLead.load(id),
  outcomes: ({ id }, _, { loaders }) => loaders.outcomesOfLead.load(id),
};
