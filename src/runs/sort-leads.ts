import type { PendingLead } from '../store/records.js';
import type { ModelScorer } from './score-by-model.js';

/** Leads of a run by what is to be done with them. */
export type SortedLeads = {
  /** They lack points alone: a verdict on them is there that still holds. */
  readonly judged: readonly PendingLead[];
  /** The scoring model disqualifies them, so that nobody is asked about them. */
  readonly disqualified: readonly PendingLead[];
  /** The AI layer is to judge them. */
  readonly open: readonly PendingLead[];
};

/** Sorts leads. With `rescore` a verdict that is there is taken only where the model disqualifies the lead. */
export function sortLeads(
  leads: readonly PendingLead[],
  { disqualifies }: Pick<ModelScorer, 'disqualifies'>,
  rescore: boolean,
): SortedLeads {
  const [judged, disqualified, open]: PendingLead[][] = [[], [], []];
  for (const lead of leads) {
    const isOut = disqualifies(lead);
    if (lead.isJudged && (isOut || !rescore)) judged?.push(lead);
    else if (isOut) disqualified?.push(lead);
    else open?.push(lead);
  }
  return { judged: judged ?? [], disqualified: disqualified ?? [], open: open ?? [] };
}
