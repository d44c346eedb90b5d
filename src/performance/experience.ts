import { stepOf } from './bands.js';
import { MINIMUM } from './minimum.js';
import { type Decided, hasEach, rateOf, tally, tallyBy } from './tally.js';
import type { Rate } from './wilson.js';

/** Returns a function that gives the success rate of a score's step of ten: null below the minimum for forecasts, and without a score. */
export function scoreExperience(
  leads: readonly (Decided & { readonly score: number })[],
): (score: number | null) => Rate | null {
  if (!hasEach(tally(leads), MINIMUM.FORECAST)) return () => null;
  const tallies = tallyBy(leads, ({ score }) => stepOf(score));
  return (score) => (score === null ? null : rateOf(tallies.get(stepOf(score))));
}
