import type { LeadListQuery, LeadState } from '../generated/operations/graphql.js';

export type ListedLead = NonNullable<LeadListQuery['offer']>['leads']['nodes'][number];

/** The filters of a list of leads by state. */
export const LEADS_SHOWN = {
  all: 'All leads',
  waiting: 'Not scored yet',
  stale: 'Out of date',
  scored: 'Scored',
} as const;

export type LeadsShown = keyof typeof LEADS_SHOWN;

const STATES: Readonly<Record<LeadsShown, readonly LeadState[] | null>> = {
  all: null,
  waiting: ['UNSCORED', 'FAILED'],
  stale: ['STALE'],
  scored: ['CURRENT'],
};

/** Returns the states for the API; null for any. */
export function statesOf(shown: LeadsShown): readonly LeadState[] | null {
  return STATES[shown];
}

/** Describes the scoring state of a lead. */
export function stateText({ result }: Pick<ListedLead, 'result'>): string {
  if (!result) return 'Not scored';
  if (result.stale) return 'Out of date';
  if (result.status === 'DISQUALIFIED') return 'Disqualified';
  return result.score === null ? 'Not judged by the AI' : `Score ${result.score}`;
}

/** Reads the filter from the URL: "?show=stale". */
export function readShown(text: string | null): LeadsShown {
  return (Object.keys(LEADS_SHOWN) as LeadsShown[]).find((shown) => shown === text) ?? 'all';
}
