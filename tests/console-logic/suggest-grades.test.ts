import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestGrades } from '../../src/console/scoring/suggest-grades.js';

const of = (counts: Readonly<Record<number, number>>) =>
  Object.entries(counts).map(([score, count]) => ({ score: Number(score), count }));

describe('suggested grades', () => {
  it.each([
    [
      'ten scores of equal count',
      of({ 10: 5, 20: 5, 30: 5, 40: 5, 50: 5, 60: 5, 70: 5, 80: 5, 90: 5, 100: 5 }),
      [100, 80, 50],
    ],
    ['shares that fit exactly', of({ 20: 40, 44: 30, 61: 20, 88: 10 }), [88, 61, 44]],
    ['a large tie at the top, which cannot be told apart', of({ 10: 20, 50: 20, 90: 60 }), [100, 99, 90]],
  ])('follow %s', (_, scores, [a, b, c]) => {
    expect(suggestGrades(scores)).toEqual({ a, b, c });
  });

  it('are none without scores', () => {
    expect(suggestGrades([])).toBeNull();
  });

  it('fall from one to the next within 1 to 100, and no other first threshold alone comes nearer to its share', () => {
    const scores = fc.uniqueArray(fc.record({ score: fc.nat(100), count: fc.integer({ min: 1, max: 50 }) }), {
      minLength: 1,
      selector: ({ score }) => score,
    });
    fc.assert(
      fc.property(scores, (counts) => {
        const grades = suggestGrades(counts);
        if (!grades) throw new Error('No grades were suggested.');
        const { a, b, c } = grades;
        expect(100 >= a && a > b && b > c && c >= 1).toBe(true);
        const total = counts.reduce((sum, { count }) => sum + count, 0);
        const miss = (from: number) =>
          Math.abs(
            counts.filter(({ score }) => score >= from).reduce((sum, { count }) => sum + count, 0) / total - 0.1,
          );
        for (let other = b + 1; other <= 100; other += 1) expect(miss(a)).toBeLessThanOrEqual(miss(other) + 1e-6);
      }),
      { numRuns: 30 },
    );
  });
});
