import { AiPausedError, AiRefusedError } from '../../domain/intent-classifier.js';
import type { RunRecord } from '../../domain/run.js';
import { failRun, stopAtLimit } from '../carry-out-run.js';
import { recalculate } from '../recalculate.js';
import type { RunEngine } from '../run-engine.js';
import { RequestLimitError } from '../run-recorder.js';
import { scoreRange } from '../score-range.js';
import type { HeldChunk } from './chunk.js';
import type { ChunkQueue } from './chunk-queue.js';

/** The most internal errors that a chunk may cause before the run fails. */
const MAX_FAULTS = 3;

/** Why work on a chunk is aborted: its run has ended, the process stops, or another process has taken the expired chunk. */
export class BrokenOffError extends Error {
  override readonly name = 'BrokenOffError';

  constructor(readonly why: 'RUN_IS_OVER' | 'STOP' | 'EXPIRED') {
    super(why);
  }
}

/**
 * Scores the pending leads of a chunk, ends its run where none are left in it, and settles the chunk. The signal's reason is a
 * `BrokenOffError`.
 */
export async function workOnChunk(
  engine: RunEngine,
  queue: ChunkQueue,
  chunk: HeldChunk,
  signal: AbortSignal,
): Promise<void> {
  const run = await engine.store.runs.find(chunk.runId);
  // A waiting run is resumed later, in new chunks.
  if (!run || run.finishedAt || run.status === 'WAITING') return queue.drop(chunk);
  try {
    await scoreChunk(engine, run, chunk, signal);
  } catch (error) {
    if (error instanceof BrokenOffError) return settleBrokenOff(queue, chunk, error);
    if (error instanceof RequestLimitError) return settleAtLimit(engine, queue, run, chunk);
    return settleFaulty(engine, queue, run, chunk, error);
  }
  await queue.drop(chunk);
}

async function scoreChunk(engine: RunEngine, run: RunRecord, { range }: HeldChunk, signal: AbortSignal): Promise<void> {
  const { store, clock } = engine;
  if (run.kind === 'RECALCULATION') return recalculate(engine, run, signal);
  if (run.status === 'QUEUED') await store.runs.start(run.id, clock.now());
  await scoreRange(engine, run, range, signal);
  const left = await store.runs.pending(run.id, { first: 1, after: null });
  if (left.length === 0) await store.runs.finish(run.id, { status: 'COMPLETED', message: null }, clock.now());
}

async function settleBrokenOff(queue: ChunkQueue, chunk: HeldChunk, { why }: BrokenOffError): Promise<void> {
  if (why === 'RUN_IS_OVER') await queue.drop(chunk);
  if (why === 'STOP') await queue.putBack(chunk);
}

/** Other chunks may still take answers to earlier requests, so the last of them ends the run. */
async function settleAtLimit(engine: RunEngine, queue: ChunkQueue, run: RunRecord, chunk: HeldChunk): Promise<void> {
  await queue.drop(chunk);
  await queue.fill(run.id, async () => {
    await stopAtLimit(engine, run);
    return [];
  });
}

async function settleFaulty(
  engine: RunEngine,
  queue: ChunkQueue,
  run: RunRecord,
  chunk: HeldChunk,
  error: unknown,
): Promise<void> {
  if (error instanceof AiPausedError) await engine.store.runs.wait(run.id, error.message, error.resumesAt);
  else if (error instanceof AiRefusedError || chunk.faults + 1 >= MAX_FAULTS) await failRun(engine, run, error);
  else {
    engine.logger.warn({ err: error, runId: run.id }, 'a part of a scoring run failed; retrying');
    return queue.putBackFaulty(chunk, 2 ** chunk.faults);
  }
  await queue.drop(chunk);
}
