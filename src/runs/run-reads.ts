import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';
import type { RunWork } from '../store/runs/run-work.js';

type Find = RunWork['find'];

/** Milliseconds for which a run that was read is shown to all who watch it. */
export const PROGRESS_MILLISECONDS = 250;

const MOST_RUNS = 1_000;

/** Reads of runs that all their watchers in this process share, so that a run is read as often for many as for one. */
export type RunReads = {
  /** What one more watcher reads by: at first the run as it is now, then what was read a moment ago. */
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
