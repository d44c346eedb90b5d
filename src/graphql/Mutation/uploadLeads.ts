import type { MutationResolvers } from '../generated/resolvers-types.js';
import { importPayload } from '../import-payload.js';

export const uploadLeads: MutationResolvers['uploadLeads'] = async (_, args, { imports, runs }) => {
  const { offerId, file, columns, encoding, headerRow, requireAllColumns, score } = args;
  const format = { encoding: encoding ?? null, headerRow: headerRow ?? null };
  const upload = { offerId, file, columns: columns ?? [], format, requireAllColumns: requireAllColumns ?? false };
  return importPayload(runs, await imports.upload(upload), score ?? null);
};
