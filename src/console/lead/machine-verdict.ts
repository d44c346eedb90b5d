import type { LeadResultFragment } from '../generated/operations/graphql.js';
import { INTENTS } from '../parts/words.js';

type Machine = Pick<LeadResultFragment, 'machineIntent' | 'machineScore'>;

/** Describes the AI's verdict, where a person overrode it. */
export function machineVerdict({ machineIntent, machineScore }: Machine): string {
  if (machineIntent === null) return 'The AI could not judge this lead.';
  const score = machineScore === null ? '' : `, which would give a score of ${machineScore}`;
  return `The AI says ${INTENTS[machineIntent]}${score}.`;
}
