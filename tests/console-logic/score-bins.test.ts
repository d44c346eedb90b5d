import { expect, it } from 'vitest';
import { scoreBins, spreadText } from '../../src/console/offers/score-bins.js';

it('counts scores by tens, with 100 in the last, and says where most are', () => {
  const bins = scoreBins([
    { score: 10, count: 2 },
    { score: 19, count: 1 },
    { score: 90, count: 4 },
    { score: 100, count: 5 },
  ]);
  expect(bins).toEqual([0, 3, 0, 0, 0, 0, 0, 0, 0, 9]);
  expect(spreadText(bins)).toBe('Most leads score 90 to 100');
  expect(spreadText(scoreBins([{ score: 55, count: 1 }]))).toBe('Most leads score 50 to 59');
});
