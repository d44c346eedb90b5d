import { saveDraft } from '../../models/write-model.js';
import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const saveScoringModelDraft: MutationResolvers['saveScoringModelDraft'] = async (_, args, { store, now }) => {
  const { offerId, model, ifRevision } = args;
  return payload('draft', await saveDraft(store, { offerId, model, ifRevision: ifRevision ?? null }, now()));
};
