import type { RunFragment } from '../generated/operations/graphql.js';
import { duration } from '../parts/format.js';

/** Returns how long a run took; null before it has ended. */
export function timeTaken({ startedAt, finishedAt }: RunFragment): string | null {
  return startedAt && finishedAt ? duration((Date.parse(finishedAt) - Date.parse(startedAt)) / 1_000) : null;
}
