import type { Clock } from '../clock.js';
import type { RunWork } from '../store/runs/run-work.js';
import type { Store } from '../store/store.js';

/** Milliseconds to wait before each retry; together long enough for a server to restart. */
const WAITS = [100, 200, 400, 800, 1_600, 3_200];

/**
 * Wraps the store so that its runs retry after transient errors of the database: otherwise paid answers of an AI provider would
 * be lost.
 */
export function retryingStore(
  store: Store,
  clock: Clock,
  isTransient: (error: unknown) => boolean = () => true,
): Store {
  const runs = Object.entries(store.runs).map(([name, call]) => [name, withRetries(call, clock, isTransient)]);
  return { ...store, runs: Object.fromEntries(runs) as RunWork };
}

function withRetries(call: RunWork[keyof RunWork], clock: Clock, isTransient: (error: unknown) => boolean) {
  const ask = call as (...values: unknown[]) => Promise<unknown>;
  return async (...values: unknown[]) => {
    for (const wait of WAITS) {
      try {
        return await ask(...values);
      } catch (error) {
        if (!isTransient(error)) throw error;
        await clock.sleep(wait);
      }
    }
    return ask(...values);
  };
}
