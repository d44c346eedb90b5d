import type { CountsFragment } from '../generated/operations/graphql.js';
import { counted, whole } from '../parts/format.js';

/** Describes why leads need a score, each lead once: "120 leads wait for their first score; 5,000 results are out of date". */
export function toScoreText({ unscored, failed, toScore }: CountsFragment): string {
  const outdated = toScore - unscored - failed;
  const reasons = [
    ...(unscored > 0
      ? [`${counted(unscored, 'lead')} ${unscored === 1 ? 'waits' : 'wait'} for ${its(unscored)} first score`]
      : []),
    ...(outdated > 0 ? [`${counted(outdated, 'result')} ${outdated === 1 ? 'is' : 'are'} out of date`] : []),
    ...(failed > 0 ? [`${whole(failed)} could not be judged the last time`] : []),
  ];
  return reasons.join('; ');
}

function its(count: number): string {
  return count === 1 ? 'its' : 'their';
}
