import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ScoredLead } from './scoring/lead.js';

/** Characters that are gone through at a time: some milliseconds of judging. */
const TURN = 50_000;

/** Lets others have the event loop each time that leads of so much text have been gone through. */
export function textTurns(): (lead: ScoredLead) => Promise<void> {
  let characters = 0;
  return async ({ role, company, industry, location, linkedinBio }) => {
    for (const text of [role, company, industry, location, linkedinBio]) characters += text?.length ?? 0;
    if (characters < TURN) return;
    characters = 0;
    await nextTurn();
  };
}
