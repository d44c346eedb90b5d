import { missingColumnCosts } from '../imports/missing-column-costs.js';
import { pageSize } from './connection.js';
import { extraColumns } from './extra-columns.js';
import type { LeadPreviewResolvers } from './generated/resolvers-types.js';
import { contentInForce } from './owned.js';

export const LeadPreview: LeadPreviewResolvers = {
  missingColumnCosts: async (preview, _, context) =>
    missingColumnCosts(preview.missingColumns, await contentInForce(preview, context)),
  sampleRows: ({ sampleRows }) => sampleRows.map(({ extra, ...row }) => ({ ...row, extra: extraColumns(extra) })),
  rejections: ({ rejections, rejected }, { first }, { config }) => ({
    nodes: rejections.slice(0, pageSize(first, config.limits.pageSize)),
    totalCount: rejected,
  }),
};
