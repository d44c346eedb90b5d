import DataLoader from 'dataloader';
import type { Clock } from '../clock.js';

/** The least milliseconds between the starts of two writes. */
const INTERVAL = 10;

/**
 * Combines writes (group commit): items that come during a write, or within the interval after its start, are written together
 * by the next one. Once the signal is aborted, the next write starts at once.
 */
export function groupWrites<Item>(
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
