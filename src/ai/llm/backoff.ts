import type { AiFailureCode } from '../../domain/generated/enums.js';
import type { CallFault } from './fault.js';

const LONGEST_BACKOFF_MS = 30_000;

const OVERLOAD_BACKOFF_MS = 2_000;

/** The longest wait after the first attempt; it doubles with each. Short after an unusable reply, which does not mean overload. */
const FIRST_BACKOFF_MS: Readonly<Record<AiFailureCode, number>> = {
  RATE_LIMITED: OVERLOAD_BACKOFF_MS,
  UNAVAILABLE: 500,
  TIMEOUT: 500,
  BLOCKED: 50,
  UNUSABLE_REPLY: 50,
};

/**
 * Returns the milliseconds to wait after attempt number `attempt` (from 1): exponential backoff with full jitter, or the wait
 * that the provider asked for, whichever is longer. `random` is from 0 to below 1.
 */
export function backoffMs(fault: CallFault, attempt: number, random: number): number {
  const first = fault.cause === 'OVERLOAD' ? OVERLOAD_BACKOFF_MS : FIRST_BACKOFF_MS[fault.code];
  const longest = Math.min(LONGEST_BACKOFF_MS, first * 2 ** (attempt - 1));
  return Math.max(fault.retryAfterMs ?? 0, Math.round(random * longest));
}
