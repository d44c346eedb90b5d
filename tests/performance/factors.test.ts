import { describe, expect, it } from 'vitest';
import { BUILT_IN_MODEL } from '../../src/domain/scoring-model.js';
import { factorPerformance } from '../../src/performance/factors.js';
import { caseOf, criterionOf, modelWith } from '../scoring/model/make-model.js';
import { leadsThat } from './make-leads.js';

/** Influencers buy far more often than decision makers. */
const INFLUENCERS_BUY = [
  ...leadsThat(10, 40, { role: 'DECISION_MAKER' }),
  ...leadsThat(40, 10, { role: 'INFLUENCER' }),
  ...leadsThat(2, 8, { role: 'OTHER' }),
];

describe('the factors of a report', () => {
  it('are all that the built-in model can find, with the points that it gives', () => {
    const found = factorPerformance([], BUILT_IN_MODEL).map(({ code, found, points }) => `${code} ${found} ${points}`);
    expect(found).toEqual([
      'ROLE DECISION_MAKER 20',
      'ROLE INFLUENCER 10',
      'ROLE OTHER 0',
      'INDUSTRY EXACT 20',
      'INDUSTRY ADJACENT 10',
      'INDUSTRY NONE 0',
      'COMPLETENESS COMPLETE 10',
      'COMPLETENESS INCOMPLETE 0',
      'INTENT HIGH 50',
      'INTENT MEDIUM 30',
      'INTENT LOW 10',
    ]);
  });

  it('have the rates of the leads of which they found it', () => {
    const leads = [
      ...leadsThat(3, 2, { role: 'INFLUENCER', industry: 'EXACT', completeness: 'COMPLETE', intent: 'HIGH' }),
      ...leadsThat(1, 6, { role: 'OTHER', industry: 'ADJACENT', completeness: 'INCOMPLETE', intent: 'LOW' }),
    ];
    const rates = factorPerformance(leads, BUILT_IN_MODEL).map(
      ({ found, rate }) => `${found} ${rate.events}/${rate.trials}`,
    );
    expect(rates).toEqual([
      'DECISION_MAKER 0/0',
      'INFLUENCER 3/5',
      'OTHER 1/7',
      'EXACT 3/5',
      'ADJACENT 1/7',
      'NONE 0/0',
      'COMPLETE 3/5',
      'INCOMPLETE 1/7',
      'HIGH 3/5',
      'MEDIUM 0/0',
      'LOW 1/7',
    ]);
  });

  it('name the cases of a criterion in words, and leave out those that disqualify', () => {
    const criterion = criterionOf([
      caseOf('EQUALS', { values: ['Oslo'], points: 1 }),
      caseOf('CONTAINS', { values: ['a', 'b', 'c', 'd', 'e'], points: 2 }),
      caseOf('EQUALS', { values: ['competitor'], disqualifies: true }),
      caseOf('BETWEEN', { min: 51, max: 1_000, points: 3 }),
      caseOf('BETWEEN', { min: 2_000, points: 4 }),
      caseOf('CONTAINS', { values: ['one', 'two'], points: 5 }),
      caseOf('PRESENT', { points: -5 }),
      caseOf('BLANK'),
    ]);
    const criteria = factorPerformance([], modelWith([criterion])).filter(({ code }) => code === 'CRITERION');
    expect(criteria.map(({ found, points }) => [found, points])).toEqual([
      ['is "Oslo"', 1],
      ['contains "a", "b", "c" or 2 more', 2],
      ['between 51 and 1,000', 3],
      ['2,000 or more', 4],
      ['contains "one" or "two"', 5],
      ['any text', -5],
      ['no text', 0],
      ['none of its cases', 0],
    ]);
    expect(new Set(criteria.map(({ criterion }) => criterion))).toEqual(new Set(['Company size']));
  });

  it('count leads by the case that holds, each criterion by itself', () => {
    const criteria = [
      criterionOf([caseOf('PRESENT', { points: 10 })], { label: 'First' }),
      criterionOf([caseOf('BLANK'), caseOf('PRESENT', { points: 5 })], { label: 'Second' }),
    ];
    const leads = [...leadsThat(2, 1, { criteria: [0, 1] }), ...leadsThat(0, 4, { criteria: [null, 0] })];
    const rates = factorPerformance(leads, modelWith(criteria))
      .filter(({ code }) => code === 'CRITERION')
      .map(({ criterion, found, rate }) => `${criterion}: ${found} ${rate.events}/${rate.trials}`);
    expect(rates).toEqual([
      'First: any text 2/3',
      'First: none of its cases 0/4',
      'Second: no text 0/4',
      'Second: any text 2/3',
      'Second: none of its cases 0/0',
    ]);
  });
});

describe('points', () => {
  it('are contradicted where a finding with fewer of them has an interval wholly above', () => {
    expect(contradicted(INFLUENCERS_BUY)).toEqual(['DECISION_MAKER']);
  });

  it('are not contradicted where the intervals overlap', () => {
    const leads = [...leadsThat(20, 30, { role: 'DECISION_MAKER' }), ...leadsThat(28, 22, { role: 'INFLUENCER' })];
    expect(contradicted(leads)).toEqual([]);
  });

  it('are not contradicted by a finding of as many points', () => {
    const model = { ...BUILT_IN_MODEL, role: { decisionMaker: 20, influencer: 20, other: 0 } };
    expect(contradicted(INFLUENCERS_BUY, model)).toEqual([]);
  });

  it('are not contradicted below 40 successes and 40 failures', () => {
    const leads = [...leadsThat(0, 39, { role: 'DECISION_MAKER' }), ...leadsThat(60, 0, { role: 'INFLUENCER' })];
    expect(contradicted(leads)).toEqual([]);
    expect(contradicted([...leads, ...leadsThat(0, 1, { role: 'DECISION_MAKER' })])).toEqual(['DECISION_MAKER']);
  });
});

function contradicted(leads: Parameters<typeof factorPerformance>[0], model = BUILT_IN_MODEL): string[] {
  const factors = factorPerformance(leads, model).filter(({ code }) => code === 'ROLE');
  return factors.filter(({ contradictsPoints }) => contradictsPoints).map(({ found }) => found);
}
