import type { Logger } from 'pino';
import type { Store } from './store/store.js';

const DAY = 24 * 60 * 60_000;

type Parts = { readonly store: Store; readonly logger: Logger; readonly now: () => Date };

/** Removes what is kept for a time alone, at once and then each day: answers to repeat, and leads where a number of days is set. */
export function tidyDaily(parts: Parts, retentionDays: number | null): { stop(): Promise<void> } {
  const tidyAndReport = () =>
    tidy(parts, retentionDays).catch((error: unknown) => {
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

async function tidy({ store, logger, now }: Parts, retentionDays: number | null): Promise<void> {
  await store.answers.removeExpired(now());
  if (retentionDays === null) return;
  const leads = await store.leads.removeOlderThan(new Date(now().getTime() - retentionDays * DAY));
  if (leads > 0) logger.info({ leads, retentionDays }, 'leads that were too old were removed');
}
