import { done, refused } from '../../domain/user-error.js';
import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const undoImport: MutationResolvers['undoImport'] = async (_, { id }, { store }) => {
  const undone = await store.imports.undo(id);
  const message = 'No import has this id. It may have been undone, or deleted with its offer.';
  return payload('undone', undone ? done(undone) : refused({ code: 'IMPORT_NOT_FOUND', message, field: ['id'] }));
};
