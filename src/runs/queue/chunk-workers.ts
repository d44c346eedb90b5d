import { setTimeout as delay } from 'node:timers/promises';
import { retryingStore } from '../retrying-store.js';
import type { RunEngine } from '../run-engine.js';
import type { HeldChunk } from './chunk.js';
import type { ChunkQueue } from './chunk-queue.js';
import { repeat } from './repeat.js';
import { BrokenOffError, workOnChunk } from './work-on-chunk.js';

/** While the last requests of one chunk run, those of the other keep the classifier busy. */
const CHUNKS_AT_ONCE = 2;

/** Milliseconds between two polls of an idle worker; pg-boss sends no notice of new chunks. */
const POLL_INTERVAL = 500;

/** Milliseconds between two checks whether the runs in progress were ended by other processes. */
const WATCH_INTERVAL = 400;

/** Milliseconds between two renewals of leases; several fit into the lease time of a chunk. */
const RENEWAL_INTERVAL = 4_000;

type Work = { readonly chunk: HeldChunk; readonly abort: AbortController; readonly done: Promise<void> };

/** The workers of this process. */
export type ChunkWorkers = {
  start(): void;
  /** Makes idle workers poll for a chunk. */
  wake(): void;
  /** Stops work on a run, and resolves once it has stopped; starts no further work on it. */
  abort(runId: string): Promise<void>;
  /** Admits a run again after `abort`. */
  admit(runId: string): void;
  /** Puts back the chunks in progress, and takes no more. */
  stop(): Promise<void>;
};

export function chunkWorkers(engine: RunEngine, queue: ChunkQueue): ChunkWorkers {
  const { store, clock, logger } = engine;
  const retryingEngine = { ...engine, store: retryingStore(store, clock) };
  const works = new Set<Work>();
  const aborted = new Set<string>();
  let timers: readonly NodeJS.Timeout[] = [];
  let loops: readonly Promise<void>[] = [];
  let nap = new AbortController();
  let stopped = false;

  async function workInTurn(): Promise<void> {
    while (!stopped) {
      const chunk = await queue.take();
      if (chunk) await begin(chunk).done;
      else await delay(POLL_INTERVAL, undefined, { signal: nap.signal }).catch(() => {});
    }
  }

  function begin(chunk: HeldChunk): Work {
    const abort = new AbortController();
    if (aborted.has(chunk.runId)) abort.abort(new BrokenOffError('RUN_IS_OVER'));
    if (stopped) abort.abort(new BrokenOffError('STOP'));
    const done = workOnChunk(retryingEngine, queue, chunk, abort.signal)
      .catch((error: unknown) =>
        logger.error({ err: error, runId: chunk.runId }, 'a chunk failed; it is taken again when its lease expires'),
      )
      .finally(() => works.delete(work));
    const work = { chunk, abort, done };
    works.add(work);
    return work;
  }

  function abortRun(runId: string): Work[] {
    const over = [...works].filter(({ chunk }) => chunk.runId === runId);
    for (const { abort } of over) abort.abort(new BrokenOffError('RUN_IS_OVER'));
    return over;
  }

  async function watch(): Promise<void> {
    for (const runId of new Set([...works].map(({ chunk }) => chunk.runId))) {
      const run = await store.runs.find(runId);
      if (!run || run.finishedAt) abortRun(runId);
    }
  }

  async function renew(): Promise<void> {
    const renewed = [...works];
    if (renewed.length === 0) return;
    const held = await queue.renew(renewed.map(({ chunk }) => chunk));
    for (const { chunk, abort } of renewed) if (!held.has(chunk.id)) abort.abort(new BrokenOffError('EXPIRED'));
  }

  function wake(): void {
    nap.abort();
    nap = new AbortController();
  }

  return {
    start() {
      const report = (error: unknown) => logger.error({ err: error }, 'the database does not answer');
      timers = [repeat(watch, WATCH_INTERVAL, report), repeat(renew, RENEWAL_INTERVAL, report)];
      loops = Array.from({ length: CHUNKS_AT_ONCE }, workInTurn);
    },
    wake,
    async abort(runId) {
      aborted.add(runId);
      await Promise.all(abortRun(runId).map(({ done }) => done));
    },
    admit: (runId) => void aborted.delete(runId),
    async stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      for (const { abort } of works) abort.abort(new BrokenOffError('STOP'));
      wake();
      await Promise.all(loops);
    },
  };
}
