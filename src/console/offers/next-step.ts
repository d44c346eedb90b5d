import type { OfferStateFragment } from '../generated/operations/graphql.js';

export type Step = 'edit' | 'leads' | 'score' | 'list';

/** What is to be done next about an offer. */
export function nextStep({ counts, activeRun }: OfferStateFragment): Step {
  if (counts.leads === 0) return 'leads';
  return activeRun || counts.scored + counts.disqualified === 0 ? 'score' : 'list';
}
