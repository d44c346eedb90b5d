import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';
import type { RunWork } from '../store/runs/run-work.js';

type Find = RunWork['find'];

/** Milliseconds for which the watchers of a run share one read of it. */
export const PROGRESS_MILLISECONDS = 250;

const MOST_RUNS = 1_000;

/** Caches reads of runs, so that many watchers in this process cost as many reads as one. */
export type RunReads = {
  /** Returns the read function of one more watcher: its first read is fresh, later ones come from the cache. */
  forWatcher(): { readonly find: Find };
};

export function runReads(find: Find, { now }: Pick<Clock, 'now'>): RunReads {
  const recent = new LRUCache<string, ReturnType<Find>>({
    max: MOST_RUNS,
    ttl: PROGRESS_MILLISECONDS - 1,
    ttlResolution: 0,
    perf: { now: () => now().getTime() },
  });
  const read: Find = (id) => {
    const run = find(id);
    recent.set(id, run);
    return run;
  };
  return {
    forWatcher() {
      let isFirst = true;
      return {
        find(id) {
          const known = isFirst ? undefined : recent.get(id);
          isFirst = false;
          return known ?? read(id);
        },
      };
    },
  };
}
