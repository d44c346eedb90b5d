import type { PerformanceFragment } from '../generated/operations/graphql.js';
import { whole } from '../parts/format.js';

type Ranking = Pick<NonNullable<PerformanceFragment['ranking']>, 'verdict' | 'outcomesNeeded'>;

/** Describes whether the AI improves the ranking. */
export function aiWords({ verdict, outcomesNeeded }: Ranking): string {
  switch (verdict) {
    case 'HELPS':
      return 'The AI helps: together with it the rules rank better than alone.';
    case 'HURTS':
      return 'The AI does harm: the rules alone rank better than together with it.';
    case 'CANNOT_TELL':
      return `Whether the AI helps cannot be told yet.${neededText(outcomesNeeded)}`;
    case null:
      return 'There are too few outcomes to say whether the AI helps.';
  }
}

function neededText(needed: number | null): string {
  if (needed === null) return '';
  return ` About ${whole(needed)} outcomes in all would tell, if the difference stays as it is.`;
}
