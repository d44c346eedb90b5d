import { describe, expect, it } from 'vitest';
import type { ScoredNow } from '../../src/performance/bands.js';
import { type CautionGrounds, cautions } from '../../src/performance/cautions.js';
import { leadsThat, NO_LEADS_NOW } from './make-leads.js';

/** As many leads of each of ten scores. */
const TEN_SCORES = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].flatMap((score) => leadsThat(2, 2, { score }));

function found(over: Partial<CautionGrounds>) {
  return cautions({
    leads: TEN_SCORES,
    now: NO_LEADS_NOW,
    publishedAt: null,
    basis: 'BEFORE_OUTCOME',
    newestAlone: null,
    ...over,
  });
}

function codes(over: Partial<CautionGrounds>): string[] {
  return found(over).map(({ code }) => code);
}

function worked(...byScore: readonly (readonly [number, number, number])[]): Partial<CautionGrounds> {
  const scored: ScoredNow[] = byScore.map(([score, leads, worked]) => ({ score, leads, worked }));
  return { now: { ...NO_LEADS_NOW, byScore: scored } };
}

it('nothing is cautioned of many scores by one judge, before the outcomes, all of them recorded', () => {
  expect(found({})).toEqual([]);
});

describe('low scores', () => {
  it('are hardly worked where five times as many of the upper half have an outcome', () => {
    expect(codes(worked([80, 50, 20], [20, 50, 4]))).toEqual(['LOW_SCORES_HARDLY_WORKED']);
    expect(codes(worked([80, 50, 19], [20, 50, 4]))).toEqual([]);
    expect(codes(worked([80, 50, 1], [20, 50, 0]))).toEqual(['LOW_SCORES_HARDLY_WORKED']);
  });

  it('are said with the shares of both halves and the score between them', () => {
    const [caution] = found(worked([20, 45, 1], [80, 30, 12], [60, 20, 3], [10, 5, 0]));
    expect(caution?.message).toContain('30% of the leads with a score of 60 or more');
    expect(caution?.message).toContain('only 2% of those below');
  });

  it('begin where the leads of now are split most evenly, with equal scores together', () => {
    expect(codes(worked([90, 10, 10], [50, 80, 10], [10, 10, 0]))).toEqual(['LOW_SCORES_HARDLY_WORKED']);
    expect(codes(worked([90, 10, 9], [50, 60, 60], [10, 30, 30]))).toEqual([]);
  });

  it('are not told apart where all leads have one score, or nothing was worked', () => {
    expect(codes(worked([50, 100, 100]))).toEqual([]);
    expect(codes(worked([80, 50, 0], [20, 50, 0]))).toEqual([]);
    expect(codes(worked([80, 50, 40], [20, 0, 0]))).toEqual([]);
  });
});

describe('several judges', () => {
  const judge = { provider: 'GEMINI', model: 'gemini-2.5-flash', promptVersion: '7' };

  it.each([
    ['provider', { ...judge, provider: 'LOCAL' }],
    ['model', { ...judge, model: null }],
    ['version of the prompt', { ...judge, promptVersion: '8' }],
  ])('are cautioned where another %s judged one lead', (_, other) => {
    expect(codes({ leads: [...TEN_SCORES, ...leadsThat(1, 0, { judge: other, score: 50 })] })).toEqual([
      'SEVERAL_JUDGES',
    ]);
  });
});

it('a model is younger than the outcomes where it was published after more than half of them', () => {
  const leads = TEN_SCORES.map((lead, place) => ({ ...lead, decidedAt: new Date(Date.UTC(2026, 0, 1 + place)) }));
  expect(codes({ leads, publishedAt: new Date(Date.UTC(2026, 0, 21)) })).toEqual([]);
  expect(codes({ leads, publishedAt: new Date(Date.UTC(2026, 0, 22)) })).toEqual(['MODEL_YOUNGER_THAN_OUTCOMES']);
});

it('ties are many where three scores have more than half of the leads that count', () => {
  const spread = [10, 20, 30, 40, 50, 60].flatMap((score) => leadsThat(5, 5, { score }));
  expect(codes({ leads: spread })).toEqual([]);
  const [caution] = found({ leads: [...spread, ...leadsThat(0, 1, { score: 60 })] });
  expect(caution).toMatchObject({ code: 'MANY_TIES', message: expect.stringContaining('31 of the 61 leads') });
  expect(codes({ leads: leadsThat(9, 9) })).toEqual([]);
});

it('assumed failures and a backtest are cautioned, in the order of the codes', () => {
  const leads = [...TEN_SCORES, ...leadsThat(0, 3, { isAssumed: true, score: 50 })];
  expect(codes({ leads, basis: 'BACKTEST' })).toEqual(['ASSUMED_FAILURES', 'BACKTEST']);
  expect(found({ leads })[0]?.message).toMatch(/^3 of the failures/);
});

it('OLDER_OUTCOMES_LEFT_OUT says how many outcomes the report is made from', () => {
  const [caution] = cautions({
    leads: [],
    now: NO_LEADS_NOW,
    publishedAt: null,
    basis: 'BEFORE_OUTCOME',
    newestAlone: 200_000,
  });
  expect(caution).toMatchObject({
    code: 'OLDER_OUTCOMES_LEFT_OUT',
    message: expect.stringContaining('the 200,000 that'),
  });
});
