import { type Clock, systemClock } from '../../src/clock.js';

/** The system clock, which a test can advance. */
export type SkippingClock = Clock & {
  /** Advances the clock by so many milliseconds, and ends the sleeps until then. */
  skip(milliseconds: number): void;
  /** The number of current sleeps. */
  readonly sleeping: number;
};

/** `onSleep` is called with each sleep, in milliseconds. */
export function skippingClock(onSleep: (milliseconds: number) => void = () => {}): SkippingClock {
  let skipped = 0;
  let sleeping = 0;
  let nextSkip = new AbortController();
  const time = () => Date.now() + skipped;

  async function sleepUntil(end: number, signal?: AbortSignal): Promise<void> {
    while (time() < end) {
      const either = AbortSignal.any([nextSkip.signal, ...(signal ? [signal] : [])]);
      await systemClock.sleep(end - time(), either).catch(() => signal?.throwIfAborted());
    }
  }

  return {
    now: () => new Date(time()),
    get sleeping() {
      return sleeping;
    },
    skip(milliseconds) {
      skipped += milliseconds;
      nextSkip.abort();
      nextSkip = new AbortController();
    },
    async sleep(milliseconds, signal) {
      onSleep(milliseconds);
      sleeping += 1;
      await sleepUntil(time() + milliseconds, signal).finally(() => {
        sleeping -= 1;
      });
    },
  };
}
