import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';

/** A limit of actions per minute, shared by all processes. */
export type RateLimit = {
  /** Counts one action. Returns the seconds to wait if it exceeds the limit, else null. */
  take(who: string): Promise<number | null>;
};

/** Opens a limit per minute; limits of different names are independent. */
export type OpenRateLimit = (name: string, perMinute: number) => RateLimit;

export const SECONDS = 60;

/** Makes a rate limit from a limiter. */
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
