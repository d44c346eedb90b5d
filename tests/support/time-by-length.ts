import { expect } from 'vitest';

const TRIES = 3;

/** An eighth of the longest text. */
const SHARE = 8;

/** Linear work takes eight times as long for a text eight times as long, quadratic work 64 times. */
const MOST_GROWTH = 24;

/** Milliseconds in which quadratic work on the longest texts cannot be done, however fast the machine is. */
const NEGLIGIBLE = 20;

/** Expects that work on a text takes time in proportion to its length, compared with an eighth of the text in the same run. */
export function expectLinearTime(text: string, work: (text: string) => unknown): void {
  const part = processorTime(() => work(text.slice(0, text.length / SHARE)));
  expect(processorTime(() => work(text))).toBeLessThan(MOST_GROWTH * part + NEGLIGIBLE);
}

/** Returns the processor time of work in milliseconds, the shortest of a few tries: other load on the machine adds little to it. */
export function processorTime(work: () => unknown): number {
  const tries = Array.from({ length: TRIES }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...tries);
}
