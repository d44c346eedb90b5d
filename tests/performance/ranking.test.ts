import { describe, expect, it } from 'vitest';
import { scoreInterval } from '../../src/performance/auc-interval.js';
import { rankingBy, rankingGain } from '../../src/performance/delong.js';
import { outcomesNeeded, rankingPerformance } from '../../src/performance/ranking.js';
import { countsOf } from './make-leads.js';

/** 4 successes and 4 failures as [score, fit, AI], with ties in every layer. */
const EIGHT = countsOf(
  [[90, 40, 50], 1, 0],
  [[70, 40, 30], 1, 1],
  [[70, 20, 50], 1, 0],
  [[50, 20, 30], 0, 1],
  [[40, 30, 10], 1, 0],
  [[40, 10, 30], 0, 1],
  [[30, 20, 10], 0, 1],
);

function times(factor: number) {
  return EIGHT.map(({ layers, successes, failures }) => ({
    layers,
    successes: factor * successes,
    failures: factor * failures,
  }));
}

describe('the ranking of eight leads with ties', () => {
  it('has the AUCs that counting the 16 pairs by hand gives', () => {
    expect(rankingBy(EIGHT, 0).value).toBe(12.5 / 16);
    expect(rankingBy(EIGHT, 1).value).toBe(12 / 16);
    expect(rankingBy(EIGHT, 2).value).toBe(11 / 16);
  });

  it("has DeLong's interval on the logit scale, worked out by hand", () => {
    const { low, high } = rankingBy(EIGHT, 0);
    expect(low).toBeCloseTo(0.3245, 4);
    expect(high).toBeCloseTo(0.9637, 4);
  });

  it("has paired DeLong's interval of what the score gains on the fit, worked out by hand", () => {
    const { value, low, high } = rankingGain(EIGHT, 0, 1);
    expect(value).toBe(0.5 / 16);
    expect(low).toBeCloseTo(-0.3259, 4);
    expect(high).toBeCloseTo(0.3884, 4);
  });

  it('is reported from 10 successes and 10 failures on, with the same AUCs', () => {
    expect(rankingPerformance(times(2))).toBeNull();
    const ranking = rankingPerformance(times(3));
    expect(ranking?.score.value).toBeCloseTo(0.78125, 12);
    expect(ranking?.rules.value).toBeCloseTo(0.75, 12);
    expect(ranking?.ai.value).toBeCloseTo(0.6875, 12);
    expect(ranking).toMatchObject({ verdict: null, outcomesNeeded: null });
  });
});

it('agrees with the AUC and the variance that pROC publishes for the WFNS grades of 113 patients', () => {
  const grades = countsOf([[1], 2, 37], [[2], 12, 20], [[3], 1, 3], [[4], 8, 8], [[5], 18, 4]);
  const [auc, variance] = [0.823678861788618, 0.00146991470882363];
  const logit = Math.log(auc / (1 - auc));
  const spread = (1.959964 * Math.sqrt(variance)) / (auc * (1 - auc));
  const { value, low, high } = rankingBy(grades, 0);
  expect(value).toBeCloseTo(auc, 12);
  expect(Math.log(low / (1 - low))).toBeCloseTo(logit - spread, 6);
  expect(Math.log(high / (1 - high))).toBeCloseTo(logit + spread, 6);
});

describe('a ranking without variance', () => {
  it('has an interval also where all 12 successes are above all 12 failures', () => {
    const { value, low, high } = rankingBy(countsOf([[90], 12, 0], [[20], 0, 12]), 0);
    expect([value, high]).toEqual([1, 1]);
    expect(low).toBeGreaterThan(0.75);
    expect(low).toBeLessThan(0.9);
  });

  it('has the mirrored interval where all failures are above all successes', () => {
    const best = rankingBy(countsOf([[90], 12, 0], [[20], 0, 15]), 0);
    const worst = rankingBy(countsOf([[90], 0, 15], [[20], 12, 0]), 0);
    expect(worst.value).toBe(0);
    expect(worst.low).toBe(0);
    expect(worst.high).toBeCloseTo(1 - best.low, 12);
  });

  it('has an interval around a half where all leads have one score', () => {
    const { value, low, high } = rankingBy(countsOf([[50], 30, 30]), 0);
    expect(value).toBe(0.5);
    expect(low).toBeLessThan(0.4);
    expect(high).toBeGreaterThan(0.6);
  });

  it("has ends at which Newcombe's equation holds", () => {
    const total = { successes: 12, failures: 20 };
    for (const end of [scoreInterval(0.8, total).low, scoreInterval(0.8, total).high]) {
      const pairs = 1 + 15 * ((1 - end) / (2 - end) + end / (1 + end));
      expect(Math.abs(end - 0.8)).toBeCloseTo(1.959964 * Math.sqrt((end * (1 - end) * pairs) / 240), 6);
    }
  });
});

