import { describe, expect, it } from 'vitest';
import { BUILT_IN_MODEL } from '../../src/domain/scoring-model.js';
import { bandsByGrade, bandsByIntent, bandsByScore } from '../../src/performance/bands.js';
import { scoreExperience } from '../../src/performance/experience.js';
import { leadsThat, NO_LEADS_NOW } from './make-leads.js';

describe('success by band', () => {
  it('by score has ten steps, the highest first, and 100 in the highest', () => {
    const leads = [
      ...leadsThat(1, 0, { score: 100 }),
      ...leadsThat(1, 1, { score: 90 }),
      ...leadsThat(0, 2, { score: 9 }),
    ];
    const byScore = [
      { score: 100, leads: 3, worked: 1 },
      { score: 95, leads: 4, worked: 2 },
      { score: 10, leads: 5, worked: 0 },
    ];
    const bands = bandsByScore(leads, { ...NO_LEADS_NOW, byScore });
    expect(bands.map(({ fromScore }) => fromScore)).toEqual([90, 80, 70, 60, 50, 40, 30, 20, 10, 0]);
    expect(bands[0]).toMatchObject({ leads: 7, rate: { events: 2, trials: 3 }, grade: null, intent: null });
    expect(bands[8]).toMatchObject({ leads: 5, rate: { events: 0, trials: 0, low: 0, high: 1 } });
    expect(bands[9]).toMatchObject({ leads: 0, rate: { events: 0, trials: 2 } });
  });

  it('by grade has A first, with the scores at which the grades begin', () => {
    const bands = bandsByGrade(
      leadsThat(2, 3, { grade: 'B' }),
      { ...NO_LEADS_NOW, byGrade: { B: 9 } },
      BUILT_IN_MODEL.grades,
    );
    expect(bands.map(({ grade, fromScore }) => [grade, fromScore])).toEqual([
      ['A', 75],
      ['B', 50],
      ['C', 25],
      ['D', 0],
    ]);
    expect(bands[1]).toMatchObject({ leads: 9, rate: { events: 2, trials: 5, share: 0.4 } });
  });

  it('by intent has HIGH first', () => {
    const bands = bandsByIntent(leadsThat(2, 3, { intent: 'LOW' }), { ...NO_LEADS_NOW, byIntent: { HIGH: 4 } });
    expect(bands.map(({ intent, fromScore, leads }) => [intent, fromScore, leads])).toEqual([
      ['HIGH', null, 4],
      ['MEDIUM', null, 0],
      ['LOW', null, 0],
    ]);
    expect(bands[2]?.rate).toMatchObject({ events: 2, trials: 5 });
  });
});

describe('the experience of a score', () => {
  it('is null below 100 successes and 100 failures, and without a score', () => {
    expect(scoreExperience(leadsThat(99, 500))(50)).toBeNull();
    expect(scoreExperience(leadsThat(100, 100))(null)).toBeNull();
  });

  it('is the rate of the same step of ten', () => {
    const experience = scoreExperience([...leadsThat(60, 40, { score: 100 }), ...leadsThat(40, 160, { score: 42 })]);
    expect(experience(93)).toMatchObject({ events: 60, trials: 100 });
    expect(experience(49)).toMatchObject({ events: 40, trials: 200 });
    expect(experience(50)).toMatchObject({ events: 0, trials: 0, share: null });
  });
});
