import DataLoader from 'dataloader';
import type { Clock } from '../clock.js';

/** Milliseconds from the start of one write to that of the next, at least. */
const INTERVAL = 10;

/**
 * Makes a write of many of a write of one: what comes while a write is under way, or just was, goes together into the
 * next; once the signal is aborted, the next is at once.
 */
export function inGroups<Item>(
  clock: Clock,
  signal: AbortSignal,
  write: (items: readonly Item[]) => Promise<void>,
): (item: Item) => Promise<void> {
  let turn: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<Item, void>(
    (items) => {
      const written = write(items).then(() => items.map(() => undefined));
      turn = Promise.allSettled([written, clock.sleep(INTERVAL, signal)]);
      return written;
    },
    { cache: false, batchScheduleFn: (dispatch) => void turn.then(dispatch) },
  );
  return (item) => loader.load(item);
}
