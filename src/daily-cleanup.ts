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

/** Removes expired data now and then once a day: stored answers, old entries of histories, and leads where a retention is set. */
export function cleanUpDaily(parts: Parts): { stop(): Promise<void> } {
  const runAndReport = () =>
    cleanUp(parts).catch((error: unknown) => {
      parts.logger.error({ err: error }, 'expired data could not be removed; the next attempt is in a day');
    });
  let latest = runAndReport();
  const timer = setInterval(() => {
    latest = runAndReport();
  }, DAY);
  return {
    async stop() {
      clearInterval(timer);
      await latest;
    },
  };
}

async function cleanUp({ store, retention, now }: Parts): Promise<void> {
  await store.answers.removeExpired(now());
  await store.results.thinHistories(now());
  await retention.removeOld();
}
