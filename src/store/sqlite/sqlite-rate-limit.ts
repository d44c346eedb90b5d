import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type OpenRateLimit, rateLimit, SECONDS } from '../service/rate-limit.js';

/** Counts in memory, since only one process uses a SQLite file. */
export const memoryRateLimit: OpenRateLimit = (keyPrefix, points) =>
  rateLimit(new RateLimiterMemory({ keyPrefix, points, duration: SECONDS }));
