import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liftOf } from '../../src/performance/lift.js';
import { liftPerformance } from '../../src/performance/lift-performance.js';
import { resampler } from '../../src/performance/resample.js';
import { countsOf } from './make-leads.js';

/** Of 20 leads one has the best score and won, four share the next one, of whom two won, and 15 the last. */
const TIED = countsOf([[90, 50], 1, 0], [[80, 30], 2, 2], [[70, 30], 7, 8]);

describe('the lift', () => {
  it('counts leads in proportion where the cut goes through a tie', () => {
    const [tenth, fifth] = liftPerformance(TIED) ?? [];
    expect(tenth).toMatchObject({ percent: 10, score: { value: 1.5 / 2 / 0.5 } });
    expect(fifth).toMatchObject({ percent: 20, score: { value: 2.5 / 4 / 0.5 } });
  });

  it('takes the rules by themselves for a list of their own', () => {
    const [tenth, fifth] = liftPerformance(TIED) ?? [];
    expect(tenth?.rules.value).toBeCloseTo((1 + 9 / 19) / 2 / 0.5, 12);
    expect(fifth?.rules.value).toBeCloseTo((1 + (3 * 9) / 19) / 4 / 0.5, 12);
  });

  it('counts whole leads where the cut lies between two scores', () => {
    const bestFirst = Array.from({ length: 30 }, (_, place) => ({ leads: 1, successes: Number(place < 3) }));
    expect(liftOf(bestFirst, 10, { leads: 30, successes: 3 })).toBe(10);
  });

  it('is null below 10 successes and 10 failures', () => {
    expect(liftPerformance(countsOf([[90, 50], 9, 0], [[20, 10], 0, 40]))).toBeNull();
  });

  it('is 1 without any doubt where all leads have one score', () => {
    const [tenth] = liftPerformance(countsOf([[50, 20], 20, 30])) ?? [];
    expect(tenth?.score).toEqual({ value: 1, low: 1, high: 1 });
  });

  it('has an upper end above 0 where the top has no success', () => {
    const [tenth] = liftPerformance(countsOf([[90, 50], 0, 60], [[20, 50], 20, 20])) ?? [];
    expect(tenth?.score).toMatchObject({ value: 0, low: 0 });
    // Wilson: 0 of 10 leads is at most 27.75 %, and 20 of all 100 succeed.
    expect(tenth?.score.high).toBeCloseTo(0.2775 / 0.2, 2);
  });

  it('has an interval that is the same each time and holds the value', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(30), fc.nat(30)), { minLength: 3, maxLength: 10 }), (groups) => {
        const counts = countsOf(
          [[5, 5], 10, 10],
          ...groups.map(([score, ...rest]) => [[score, 9 - score], ...rest] as const),
        );
        const lifts = liftPerformance(counts) ?? [];
        expect(liftPerformance(counts)).toEqual(lifts);
        for (const { score, rules } of lifts) {
          for (const { value, low, high } of [score, rules]) expect(low <= value && value <= high).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('a resample', () => {
  const bestFirst = [
    { leads: 100, successes: 60 },
    { leads: 300, successes: 60 },
    { leads: 600, successes: 30 },
  ];

  it('has as many leads as the list, and on average as many of each score and outcome', () => {
    const resample = resampler(bestFirst, 100);
    const drawn = Array.from({ length: 4_000 }, resample);
    expect(new Set(drawn.map(({ whole }) => whole.leads))).toEqual(new Set([1_000]));
    expect(meanOf(drawn.map(({ whole }) => whole.successes))).toBeCloseTo(150, 0);
    for (const [place, { leads, successes }] of bestFirst.entries()) {
      expect(Math.abs(meanOf(drawn.map(({ bestFirst }) => bestFirst[place]?.leads ?? 0)) - leads)).toBeLessThan(1.5);
      expect(Math.abs(meanOf(drawn.map(({ bestFirst }) => bestFirst[place]?.successes ?? 0)) - successes)).toBeLessThan(
        1,
      );
    }
  });

  it('varies as a multinomial distribution does', () => {
    const drawn = Array.from({ length: 4_000 }, resampler(bestFirst, 100));
    const ofFirst = drawn.map(({ bestFirst }) => bestFirst[0]?.successes ?? 0);
    expect(varianceOf(ofFirst)).toBeGreaterThan(0.9 * 1_000 * 0.06 * 0.94);
    expect(varianceOf(ofFirst)).toBeLessThan(1.1 * 1_000 * 0.06 * 0.94);
  });

  it('is drawn no further than to where the top is full, with all successes counted', () => {
    const drawn = Array.from({ length: 4_000 }, resampler(bestFirst, 20));
    expect(new Set(drawn.map(({ bestFirst }) => bestFirst.length))).toEqual(new Set([2]));
    expect(meanOf(drawn.map(({ whole }) => whole.successes))).toBeCloseTo(150, 0);
  });
});

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const centre = meanOf(values);
  return meanOf(values.map((value) => (value - centre) ** 2));
}
