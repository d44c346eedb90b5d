import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const previewOutcomes: MutationResolvers['previewOutcomes'] = async (_, args, { outcomes }) => {
  const { offerId, file, columns, values } = args;
  return payload('preview', await outcomes.preview({ offerId, file, columns: columns ?? [], values: values ?? [] }));
};
