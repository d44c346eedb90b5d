import type { Logger } from 'pino';
import type { Claim, KeptAnswer } from '../../store/service/idempotent-answers.js';
import type { Store } from '../../store/store.js';

/** Milliseconds after which a lease that was not renewed expires. */
export const LEASE_MS = 60_000;

const RENEWAL_INTERVAL = LEASE_MS / 4;

/** Keeps other processes from executing a request with the same key. */
export type KeyLease = {
  /** Ends the lease and stores the answer; null lets the same request be sent again. */
  end(answer: KeptAnswer | null): Promise<void>;
};

export function leaseKey({ answers }: Pick<Store, 'answers'>, claim: Claim, now: () => Date, logger: Logger): KeyLease {
  const report = (error: unknown) =>
    logger.error({ err: error }, 'the lease of an Idempotency-Key could not be renewed or ended');
  const renew = () => answers.hold(claim, new Date(now().getTime() + LEASE_MS)).catch(report);
  const timer = setInterval(renew, RENEWAL_INTERVAL);
  return {
    async end(answer) {
      clearInterval(timer);
      await (answer ? answers.keep(claim, answer) : answers.release(claim)).catch(report);
    },
  };
}
