import { missingColumnCosts } from '../imports/missing-column-costs.js';
import { connect } from './connection.js';
import type { LeadImportResolvers } from './generated/resolvers-types.js';
import { contentInForce, offerOf } from './owned.js';
import { rowCursor } from './row-cursor.js';

export const LeadImport: LeadImportResolvers = {
  offer: (leadImport, _, context) => offerOf(leadImport, context),
  copiedFrom: async ({ copiedFromId }, _, { loaders }) =>
    copiedFromId === null ? null : loaders.offer.load(copiedFromId),
  missingColumnCosts: async (leadImport, _, context) =>
    missingColumnCosts(leadImport.missingColumns, await contentInForce(leadImport, context)),
  rejections({ id, rejected }, page, { store: { imports }, config }) {
    const source = { page: (request: Parameters<typeof imports.rejections>[1]) => imports.rejections(id, request) };
    return connect({ ...source, count: async () => rejected, ...rowCursor }, page, config.limits);
  },
  rejectedRows: async (leadImport, _, context) =>
    leadImport.rejected === 0
      ? null
      : context.downloads.rejectedRows(leadImport, (await offerOf(leadImport, context)).name),
};
