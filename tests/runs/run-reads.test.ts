import { expect, it } from 'vitest';
import { PROGRESS_MILLISECONDS, runReads } from '../../src/runs/run-reads.js';
import { openTestStore } from '../support/test-store.js';

it('reads a run once an interval for all who watch it, and at once for each who begins', async () => {
  const { store } = await openTestStore();
  let [time, finds] = [Date.now(), 0];
  const find = (id: string) => {
    finds += 1;
    return store.runs.find(id);
  };
  const reads = runReads(find, { now: () => new Date(time) });
  const watchers = Array.from({ length: 100 }, () => reads.forWatcher());
  const readAll = () => Promise.all(watchers.map((watcher) => watcher.find('no-run')));
  await readAll();
  expect(finds).toBe(100);
  for (let round = 1; round <= 10; round += 1) {
    time += PROGRESS_MILLISECONDS;
    await readAll();
  }
  expect(finds).toBe(110);
});
