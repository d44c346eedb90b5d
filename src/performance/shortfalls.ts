import type { OutcomeTarget } from '../domain/generated/enums.js';
import { MINIMUM, type PerformancePart } from './minimum.js';
import type { Tally } from './tally.js';

/** A part of a report for which there are too few outcomes. */
export type PerformanceShortfall = {
  readonly part: PerformancePart;
  /** How many more successes it needs. */
  readonly successes: number;
  /** How many more failures it needs. */
  readonly failures: number;
  readonly message: string;
};

const PARTS: readonly PerformancePart[] = ['RANKING', 'VERDICTS', 'FORECAST'];

const PURPOSES: Readonly<Record<PerformancePart, string>> = {
  RANKING: 'how well the scores rank leads',
  VERDICTS: 'whether the AI helps, which points the outcomes contradict, and whether a draft ranks better',
  FORECAST: 'how often leads of a score succeed',
};

/** Names leads of a kind, in the singular or plural, after a number. */
type Kind = (leads: 'lead' | 'leads') => string;

const SUCCESSES: Readonly<Record<OutcomeTarget, Kind>> = {
  WON: (leads) => `won ${leads}`,
  MEETING: (leads) => `${leads} with a meeting or a sale`,
};

const FAILURES: Kind = (leads) => `lost ${leads}`;

/** Returns the parts of a report that need more outcomes. */
export function shortfalls(total: Tally, target: OutcomeTarget): PerformanceShortfall[] {
  return PARTS.map((part) => {
    const successes = Math.max(0, MINIMUM[part] - total.successes);
    const failures = Math.max(0, MINIMUM[part] - total.failures);
    return { part, successes, failures, message: messageOf(part, successes, failures, target) };
  }).filter(({ successes, failures }) => successes > 0 || failures > 0);
}

function messageOf(part: PerformancePart, successes: number, failures: number, target: OutcomeTarget): string {
  const wanted = [...more(successes, SUCCESSES[target]), ...more(failures, FAILURES)];
  return `Record ${wanted.join(' and ')} to see ${PURPOSES[part]}.`;
}

function more(count: number, kind: Kind): string[] {
  return count === 0 ? [] : [`${count} more ${kind(count === 1 ? 'lead' : 'leads')}`];
}
