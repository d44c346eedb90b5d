import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const uploadOutcomes: MutationResolvers['uploadOutcomes'] = async (_, args, { outcomes }) => {
  const { offerId, file, columns, values } = args;
  return payload('batch', await outcomes.upload({ offerId, file, columns: columns ?? [], values: values ?? [] }));
};
