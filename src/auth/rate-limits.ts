import type { Config } from '../config.js';
import type { RateLimit } from '../store/service/rate-limit.js';
import type { Store } from '../store/store.js';
import type { Principal } from './authenticate.js';
import type { Refusal } from './refusal.js';

/** Counts the requests of callers. Each method returns a refusal where the caller exceeds the rate limit; null otherwise. */
export type RateLimits = {
  countRequest(principal: Principal): Promise<Refusal | null>;
  countUpload(principal: Principal): Promise<Refusal | null>;
  /** Counts a download by an address. Its signed link needs no key. */
  countDownload(address: string): Promise<Refusal | null>;
  /** Counts a request without a valid key from an address. */
  countFailure(address: string): Promise<Refusal | null>;
};

/** Requests without a valid key that an address may make in a minute. Requests with a valid key are not affected. */
const FAILURES_PER_MINUTE = 60;

export function openRateLimits({ rates }: Pick<Config, 'rates'>, store: Store): RateLimits {
  const { requestsPerMinute, uploadsPerMinute } = rates;
  const requests = store.openRateLimit('requests', requestsPerMinute);
  const uploads = store.openRateLimit('uploads', uploadsPerMinute);
  const downloads = store.openRateLimit('downloads', requestsPerMinute);
  const failures = store.openRateLimit('failures', FAILURES_PER_MINUTE);
  return {
    countRequest: ({ keyId }) =>
      count(requests, keyId, `An API key may make ${requestsPerMinute} requests a minute (REQUESTS_PER_MINUTE).`),
    countUpload: ({ keyId }) =>
      count(uploads, keyId, `An API key may make ${uploadsPerMinute} uploads a minute (UPLOADS_PER_MINUTE).`),
    countDownload: (address) =>
      count(downloads, address, `An address may make ${requestsPerMinute} downloads a minute (REQUESTS_PER_MINUTE).`),
    countFailure: (address) =>
      count(failures, address, 'Too many requests without a valid API key came from your address.'),
  };
}

/** Counts for a caller. Where no key is needed there is no caller, and nothing is limited. */
async function count(limit: RateLimit, caller: string | null, reason: string): Promise<Refusal | null> {
  const retryAfter = caller === null ? null : await limit.take(caller);
  if (retryAfter === null) return null;
  return { code: 'RATE_LIMITED', message: `${reason} Try again in ${retryAfter} s.`, retryAfter };
}
