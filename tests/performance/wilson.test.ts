import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/performance/wilson.js';

describe("Wilson's interval", () => {
  it.each([
    [2, 5, 0.12, 0.77],
    [0, 5, 0, 0.43],
    [5, 5, 0.57, 1],
    [8, 31, 0.14, 0.43],
  ])('of %i of %i is from %f to %f', (events, trials, low, high) => {
    const rate = wilson(events, trials);
    expect(rate.share).toBe(events / trials);
    expect(rate.low).toBeCloseTo(low, 2);
    expect(rate.high).toBeCloseTo(high, 2);
  });

  it('agrees with the values that Newcombe (1998) published', () => {
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [events, trials, low, high] of published) {
      expect(wilson(events, trials).low).toBeCloseTo(low, 4);
      expect(wilson(events, trials).high).toBeCloseTo(high, 4);
    }
  });

  it('holds everything without trials, and has no share below 5', () => {
    expect(wilson(0, 0)).toEqual({ events: 0, trials: 0, share: null, low: 0, high: 1 });
    expect(wilson(4, 4).share).toBeNull();
    expect(wilson(4, 5).share).toBe(0.8);
  });

  it('lies within 0 and 1, holds the share, and mirrors that of the failures', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (successes, failures) => {
        const trials = successes + failures;
        const { low, high } = wilson(successes, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (trials > 0) expect(low <= successes / trials && successes / trials <= high).toBe(true);
        expect(low).toBeCloseTo(1 - wilson(failures, trials).high, 12);
      }),
    );
  });
});
