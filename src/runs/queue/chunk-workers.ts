import { setTimeout as delay } from 'node:timers/promises';
import { patientStore } from '../patient-store.js';
import type { RunEngine } from '../run-engine.js';
import type { HeldChunk } from './chunk.js';
import type { ChunkQueue } from './chunk-queue.js';
import { repeat } from './repeat.js';
import { BrokenOffError, workOnChunk } from './work-on-chunk.js';

/** While one chunk comes to its end, calls for the other keep the classifier busy. */
const CHUNKS_AT_ONCE = 2;

/** Milliseconds between two looks for a chunk, by one who has none; pg-boss tells nobody of new ones. */
const POLL_INTERVAL = 500;

/** Milliseconds between two looks whether the runs that are worked on have ended elsewhere. */
const WATCH_INTERVAL = 400;

/** Milliseconds between two renewals; several of them fit into the time after which a chunk expires. */
const RENEWAL_INTERVAL = 4_000;

type Work = { readonly chunk: HeldChunk; readonly abort: AbortController; readonly done: Promise<void> };

/** Those that work on chunks in this process. */
export type ChunkWorkers = {
  start(): void;
  /** Lets those that have nothing to do look for a chunk. */
  wake(): void;
  /** Breaks off what is under way for a run, and resolves once nothing is; nothing more is begun for it. */
  abort(runId: string): Promise<void>;
  /** Lets a run be worked on again that was aborted. */
  admit(runId: string): void;
  /** Puts back what is under way, and takes nothing more. */
  stop(): Promise<void>;
};

export function chunkWorkers(engine: RunEngine, queue: ChunkQueue): ChunkWorkers {
  const { store, clock, logger } = engine;
  const patientEngine = { ...engine, store: patientStore(store, clock) };
  const works = new Set<Work>();
  const aborted = new Set<string>();
  let timers: readonly NodeJS.Timeout[] = [];
  let loops: readonly Promise<void>[] = [];
  let nap = new AbortController();
  let stopped = false;

  async function takeOneAfterAnother(): Promise<void> {
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
    const done = workOnChunk(patientEngine, queue, chunk, abort.signal)
      .catch((error: unknown) => logger.error({ err: error, runId: chunk.runId }, 'a chunk is left until it expires'))
      .finally(() => works.delete(work));
    const work = { chunk, abort, done };
    works.add(work);
    return work;
  }

  function breakOffRun(runId: string): Work[] {
    const over = [...works].filter(({ chunk }) => chunk.runId === runId);
    for (const { abort } of over) abort.abort(new BrokenOffError('RUN_IS_OVER'));
    return over;
  }

  async function watch(): Promise<void> {
    for (const runId of new Set([...works].map(({ chunk }) => chunk.runId))) {
      const run = await store.runs.find(runId);
      if (!run || run.finishedAt) breakOffRun(runId);
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
      loops = Array.from({ length: CHUNKS_AT_ONCE }, takeOneAfterAnother);
    },
    wake,
    async abort(runId) {
      aborted.add(runId);
      await Promise.all(breakOffRun(runId).map(({ done }) => done));
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
