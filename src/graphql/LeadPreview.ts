import { missingColumnCosts } from '../imports/missing-column-costs.js';
import { pageSize } from './connection.js';
import type { LeadPreviewResolvers } from './generated/resolvers-types.js';

export const LeadPreview: LeadPreviewResolvers = {
  missingColumnCosts: ({ missingColumns }) => missingColumnCosts(missingColumns),
  rejections: ({ rejections, rejected }, { first }, { config }) => ({
    nodes: rejections.slice(0, pageSize(first, config.limits.pageSize)),
    totalCount: rejected,
  }),
};
