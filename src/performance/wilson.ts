import { NORMAL_QUANTILE } from './interval.js';

/** How often something happened, with Wilson's interval. */
export type Rate = {
  readonly events: number;
  readonly trials: number;
  /** Null below 5 trials. */
  readonly share: number | null;
  /** 0 without trials. */
  readonly low: number;
  /** 1 without trials. */
  readonly high: number;
};

const FEWEST_TRIALS_OF_A_SHARE = 5;

/** A share with its score interval of 95 % (Wilson 1927, without correction for continuity). */
export function wilson(events: number, trials: number): Rate {
  if (trials === 0) return { events, trials, share: null, low: 0, high: 1 };
  const share = events / trials;
  const perTrial = NORMAL_QUANTILE ** 2 / trials;
  const centre = share + perTrial / 2;
  const spread = Math.sqrt(perTrial * share * (1 - share) + perTrial ** 2 / 4);
  return {
    events,
    trials,
    share: trials < FEWEST_TRIALS_OF_A_SHARE ? null : share,
    // Rounding must not leave a trace of what is exactly 0 or 1.
    low: events === 0 ? 0 : (centre - spread) / (1 + perTrial),
    high: events === trials ? 1 : (centre + spread) / (1 + perTrial),
  };
}
