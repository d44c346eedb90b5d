import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ScoredLead } from './scoring/lead.js';

/** Characters between two yields: some milliseconds of judging. */
const TURN = 50_000;

/** Yields to the event loop whenever leads with so much text have been processed. */
export function yieldByText(): (lead: ScoredLead) => Promise<void> {
  let characters = 0;
  return async ({ role, company, industry, location, linkedinBio }) => {
    for (const text of [role, company, industry, location, linkedinBio]) characters += text?.length ?? 0;
    if (characters < TURN) return;
    characters = 0;
    await nextTurn();
  };
}
