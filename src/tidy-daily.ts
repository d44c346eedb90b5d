import type { Logger } from 'pino';
import type { Retention } from './retention.js';
import type { Store } from './store/store.js';

const DAY = 24 * 60 * 60_000;

type Parts = {
  readonly store: Store;
  readonly retention: Retention;
  readonly logger: Logger;
  readonly now: () => Date;
};

/** Removes what is kept for a time alone, at once and then each day: answers to repeat, and leads where a number of days is set. */
export function tidyDaily(parts: Parts): { stop(): Promise<void> } {
  const tidyAndReport = () =>
    tidy(parts).catch((error: unknown) => {
      parts.logger.error({ err: error }, 'what is too old could not be removed; this is tried again in a day');
    });
  let latest = tidyAndReport();
  const timer = setInterval(() => {
    latest = tidyAndReport();
  }, DAY);
  return {
    async stop() {
      clearInterval(timer);
      await latest;
    },
  };
}

async function tidy({ store, retention, now }: Parts): Promise<void> {
  await store.answers.removeExpired(now());
  await retention.removeOld();
}
