import type { OutcomeKind } from './generated/enums.js';

/** How a sale went on. */
export const OUTCOME_KINDS = ['CONTACTED', 'MEETING', 'WON', 'LOST'] as const satisfies readonly OutcomeKind[];

/** By what a lead is named where an outcome is recorded, in the order in which they decide. */
export const NAMING_FIELDS = ['SCORING_ID', 'EXTERNAL_ID', 'EMAIL', 'LINKEDIN_URL'] as const;

/** By which column a lead is looked for, and what stands there. */
export type LeadKeyValue = {
  readonly column: 'id' | 'externalId' | 'emailKey' | 'urlKey';
  readonly value: string;
};

/** A day of the calendar by UTC. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
