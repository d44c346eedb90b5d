import { describe, expect, it } from 'vitest';
import { readListState, writeListState } from '../../src/console/results/address/list-state.js';
import { scoreBars } from '../../src/console/results/histogram/score-bars.js';
import { foldOf } from '../../src/console/results/table/fold.js';
import { scoreTie } from '../../src/console/results/ties/score-tie.js';

const state = (search = '') => readListState(new URLSearchParams(search));

const offer = (failed: number, disqualified: number) => ({
  activeRun: null,
  counts: { leads: 0, scored: 0, failed, disqualified, stale: 0, unscored: 0, toScore: failed },
});

const grades = (a: number, b: number, c: number, d: number) =>
  (['A', 'B', 'C', 'D'] as const).map((grade, place) => ({ grade, count: [a, b, c, d][place] ?? 0 }));

describe('the end of a call list', () => {
  it('is folded away where the list is long, and says what is there', () => {
    expect(foldOf(state(), grades(10, 20, 30, 40), offer(2, 3))).toEqual({
      shown: 60,
      withD: 40,
      failed: 2,
      disqualified: 3,
    });
  });

  it.each([
    ['of a short list', state(), grades(5, 5, 5, 5), offer(1, 1)],
    ['that somebody unfolded', state('end=shown'), grades(10, 20, 30, 40), offer(0, 0)],
    ['of a list that is searched', state('q=Ann'), grades(10, 20, 30, 40), offer(0, 0)],
    ['in another order', state('order=NEWEST'), grades(10, 20, 30, 40), offer(0, 0)],
    ['that is empty', state(), grades(10, 20, 30, 0), offer(0, 0)],
    ['that is all there is', state(), grades(0, 0, 0, 100), offer(0, 0)],
  ])('is shown %s', (_, shown, counts, all) => {
    expect(foldOf(shown, counts, all)).toBeNull();
  });

  it('stands in the address with the grades, once it is unfolded', () => {
    expect(writeListState({ ...state(), grades: ['A', 'D'], isUnfolded: true }, null).toString()).toBe(
      'grade=A%2CD&end=shown',
    );
    expect(state('grade=D,A,nonsense&end=shown')).toMatchObject({ grades: ['A', 'D'], isUnfolded: true });
  });
});

describe('a tie at the top', () => {
  const score = (score: number, count: number) => ({ score, count });

  it.each([
    [
      'the largest one that the first fifty meet',
      [score(100, 3), score(90, 1_204), score(80, 3_000)],
      score(90, 1_204),
    ],
    ['none that is small', [score(100, 20), score(90, 20), score(80, 20)], null],
    ['none that is a small share', [score(100, 40), score(90, 2_000)], score(90, 2_000)],
    ['none below the first fifty', [score(100, 50), score(90, 900), score(10, 900)], null],
    ['none of nothing', [], null],
  ])('is %s', (_, counts, tie) => {
    expect(scoreTie(counts)).toEqual(tie);
  });
});

describe('the bars of a histogram', () => {
  it('are the tens of the built-in model', () => {
    expect(scoreBars([{ score: 30, count: 2 }])).toEqual({ step: 10, bars: [{ from: 30, to: 30, count: 2 }] });
  });

  it('are fives where there are other scores', () => {
    const counts = [0, 4, 62, 64, 100].map((score) => ({ score, count: 1 }));
    expect(scoreBars(counts)).toEqual({
      step: 5,
      bars: [
        { from: 0, to: 4, count: 2 },
        { from: 60, to: 64, count: 2 },
        { from: 100, to: 100, count: 1 },
      ],
    });
  });
});
