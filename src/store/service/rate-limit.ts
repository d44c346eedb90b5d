import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';

/** What somebody may do how often in a minute, whichever process they turn to. */
export type RateLimit = {
  /** Counts one more. Answers how many seconds to wait where it is one too many, else null. */
  take(who: string): Promise<number | null>;
};

/** Opens a limit of so many a minute, apart from limits of other names. */
export type OpenRateLimit = (name: string, perMinute: number) => RateLimit;

export const SECONDS = 60;

/** The limit that a limiter keeps. */
export function rateLimit(limiter: RateLimiterAbstract): RateLimit {
  return {
    async take(who) {
      try {
        await limiter.consume(who);
        return null;
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        return Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
      }
    },
  };
}
