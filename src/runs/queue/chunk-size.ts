import type { IntentClassifier } from '../../domain/intent-classifier.js';

/** A run of so many chunks keeps several processes busy up to its end. */
const CHUNKS = 100;

const MAX_LEADS = 2_000;

/** How many of a run's leads a chunk should hold: as many as are asked about at once at least. */
export function chunkSize(total: number, { batchSize, concurrency }: IntentClassifier): number {
  return Math.max(batchSize * concurrency, Math.min(Math.ceil(total / CHUNKS), MAX_LEADS));
}
