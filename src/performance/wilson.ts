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

/** Returns a share with its 95 % score interval (Wilson 1927, without continuity correction). */
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
    // These ends are exactly 0 and 1; rounding must not change that.
    low: events === 0 ? 0 : (centre - spread) / (1 + perTrial),
    high: events === trials ? 1 : (centre + spread) / (1 + perTrial),
  };
}
