import type pg from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { type OpenRateLimit, rateLimit, SECONDS } from '../rate-limit.js';

/** Counts in a table, which the limiter makes itself, for all processes together. */
export function postgresRateLimit(pool: pg.Pool): OpenRateLimit {
  return async (keyPrefix, points) => {
    const settings = {
      storeClient: pool,
      storeType: 'pool',
      tableName: 'RateLimit',
      keyPrefix,
      points,
      duration: SECONDS,
    };
    // Whoever is over the limit is refused from memory, without a word to the database.
    const inMemoryBlockOnConsumed = points + 1;
    const limiter = await new Promise<RateLimiterPostgres>((resolve, reject) => {
      const opened = new RateLimiterPostgres({ ...settings, inMemoryBlockOnConsumed }, (error?: Error) =>
        error ? reject(error) : resolve(opened),
      );
    });
    return rateLimit(limiter);
  };
}
