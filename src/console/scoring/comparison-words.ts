import type { EstimateFragment } from '../generated/operations/graphql.js';

type Compared = {
  readonly difference: EstimateFragment;
  readonly newest: EstimateFragment | null;
  readonly draftsTried: number;
};

/** Describes whether an edited model ranks the recorded outcomes better than the current one. */
export function comparisonWords({ difference, newest }: Pick<Compared, 'difference' | 'newest'>): string {
  if (difference.low === 0 && difference.high === 0) return 'By the outcomes of your leads, both rank equally well.';
  if (difference.high < 0) return 'By the outcomes of your leads, these points rank worse.';
  if (difference.low <= 0) return 'By the outcomes of your leads, it is not clear yet which points rank better.';
  if (newest !== null && newest.low > 0)
    return 'By the outcomes of your leads, these points rank better, also on the newest fifth of the outcomes.';
  return 'By the outcomes of your leads, these points rank better; on the newest fifth of the outcomes alone that is not certain.';
}

/** Warns about comparing many drafts; empty where there was one. */
export function draftsWords({ draftsTried }: Pick<Compared, 'draftsTried'>): string {
  if (draftsTried <= 1) return '';
  return `${draftsTried} drafts were compared on these outcomes. The more there are, the likelier one looks better by chance.`;
}
