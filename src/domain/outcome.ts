import type { OutcomeKind } from './generated/enums.js';

/** The kinds of outcomes of a sale. */
export const OUTCOME_KINDS = ['CONTACTED', 'MEETING', 'WON', 'LOST'] as const satisfies readonly OutcomeKind[];

/** The fields that name a lead where an outcome is recorded, in the order in which they decide. */
export const NAMING_FIELDS = ['SCORING_ID', 'EXTERNAL_ID', 'EMAIL', 'LINKEDIN_URL'] as const;

/** A column to find a lead by, and the value to look for. */
export type LeadKeyValue = {
  readonly column: 'id' | 'externalId' | 'emailKey' | 'urlKey';
  readonly value: string;
};

/** Returns the calendar day of a time, in UTC. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
