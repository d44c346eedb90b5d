import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingBy, rankingGain } from '../../src/performance/delong.js';
import { countByLayers } from '../../src/performance/layer-counts.js';
import { processorTime } from '../support/time-by-length.js';

type Ranked = { readonly isSuccess: boolean; readonly layers: readonly number[] };

const Z = 1.959963984540054;

/** Comparing each lead with each other takes hundreds of times as long as a sort. */
const MOST_SORTS = 40;

/** Few values make many ties, many make hardly any. */
const points = fc.oneof(fc.nat(4), fc.nat(100));
const twoLayers = fc.tuple(points, points);
const leads: fc.Arbitrary<Ranked[]> = fc
  .tuple(fc.array(twoLayers, { minLength: 2, maxLength: 40 }), fc.array(twoLayers, { minLength: 2, maxLength: 40 }))
  .map(([successes, failures]) => [
    ...successes.map((layers) => ({ isSuccess: true, layers })),
    ...failures.map((layers) => ({ isSuccess: false, layers })),
  ]);

describe('rankings, whatever the leads', () => {
  it('agree with the definition by all pairs', () => {
    fc.assert(
      fc.property(leads, (leads) => {
        const found = rankingBy(count(leads), 0);
        const { auc, variance } = definition(leads, kernel(0));
        expect(found.value).toBeCloseTo(auc, 12);
        if (variance < 1e-12) return;
        expect(logit(found.high) - logit(found.low)).toBeCloseTo((2 * Z * Math.sqrt(variance)) / (auc * (1 - auc)), 6);
      }),
    );
  });

  it('differ as the definition by all pairs says', () => {
    fc.assert(
      fc.property(leads, (leads) => {
        const found = rankingGain(count(leads), 0, 1);
        const [score, rules] = [kernel(0), kernel(1)];
        const { auc, variance } = definition(leads, (one, other) => score(one, other) - rules(one, other));
        expect(found.value).toBeCloseTo(auc, 12);
        if (variance < 1e-12) return;
        expect(found.high).toBeCloseTo(Math.min(1, auc + Z * Math.sqrt(variance)), 10);
        expect(found.low).toBeCloseTo(Math.max(-1, auc - Z * Math.sqrt(variance)), 10);
      }),
    );
  });

  it('are the same to the last digit in any order of the leads', () => {
    const shuffled = leads.chain((leads) =>
      fc.tuple(fc.constant(leads), fc.shuffledSubarray(leads, { minLength: leads.length })),
    );
    fc.assert(
      fc.property(shuffled, ([leads, others]) => {
        expect(rankingBy(count(others), 0)).toEqual(rankingBy(count(leads), 0));
        expect(rankingGain(count(others), 0, 1)).toEqual(rankingGain(count(leads), 0, 1));
      }),
    );
  });

  it('have an interval of some width that holds the value and lies within 0 and 1', () => {
    fc.assert(
      fc.property(leads, (leads) => {
        const { value, low, high } = rankingBy(count(leads), 0);
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
        expect(high).toBeGreaterThan(low);
      }),
    );
  });

  it('are mirrored where successes and failures change places, and gains where the layers do', () => {
    fc.assert(
      fc.property(leads, (leads) => {
        const mirrored = leads.map(({ isSuccess, layers }) => ({ isSuccess: !isSuccess, layers }));
        const [one, other] = [rankingBy(count(leads), 0), rankingBy(count(mirrored), 0)];
        expect(one.value).toBeCloseTo(1 - other.value, 12);
        expect(one.low).toBeCloseTo(1 - other.high, 9);
        const [gain, loss] = [rankingGain(count(leads), 0, 1), rankingGain(count(leads), 1, 0)];
        expect(gain.low).toBeCloseTo(-loss.high, 12);
      }),
    );
  });
});

it('ranks 200,000 leads in no more than the time of a few sorts', () => {
  const many = Array.from({ length: 200_000 }, (_, place) => ({
    isSuccess: place % 7 === 0,
    layers: [(place * 31) % 101, (place * 17) % 51],
  }));
  const sort = () => many.toSorted((one, other) => (one.layers[0] ?? 0) - (other.layers[0] ?? 0));
  const rank = () => {
    const counts = count(many);
    return [rankingBy(counts, 0), rankingGain(counts, 0, 1)];
  };
  expect(processorTime(rank)).toBeLessThan(MOST_SORTS * processorTime(sort));
});

function count(leads: readonly Ranked[]) {
  return countByLayers(leads, ({ layers }) => layers);
}

type Kernel = (success: Ranked, failure: Ranked) => number;

function kernel(layer: number): Kernel {
  return (success, failure) => (Math.sign((success.layers[layer] ?? 0) - (failure.layers[layer] ?? 0)) + 1) / 2;
}

/** DeLong's definition, pair by pair. */
function definition(leads: readonly Ranked[], kernel: Kernel) {
  const successes = leads.filter(({ isSuccess }) => isSuccess);
  const failures = leads.filter(({ isSuccess }) => !isSuccess);
  const ofSuccess = successes.map((success) => mean(failures.map((failure) => kernel(success, failure))));
  const ofFailure = failures.map((failure) => mean(successes.map((success) => kernel(success, failure))));
  return {
    auc: mean(ofSuccess),
    variance: sampleVariance(ofSuccess) / successes.length + sampleVariance(ofFailure) / failures.length,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sampleVariance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}
