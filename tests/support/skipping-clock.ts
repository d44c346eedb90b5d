import { type Clock, systemClock } from '../../src/clock.js';

/** The machine's clock, which a test can put forward. */
export type SkippingClock = Clock & {
  /** Puts the clock forward by so many milliseconds; whoever sleeps until then wakes up. */
  skip(milliseconds: number): void;
  /** How many sleep now. */
  readonly sleeping: number;
};

/** `onSleep` is told of each sleep, in milliseconds. */
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
