import type { RunRecord } from '../domain/run.js';

/** How many leads a run finished a second since its start, waits included; null before its first ones and its first moment. */
export function leadsPerSecond({ startedAt, finishedAt, scored, failed }: RunRecord, now: Date): number | null {
  const milliseconds = startedAt ? (finishedAt ?? now).getTime() - startedAt.getTime() : 0;
  return scored + failed > 0 && milliseconds > 0 ? (1_000 * (scored + failed)) / milliseconds : null;
}
