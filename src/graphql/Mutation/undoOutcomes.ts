import type { MutationResolvers } from '../generated/resolvers-types.js';

export const undoOutcomes: MutationResolvers['undoOutcomes'] = async (_, { batchId }, { outcomes }) => {
  const undone = await outcomes.undo(batchId);
  return undone.ok
    ? { ...undone.value, userErrors: [] }
    : { deletedId: null, removed: null, userErrors: undone.errors };
};
