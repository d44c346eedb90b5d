import type { Logger } from 'pino';
import type { Store } from './store/store.js';

const DAY = 24 * 60 * 60_000;

/** The service records the time each day, and may have been stopped for some days. A clock further ahead may be wrong. */
const MOST_DAYS_AHEAD = 7;

type Parts = { readonly store: Store; readonly logger: Logger; readonly now: () => Date };

export type RetentionSettings = {
  /** Null: leads are kept until they are deleted. */
  readonly retentionDays: number | null;
  /** A day on which the operator confirmed the clock. */
  readonly clockConfirmedOn: Date | null;
};

/** Removes old leads, unless the clock is so far ahead of the last recorded time that it may be wrong. */
export type Retention = {
  removeOld(): Promise<void>;
  /** "ok", or why nothing is removed; null where leads are kept. */
  state(): string | null;
};

export function openRetention(
  { store, logger, now }: Parts,
  { retentionDays, clockConfirmedOn }: RetentionSettings,
): Retention {
  let state = retentionDays === null ? null : 'ok';
  return {
    state: () => state,
    async removeOld() {
      const time = now();
      const seen = await store.lastSeen.find();
      if (seen && isFarAhead(time, seen) && !(clockConfirmedOn && isNear(time, clockConfirmedOn))) {
        if (retentionDays === null) return;
        state = pausedBy(time, seen);
        logger.error({ seen, retentionDays }, state);
        return;
      }
      await store.lastSeen.put(time);
      if (retentionDays === null) return;
      state = 'ok';
      const leads = await store.leads.removeOlderThan(new Date(time.getTime() - retentionDays * DAY));
      if (leads > 0) logger.info({ leads, retentionDays }, 'old leads were removed');
    },
  };
}

function isFarAhead(time: Date, seen: Date): boolean {
  return time.getTime() - seen.getTime() > MOST_DAYS_AHEAD * DAY;
}

function isNear(time: Date, day: Date): boolean {
  return Math.abs(time.getTime() - day.getTime()) <= MOST_DAYS_AHEAD * DAY;
}

function pausedBy(time: Date, seen: Date): string {
  const [today, lastDay] = [time, seen].map((date) => date.toISOString().slice(0, 10));
  return (
    `No old leads are removed: the clock says ${today}, and the database was last used on ${lastDay}. ` +
    `Set the clock right, or set CLOCK_CONFIRMED_ON=${today} if it is right, and start again.`
  );
}
