import type { RunRecord } from '../domain/run.js';

/** Returns how many leads a run has finished per second since its start, waits included; null before the first one. */
export function leadsPerSecond({ startedAt, finishedAt, scored, failed }: RunRecord, now: Date): number | null {
  const milliseconds = startedAt ? (finishedAt ?? now).getTime() - startedAt.getTime() : 0;
  return scored + failed > 0 && milliseconds > 0 ? (1_000 * (scored + failed)) / milliseconds : null;
}
