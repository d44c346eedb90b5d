import type { PendingLead } from '../domain/lead.js';
import { yieldByText } from '../yield-by-text.js';
import type { ModelScorer } from './score-by-model.js';

/** Leads of a run, by the next step for them. */
export type SortedLeads = {
  /** Leads with a valid verdict, which only lack points. */
  readonly judged: readonly PendingLead[];
  /** Leads that the scoring model disqualifies, without a valid verdict. */
  readonly disqualified: readonly PendingLead[];
  /** Leads for the AI layer. */
  readonly open: readonly PendingLead[];
  /** The number of leads that the scoring model disqualifies, judged or not. */
  readonly disqualifiedCount: number;
};

/** Sorts leads. With `rescore`, existing verdicts are used only for leads that the model disqualifies. */
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
