import type pg from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { type OpenRateLimit, rateLimit, SECONDS } from '../service/rate-limit.js';

/** Counts in a table, for all processes together. */
export function postgresRateLimit(pool: pg.Pool): OpenRateLimit {
  return (keyPrefix, points) => {
    const limiter = new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'RateLimit',
      tableCreated: true,
      keyPrefix,
      points,
      duration: SECONDS,
      // Once over the limit, a client is refused from memory, without a query.
      inMemoryBlockOnConsumed: points + 1,
    });
    return rateLimit(limiter);
  };
}
