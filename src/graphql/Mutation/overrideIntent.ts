import { overrideIntent as override } from '../../overrides/override-intent.js';
import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const overrideIntent: MutationResolvers['overrideIntent'] = async (_, said, { store, now }) =>
  payload('result', await override(store, said, now()));