describe('a gain without variance', () => {
  it('is exactly 0 of rankings that are the same', () => {
    const counts = countsOf([[90, 9], 30, 12], [[50, 5], 11, 25], [[20, 2], 4, 8]);
    expect(rankingGain(counts, 0, 1)).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('has an interval where one ranking is perfect and the other says nothing', () => {
    const { value, low, high } = rankingGain(countsOf([[90, 1], 12, 0], [[20, 1], 0, 12]), 0, 1);
    expect(value).toBe(0.5);
    expect(low).toBeGreaterThan(0.1);
    expect(low).toBeLessThan(0.35);
    expect(high).toBeGreaterThan(0.6);
    expect(high).toBeLessThanOrEqual(1);
  });
});

describe('what the AI adds', () => {
  it('helps, hurts or cannot be told from 40 successes and 40 failures on', () => {
    const helps = countsOf([[90, 40, 50], 30, 10], [[50, 40, 10], 10, 30]);
    const hurts = countsOf([[50, 40, 10], 30, 10], [[60, 10, 50], 10, 30]);
    expect(rankingPerformance(helps)).toMatchObject({ verdict: 'HELPS', outcomesNeeded: null });
    expect(rankingPerformance(hurts)).toMatchObject({ verdict: 'HURTS', outcomesNeeded: null });
    expect(rankingPerformance(times(9))).toMatchObject({ verdict: null, outcomesNeeded: null });
    expect(rankingPerformance(times(10))?.verdict).toBe('CANNOT_TELL');
  });

  it('says how many outcomes it would take to tell, and that so many do tell', () => {
    const needed = rankingPerformance(times(10))?.outcomesNeeded ?? 0;
    expect(needed).toBe(roundedUp(80 * (halfWidth(times(10)) / 0.03125) ** 2));
    expect(rankingGain(times(Math.ceil(needed / 8)), 0, 1).low).toBeGreaterThan(0);
    expect(rankingGain(times(Math.floor(needed / 8) - 20), 0, 1).low).toBeLessThan(0);
  });

  it('cannot tell, and knows no number that would, where the rankings are the same', () => {
    const same = countsOf([[90, 40, 50], 30, 15], [[50, 0, 50], 10, 30]);
    expect(rankingPerformance(same)).toMatchObject({
      aiAdds: { value: 0, low: 0, high: 0 },
      verdict: 'CANNOT_TELL',
      outcomesNeeded: null,
    });
  });
});

describe('the number of outcomes that it takes to tell', () => {
  it('is rounded up to two digits', () => {
    expect(outcomesNeeded({ value: 0.1, low: -0.1, high: 0.3 }, 100)).toBe(400);
    expect(outcomesNeeded({ value: -0.05, low: -0.2, high: 0.1 }, 89)).toBe(810);
    expect(outcomesNeeded({ value: 0.04, low: -0.02, high: 0.1 }, 83)).toBe(190);
  });

  it('fits into a GraphQL Int however small the difference is', () => {
    expect(outcomesNeeded({ value: 1e-9, low: -0.2, high: 0.2 }, 200_000)).toBeLessThan(2 ** 31);
  });
});

function halfWidth(counts: typeof EIGHT): number {
  const { low, high } = rankingGain(counts, 0, 1);
  return (high - low) / 2;
}

function roundedUp(value: number): number {
  return Number((value + 5 * 10 ** (Math.floor(Math.log10(value)) - 2)).toPrecision(2));
}
