export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Formats a whole number for people. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** Returns the medians of rounds of two measurements; the ratio is taken per round, since the machine may change in between. */
export function beside(unit: string, rounds: readonly { readonly measured: number; readonly ceiling: number }[]) {
  return {
    measured: `${whole(median(rounds.map(({ measured }) => measured)))} ${unit}`,
    ceiling: `${whole(median(rounds.map(({ ceiling }) => ceiling)))} ${unit}`,
    ratio: median(rounds.map(({ measured, ceiling }) => measured / ceiling)).toFixed(2),
  };
}

/** Repeats a measurement so many times, one after the other. */
export async function repeatedly<Result>(times: number, measure: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  while (results.length < times) results.push(await measure());
  return results;
}

/** Returns the seconds that work takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}
