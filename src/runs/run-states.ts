import type { Clock } from '../clock.js';
import type { RunRecord } from '../domain/run.js';
import type { RunWork } from '../store/runs/run-work.js';

/**
 * Yields a run now and at each interval, up to its end or until the signal is aborted. Ends with null where the run does not
 * exist, or was deleted.
 */
export async function* runStates(
  { runs }: { readonly runs: Pick<RunWork, 'find'> },
  clock: Clock,
  id: string,
  interval: number,
  signal: AbortSignal,
): AsyncGenerator<RunRecord | null, void> {
  while (!signal.aborted) {
    const run = await runs.find(id);
    yield run;
    if (!run || run.finishedAt) return;
    await clock.sleep(interval, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}

/** Yields the states that differ from the one before. */
export async function* changes(states: AsyncIterable<RunRecord | null>): AsyncGenerator<RunRecord, void> {
  let last = '';
  for await (const run of states) {
    const state = JSON.stringify(run);
    if (run && state !== last) yield run;
    last = state;
  }
}

/** Opens a generator with a signal that is aborted as soon as its reader leaves, even while it waits for a value. */
export function leavable<Value>(
  open: (signal: AbortSignal) => AsyncGenerator<Value, void>,
): AsyncGenerator<Value, void> {
  const left = new AbortController();
  const values = open(left.signal);
  const end = values.return.bind(values);
  values.return = (value) => {
    left.abort();
    return end(value);
  };
  return values;
}
