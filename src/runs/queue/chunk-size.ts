import type { IntentClassifier } from '../../domain/intent-classifier.js';

/** The number of chunks that keeps several processes busy up to the end of a run. */
const CHUNKS = 100;

const MAX_LEADS = 2_000;

/** Returns how many leads a chunk has: at least as many as are asked about at once. */
export function chunkSize(total: number, { batchSize, concurrency }: IntentClassifier): number {
  return Math.max(batchSize * concurrency, Math.min(Math.ceil(total / CHUNKS), MAX_LEADS));
}
