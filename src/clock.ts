import { setTimeout as delay } from 'node:timers/promises';

/** Gives the time and sleeps. */
export type Clock = {
  now(): Date;
  /** Resolves after so many milliseconds. Rejects with the signal's reason as soon as the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
};

export const systemClock: Clock = {
  now: () => new Date(),
  async sleep(milliseconds, signal) {
    try {
      await delay(milliseconds, undefined, { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};
