import type { PendingLead } from '../domain/lead.js';
import { yieldByText } from '../yield-by-text.js';
import type { ModelScorer } from './score-by-model.js';

/** Leads of a run by what is to be done with them. */
export type SortedLeads = {
  /** They lack points alone: a verdict on them is there that still holds. */
  readonly judged: readonly PendingLead[];
  /** The scoring model disqualifies them, and no verdict on them is known to hold. */
  readonly disqualified: readonly PendingLead[];
  /** The AI layer is to judge them. */
  readonly open: readonly PendingLead[];
  /** How many the scoring model disqualifies, judged or not. */
  readonly disqualifiedCount: number;
};

/** Sorts leads. With `rescore` a verdict that is there is taken only where the model disqualifies the lead. */
export async function sortLeads(
  leads: readonly PendingLead[],
  { disqualifies, weight }: Pick<ModelScorer, 'disqualifies' | 'weight'>,
  rescore: boolean,
): Promise<SortedLeads> {
  const judged: PendingLead[] = [];
  const disqualified: PendingLead[] = [];
  const open: PendingLead[] = [];
  let disqualifiedCount = 0;
  const yieldNow = yieldByText(weight);
  for (const lead of leads) {
    await yieldNow(lead);
    const isOut = disqualifies(lead);
    disqualifiedCount += Number(isOut);
    if (lead.isJudged && (isOut || !rescore)) judged.push(lead);
    else if (isOut) disqualified.push(lead);
    else open.push(lead);
  }
  return { judged, disqualified, open, disqualifiedCount };
}
