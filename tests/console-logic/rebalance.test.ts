import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditedModel } from '../../src/console/scoring/model-content.js';
import { bestFit, rebalance } from '../../src/console/scoring/rebalance.js';
import { anyContent, makeContent, makeCriterion } from './make-content.js';

const parts = ({ role, industry, completeness, criteria }: EditedModel) => [
  [role.decisionMaker, role.influencer, role.other],
  [industry.exact, industry.adjacent, industry.none],
  [completeness],
  ...criteria.map(({ cases }) => cases.map(({ points }) => points)),
];

describe('rebalancing', () => {
  it('leaves a model alone whose parts add up to the highest fit or less', () => {
    expect(rebalance(makeContent())).toBeNull();
    expect(rebalance(makeContent({ maxFit: 60 }))).toBeNull();
  });

  it('scales all points down in proportion, penalties too', () => {
    const size = makeCriterion('Size', { points: 40 }, { points: 20 }, { points: -30 });
    const free = makeCriterion('Free mail', { points: -10 });
    const balanced = rebalance(makeContent({ criteria: [size, free], maxFit: 45 }));
    expect(balanced && parts(balanced)).toEqual([[10, 5, 0], [10, 5, 0], [5], [20, 10, -15], [-5]]);
  });

  it('rounds up where the remainder is largest, so that the sum is the highest fit', () => {
    const balanced = rebalance(makeContent({ criteria: [makeCriterion('Size', { points: 15 })] }));
    // 50/65 of 20, 20, 10 and 15 are 15.38, 15.38, 7.69 and 11.54.
    expect(balanced && parts(balanced)).toEqual([[15, 8, 0], [15, 8, 0], [8], [12]]);
  });

  it('keeps a case that disqualifies', () => {
    const out = makeCriterion('Competitors', { points: 0, disqualifies: true });
    const balanced = rebalance(makeContent({ criteria: [out], maxFit: 20 }));
    expect(balanced?.criteria).toEqual([out]);
  });

  it('gives whole numbers of the right sum, raises nothing, keeps the order in each part, and is done at once', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const balanced = rebalance(content);
        if (!balanced) return expect(bestFit(content)).toBeLessThanOrEqual(content.maxFit);
        expect(bestFit(balanced)).toBe(content.maxFit);
        expect(rebalance(balanced)).toBeNull();
        const [before, after] = [parts(content), parts(balanced)];
        for (const [place, part] of after.entries()) {
          for (const [at, points] of part.entries()) {
            const former = before[place]?.[at] ?? Number.NaN;
            expect(Number.isInteger(points)).toBe(true);
            expect(Math.abs(points)).toBeLessThanOrEqual(Math.abs(former));
            for (const [other, compared] of part.entries()) {
              if (former > (before[place]?.[other] ?? Number.NaN)) expect(points).toBeGreaterThanOrEqual(compared);
            }
          }
        }
      }),
    );
  });
});
