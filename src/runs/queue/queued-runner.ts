import type { RunRecord } from '../../domain/run.js';
import type { LeadRange } from '../../store/runs/run-leads.js';
import type { RunEngine } from '../run-engine.js';
import type { Runner } from '../runner.js';
import { openChunkQueue } from './chunk-queue.js';
import { chunkSize } from './chunk-size.js';
import { chunkWorkers } from './chunk-workers.js';

/** A recalculation is one chunk. */
const WHOLE: LeadRange = { after: null, upTo: null };

/**
 * Makes a runner that shares runs with all other processes on the same PostgreSQL database: a run is cut into chunks, and each
 * process works on a few of them at a time. Throws a `DatabaseError` where the queue cannot be opened.
 */
export async function queuedRunner(databaseUrl: string, engine: RunEngine): Promise<Runner> {
  const { store, classifier, clock, logger } = engine;
  const queue = await openChunkQueue(databaseUrl, logger);
  const workers = chunkWorkers(engine, queue);
  let [resumed, stopped] = [false, false];

  /** Cuts a run into chunks, unless it has some or waits for its time. */
  async function enqueue(run: RunRecord): Promise<void> {
    if (stopped || (run.resumesAt && run.resumesAt > clock.now())) return;
    if (await hasEarlierRun(run)) return;
    await queue.fill(run.id, async () => {
      if (run.kind === 'RECALCULATION') return [WHOLE];
      const ranges = await store.runs.pendingRanges(run.id, chunkSize(run.total, classifier));
      if (ranges.length === 0) await store.runs.finish(run.id, { status: 'COMPLETED', message: null }, clock.now());
      else if (run.status === 'WAITING') await store.runs.start(run.id, clock.now());
      return ranges;
    });
    workers.wake();
  }

  /** Whether an earlier run of the same kind and offer is unfinished. */
  async function hasEarlierRun({ id, kind, offerId }: RunRecord): Promise<boolean> {
    const runs = await store.runs.unfinished();
    return runs.some((other) => other.offerId === offerId && other.kind === kind && other.id < id);
  }

  async function enqueueUnfinished(): Promise<void> {
    for (const run of await store.runs.unfinished()) await enqueue(run).catch(report);
  }

  function report(error: unknown): void {
    logger.error({ err: error }, 'a run could not be resumed; retrying within seconds');
  }

  // One process at a time checks whether a run has lost its chunks, or need no longer wait.
  queue.onMaintenance(() => void enqueueUnfinished().catch(report));

  return {
    submit(run) {
      workers.admit(run.id);
      enqueue(run).catch(report);
    },
    abort: workers.abort,
    ready: async () => resumed && !stopped && (await queue.isThere()),
    async resume() {
      workers.start();
      await enqueueUnfinished();
      resumed = true;
    },
    async stop() {
      stopped = true;
      await workers.stop();
      await queue.close();
    },
  };
}
