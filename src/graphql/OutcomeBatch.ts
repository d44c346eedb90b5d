import { connect } from './connection.js';
import type { OutcomeBatchResolvers } from './generated/resolvers-types.js';
import { offerOf } from './owned.js';
import { rowCursor } from './row-cursor.js';

export const OutcomeBatch: OutcomeBatchResolvers = {
  offer: (batch, _, context) => offerOf(batch, context),
  rejections({ id, rejected }, page, { store: { outcomes }, config }) {
    const source = { page: (request: Parameters<typeof outcomes.rejections>[1]) => outcomes.rejections(id, request) };
    return connect({ ...source, count: async () => rejected, ...rowCursor }, page, config.limits);
  },
  rejectedRows: async (batch, _, context) =>
    batch.rejected === 0 ? null : context.downloads.rejectedOutcomes(batch, (await offerOf(batch, context)).name),
};
