import { MINIMUM, type PerformancePart } from './minimum.js';
import type { Tally } from './tally.js';

/** What counts as success: a sale, or a meeting or sale. */
export type PerformanceTarget = 'WON' | 'MEETING';

/** A part of a report for which there are too few outcomes. */
export type PerformanceShortfall = {
  readonly part: PerformancePart;
  /** How many more successes it wants. */
  readonly successes: number;
  /** How many more failures it wants. */
  readonly failures: number;
  readonly message: string;
};

const PARTS: readonly PerformancePart[] = ['RANKING', 'VERDICTS', 'FORECAST'];

const PURPOSES: Readonly<Record<PerformancePart, string>> = {
  RANKING: 'how well the scores rank leads',
  VERDICTS: 'whether the AI helps, which points the outcomes contradict, and whether a draft ranks better',
  FORECAST: 'how often leads of a score succeed',
};

const SUCCESSES: Readonly<Record<PerformanceTarget, string>> = { WON: 'won', MEETING: 'met' };

/** The parts of a report that want more outcomes than there are. */
export function shortfalls(total: Tally, target: PerformanceTarget): PerformanceShortfall[] {
  return PARTS.map((part) => {
    const successes = Math.max(0, MINIMUM[part] - total.successes);
    const failures = Math.max(0, MINIMUM[part] - total.failures);
    return { part, successes, failures, message: messageOf(part, successes, failures, target) };
  }).filter(({ successes, failures }) => successes > 0 || failures > 0);
}

function messageOf(part: PerformancePart, successes: number, failures: number, target: PerformanceTarget): string {
  const wanted = [moreLeads(successes, SUCCESSES[target]), moreLeads(failures, 'lost')].filter((text) => text !== null);
  return `Record ${wanted.join(' and ')} to see ${PURPOSES[part]}.`;
}

function moreLeads(count: number, kind: string): string | null {
  if (count === 0) return null;
  return count === 1 ? `1 more lead that was ${kind}` : `${count} more leads that were ${kind}`;
}
