import type { OutcomeTarget, PerformanceFragment } from '../generated/operations/graphql.js';
import { counted, whole } from '../parts/format.js';
import { percent, percentRange, times } from './percent-text.js';

type Report = Pick<PerformanceFragment, 'shortfalls' | 'overall' | 'byGrade'>;
type Shortfall = Pick<PerformanceFragment['shortfalls'][number], 'successes' | 'failures'>;

/** What successful leads did. */
const SUCCEEDED: Readonly<Record<OutcomeTarget, string>> = { WON: 'were won', MEETING: 'led to a meeting' };

/** Returns the report in one sentence: the value of scores, or the data that is missing to judge it. */
export function headline(report: Report, target: OutcomeTarget): string {
  const missing = report.shortfalls.find(({ part }) => part === 'VERDICTS');
  return missing ? missingText(missing, target) : gradeText(report, target);
}

/** "28 more won and 29 more lost leads, and this page can say whether the AI helps." */
export function missingText({ successes, failures }: Shortfall, target: OutcomeTarget): string {
  const parts = [
    ...(successes > 0 ? [missingSuccesses(successes, failures > 0, target)] : []),
    ...(failures > 0 ? [counted(failures, 'more lost lead')] : []),
  ];
  return `${parts.join(' and ')}, and this page can say whether the AI helps.`;
}

function missingSuccesses(count: number, isFollowed: boolean, target: OutcomeTarget): string {
  if (target === 'MEETING') return `${counted(count, 'more lead')} with a meeting`;
  return isFollowed ? `${whole(count)} more won` : counted(count, 'more won lead');
}

/** Compares the success rate of the best grade with enough outcomes to that of all leads. */
function gradeText({ overall, byGrade }: Report, target: OutcomeTarget): string {
  const best = byGrade.find(({ rate }) => rate.share !== null);
  if (!best || best.rate.share === null || !overall.share) return 'Too few leads of each grade have an outcome yet.';
  const { share, low, high } = best.rate;
  const figures = `(${percent(share)}, ${percentRange(best.rate)}; ${percent(overall.share)} overall)`;
  const leads = `Your ${best.grade} leads ${SUCCEEDED[target]}`;
  if (low > overall.share) return `${leads} ${times(share / overall.share)} times as often as all ${figures}.`;
  if (high < overall.share) return `${leads} less often than all ${figures}: this grade misleads you.`;
  return `${leads} about as often as all, as far as this can be told ${figures}.`;
}
