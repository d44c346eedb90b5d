import type { Clock } from '../../../src/clock.js';

/** Time that passes only when it is told to, and then up to the next one who sleeps. */
export type VirtualTime = Clock & {
  /** Goes on to when the next sleeper wakes; false where nobody sleeps. */
  wakeNext(): boolean;
  /** Those who sleep now never wake. */
  forgetSleepers(): void;
};

type Sleeper = { readonly wakesAt: number; readonly wakeUp: () => void };

export function virtualTime(start: number): VirtualTime {
  let time = start;
  const sleepers = new Set<Sleeper>();
  return {
    now: () => new Date(time),
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const wakeUp = () => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wakeUp);
          if (signal?.aborted) reject(signal.reason);
          else resolve();
        };
        const sleeper = { wakesAt: time + milliseconds, wakeUp };
        signal?.addEventListener('abort', wakeUp);
        sleepers.add(sleeper);
      }),
    wakeNext() {
      const [next] = [...sleepers].sort((one, other) => one.wakesAt - other.wakesAt);
      if (!next) return false;
      time = next.wakesAt;
      next.wakeUp();
      return true;
    },
    forgetSleepers: () => sleepers.clear(),
  };
}
