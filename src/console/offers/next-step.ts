import type { OfferStateFragment } from '../generated/operations/graphql.js';
import { counted } from '../parts/format.js';

export type Step = 'edit' | 'leads' | 'score' | 'list';

/** Returns the view of an offer to open. */
export function nextStep({ counts, activeRun }: OfferStateFragment): Step {
  if (counts.leads === 0) return 'leads';
  return activeRun || counts.scored + counts.disqualified === 0 ? 'score' : 'list';
}

/** Returns the next action for an offer. */
export function nextAction({ counts, activeRun }: OfferStateFragment): { readonly step: Step; readonly label: string } {
  if (counts.leads === 0) return { step: 'leads', label: 'Add leads' };
  if (activeRun) return { step: 'score', label: 'See the run' };
  if (counts.toScore > 0) return { step: 'score', label: `Score ${counted(counts.toScore, 'lead')}` };
  return { step: 'list', label: 'Open the call list' };
}
