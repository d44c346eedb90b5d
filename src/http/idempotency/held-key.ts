import type { Logger } from 'pino';
import type { Claim, KeptAnswer } from '../../store/idempotent-answers.js';
import type { Store } from '../../store/store.js';

/** Milliseconds after which who took a key, and has not renewed it, is taken for dead. */
export const HOLD = 60_000;

const RENEWAL = HOLD / 4;

/** A key that this process holds while it does what was asked. */
export type HeldKey = {
  /** Ends with the answer to keep; null where the same request may be tried again. */
  end(answer: KeptAnswer | null): Promise<void>;
};

export function holdKey({ answers }: Pick<Store, 'answers'>, claim: Claim, now: () => Date, logger: Logger): HeldKey {
  const report = (error: unknown) => logger.error({ err: error }, 'the key of a request could not be held');
  const renew = () => answers.hold(claim, new Date(now().getTime() + HOLD)).catch(report);
  const timer = setInterval(renew, RENEWAL);
  return {
    async end(answer) {
      clearInterval(timer);
      await (answer ? answers.keep(claim, answer) : answers.release(claim)).catch(report);
    },
  };
}
