import { rankingBy, rankingGain } from './delong.js';
import type { IntervalEstimate } from './interval.js';
import { countByLayers } from './layer-counts.js';
import { MINIMUM } from './minimum.js';
import { type Decided, hasEach, sumLeads, tally } from './tally.js';

/** A lead that counts, with its score by two models; null where a model disqualifies it. */
export type ComparedLead = Decided & {
  readonly decidedAt: Date;
  readonly before: number | null;
  readonly after: number | null;
};

/** How well two models rank the same outcomes. */
export type ModelComparison = {
  readonly before: IntervalEstimate;
  readonly after: IntervalEstimate;
  readonly difference: IntervalEstimate;
  /** The difference in the newest fifth of the outcomes; null where it is below the minimum for rankings. */
  readonly newest: IntervalEstimate | null;
  readonly draftsTried: number;
};

const [BEFORE, AFTER] = [0, 1];

/** The place of disqualified leads: below every score. */
const DISQUALIFIED = -1;

const NEWEST_SHARE = 5;

/** Compares how two models rank the same outcomes; null below the minimum for verdicts. */
export function compareModels(leads: readonly ComparedLead[], draftsTried: number): ModelComparison | null {
  if (!hasEach(tally(leads), MINIMUM.VERDICTS)) return null;
  const counts = countScores(leads);
  return {
    before: rankingBy(counts, BEFORE),
    after: rankingBy(counts, AFTER),
    difference: rankingGain(counts, AFTER, BEFORE),
    newest: gainOfNewest(leads),
    draftsTried,
  };
}

function gainOfNewest(leads: readonly ComparedLead[]): IntervalEstimate | null {
  const newest = newestFifth(leads);
  return hasEach(tally(newest), MINIMUM.RANKING) ? rankingGain(countScores(newest), AFTER, BEFORE) : null;
}

/** Returns the newest fifth, rounded up, with all leads that were decided at the same time as its oldest. */
function newestFifth(leads: readonly ComparedLead[]): ComparedLead[] {
  const newestFirst = leads.toSorted((one, other) => +other.decidedAt - +one.decidedAt);
  const wanted = Math.ceil(sumLeads(leads) / NEWEST_SHARE);
  let [oldest, count] = [0, 0];
  for (const { decidedAt, leads: alike = 1 } of newestFirst) {
    if (count >= wanted) break;
    oldest = decidedAt.getTime();
    count += alike;
  }
  return leads.filter(({ decidedAt }) => decidedAt.getTime() >= oldest);
}

function countScores(leads: readonly ComparedLead[]) {
  return countByLayers(leads, ({ before, after }) => [before ?? DISQUALIFIED, after ?? DISQUALIFIED]);
}
