import type { LeadResultFragment } from '../generated/operations/graphql.js';
import { INTENTS } from '../parts/words.js';

type Machine = Pick<LeadResultFragment, 'machineIntent' | 'machineScore'>;

/** What the AI says where a person said something else. */
export function machineVerdict({ machineIntent, machineScore }: Machine): string {
  if (machineIntent === null) return 'The AI could not judge this lead.';
  const score = machineScore === null ? '' : `, which would give a score of ${machineScore}`;
  return `The AI says ${INTENTS[machineIntent]}${score}.`;
}
