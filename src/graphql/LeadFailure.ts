import type { LeadFailureResolvers } from './generated/resolvers-types.js';
import { leadOf } from './owned.js';

export const LeadFailure: LeadFailureResolvers = {
  lead: (failure, _, context) => leadOf(failure, context),
};
