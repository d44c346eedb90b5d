import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const previewLeads: MutationResolvers['previewLeads'] = async (_, args, { imports }) => {
  const { offerId, file, columns, encoding, headerRow } = args;
  const format = { encoding: encoding ?? null, headerRow: headerRow ?? null };
  return payload('preview', await imports.preview({ offerId, file, columns: columns ?? [], format }));
};
