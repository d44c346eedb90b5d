import { describe, expect, it } from 'vitest';
import { type ComparedLead, compareModels } from '../../src/performance/model-comparison.js';

/** Leads on one day each, the oldest first, of which every other one is a success. */
function leads(count: number, scores: (isSuccess: boolean, place: number) => Pick<ComparedLead, 'before' | 'after'>) {
  return Array.from({ length: count }, (_, place): ComparedLead => {
    const isSuccess = place % 2 === 0;
    return { isSuccess, decidedAt: new Date(Date.UTC(2026, 0, 1 + place)), ...scores(isSuccess, place) };
  });
}

/** 6 of 10 successes, and 4 of 10 failures, have a high score. */
function fair(isSuccess: boolean, place: number): number {
  return (place * 7) % 20 < (isSuccess ? 12 : 8) ? 70 : 30;
}

describe('the comparison of two models', () => {
  it('is null below 40 successes and 40 failures', () => {
    expect(
      compareModels(
        leads(79, () => ({ before: 1, after: 2 })),
        1,
      ),
    ).toBeNull();
  });

  it('is negative with certainty where a draft reverses the points of a good model', () => {
    const good = (isSuccess: boolean, place: number) => (isSuccess ? 60 + (place % 7) : 56 + (place % 9));
    const found = compareModels(
      leads(200, (isSuccess, place) => ({ before: good(isSuccess, place), after: 100 - good(isSuccess, place) })),
      3,
    );
    expect(found?.before.value).toBeGreaterThan(0.7);
    expect(found?.after.value).toBeCloseTo(1 - (found?.before.value ?? 0), 12);
    expect(found?.difference.high).toBeLessThan(0);
    expect(found?.newest?.high).toBeLessThan(0);
    expect(found?.draftsTried).toBe(3);
  });

  it('is exactly 0 where both models rank alike', () => {
    const found = compareModels(
      leads(120, (isSuccess, place) => ({ before: fair(isSuccess, place), after: 10 + fair(isSuccess, place) / 2 })),
      1,
    );
    expect(found?.difference).toEqual({ value: 0, low: 0, high: 0 });
    expect(found?.newest).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('looks at the newest fifth by itself', () => {
    const found = compareModels(
      leads(200, (isSuccess, place) => ({
        before: isSuccess ? 70 : 30,
        after: place < 160 || isSuccess ? 70 - (place % 2) * 40 : 90,
      })),
      1,
    );
    expect(found?.difference.value).toBeCloseTo(-0.2, 12);
    expect(found?.newest?.value).toBe(-1);
  });

  it('has no newest fifth below 10 successes and 10 failures in it, and takes outcomes of one time together', () => {
    const some = leads(98, (isSuccess, place) => ({
      before: fair(isSuccess, place),
      after: fair(isSuccess, place + 2),
    }));
    expect(
      compareModels(
        leads(90, () => ({ before: 1, after: 1 })),
        1,
      )?.newest,
    ).toBeNull();
    const atOneTime = some.map((lead) => ({ ...lead, decidedAt: new Date('2026-05-05') }));
    const found = compareModels(atOneTime, 1);
    expect(found?.newest).toEqual(found?.difference);
  });

  it('ranks a lead that a model disqualifies below all others', () => {
    const found = compareModels(
      leads(80, (isSuccess) => ({ before: 50, after: isSuccess ? 0 : null })),
      1,
    );
    expect(found?.after.value).toBe(1);
  });

  it('is the same of leads that are alike, whether each is given or they are counted', () => {
    const groups = leads(30, (isSuccess, place) => ({
      before: fair(isSuccess, place),
      after: fair(isSuccess, place + 2),
    }));
    const each = groups.flatMap((one) => Array.from({ length: 7 }, () => one));
    expect(
      compareModels(
        groups.map((one) => ({ ...one, leads: 7 })),
        1,
      ),
    ).toEqual(compareModels(each, 1));
  });
});
