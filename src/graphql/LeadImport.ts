import { z } from 'zod';
import { missingColumnCosts } from '../imports/missing-column-costs.js';
import { connect } from './connection.js';
import { readCursor, writeCursor } from './cursor.js';
import type { LeadImportResolvers } from './generated/resolvers-types.js';
import { contentInForce, offerOf } from './owned.js';

const rowKey = z.tuple([z.int32()]).transform(([row]) => row);

const rowCursor = {
  cursorOf: ({ row }: { readonly row: number }) => writeCursor([row]),
  keyOf: (cursor: string) => readCursor(cursor, rowKey),
};

export const LeadImport: LeadImportResolvers = {
  offer: (leadImport, _, context) => offerOf(leadImport, context),
  missingColumnCosts: async (leadImport, _, context) =>
    missingColumnCosts(leadImport.missingColumns, await contentInForce(leadImport, context)),
  rejections({ id, rejected }, page, { store: { imports }, config }) {
    const source = { page: (request: Parameters<typeof imports.rejections>[1]) => imports.rejections(id, request) };
    return connect({ ...source, count: async () => rejected, ...rowCursor }, page, config.limits);
  },
  rejectedRows: (leadImport, _, { downloads }) =>
    leadImport.rejected === 0 ? null : downloads.rejectedRows(leadImport),
};
