import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type OpenRateLimit, rateLimit, SECONDS } from '../service/rate-limit.js';

/** Counts in memory: the one process of a SQLite file is asked about everything. */
export const memoryRateLimit: OpenRateLimit = (keyPrefix, points) =>
  rateLimit(new RateLimiterMemory({ keyPrefix, points, duration: SECONDS }));
