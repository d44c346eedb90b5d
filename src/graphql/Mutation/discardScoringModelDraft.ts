import { discardDraft } from '../../models/write-model.js';
import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const discardScoringModelDraft: MutationResolvers['discardScoringModelDraft'] = async (_, { id }, { store }) =>
  payload('deletedId', await discardDraft(store, id));
