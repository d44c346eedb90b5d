import { pageSize } from './connection.js';
import type { OutcomePreviewResolvers } from './generated/resolvers-types.js';

export const OutcomePreview: OutcomePreviewResolvers = {
  rejections: ({ rejections, rejected }, { first }, { config }) => ({
    nodes: rejections.slice(0, pageSize(first, config.limits.pageSize)),
    totalCount: rejected,
  }),
};
