import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const uploadLeads: MutationResolvers['uploadLeads'] = async (_, args, { imports }) => {
  const { offerId, file, columns, encoding, headerRow, requireAllColumns } = args;
  const format = { encoding: encoding ?? null, headerRow: headerRow ?? null };
  const upload = { offerId, file, columns: columns ?? [], format, requireAllColumns: requireAllColumns ?? false };
  return payload('leadImport', await imports.upload(upload));
};
