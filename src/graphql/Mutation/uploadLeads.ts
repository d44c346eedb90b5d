import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const uploadLeads: MutationResolvers['uploadLeads'] = async (_, args, { imports }) => {
  const { offerId, file, columns, requireAllColumns } = args;
  const upload = { offerId, file, columns: columns ?? [], requireAllColumns: requireAllColumns ?? false };
  return payload('leadImport', await imports.upload(upload));
};
