import type { DecidedLead } from './decided-lead.js';
import { rankingBy } from './delong.js';
import type { IntervalEstimate } from './interval.js';
import { countByLayers } from './layer-counts.js';
import { MINIMUM } from './minimum.js';
import { hasEach, rateOf, tally } from './tally.js';
import type { Rate } from './wilson.js';

/** The ranking in one quarter of a year. */
export type PeriodPerformance = {
  readonly from: Date;
  readonly rate: Rate;
  /** How well the score ranks; null below the minimum for rankings. */
  readonly score: IntervalEstimate | null;
};

const MOST_PERIODS = 8;

/** Returns the ranking in the last 8 quarters (UTC) that have deciding outcomes, the last first. */
export function periodPerformance(leads: readonly DecidedLead[]): PeriodPerformance[] {
  const quarters = new Map<number, DecidedLead[]>();
  for (const lead of leads) {
    const quarter = quarterOf(lead.decidedAt);
    const known = quarters.get(quarter);
    if (known) known.push(lead);
    else quarters.set(quarter, [lead]);
  }
  return [...quarters]
    .sort(([one], [other]) => other - one)
    .slice(0, MOST_PERIODS)
    .map(([from, inQuarter]) => performanceIn(new Date(from), inQuarter));
}

function performanceIn(from: Date, leads: readonly DecidedLead[]): PeriodPerformance {
  const total = tally(leads);
  const isEnough = hasEach(total, MINIMUM.RANKING);
  const score = isEnough
    ? rankingBy(
        countByLayers(leads, (lead) => [lead.score]),
        0,
      )
    : null;
  return { from, rate: rateOf(total), score };
}

function quarterOf(instant: Date): number {
  return Date.UTC(instant.getUTCFullYear(), 3 * Math.floor(instant.getUTCMonth() / 3));
}
