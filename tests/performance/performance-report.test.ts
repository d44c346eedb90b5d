import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_MODEL } from '../../src/domain/scoring-model.js';
import type { DecidedLead } from '../../src/performance/decided-lead.js';
import { type PerformanceInput, performanceReport } from '../../src/performance/performance-report.js';
import { leadsThat, leadThat, NO_LEADS_NOW } from './make-leads.js';

function report(leads: readonly DecidedLead[], over: Partial<PerformanceInput> = {}) {
  return performanceReport({
    target: 'WON',
    basis: 'BEFORE_OUTCOME',
    newestAlone: null,
    leads,
    open: 0,
    scoredTooLate: 0,
    now: NO_LEADS_NOW,
    model: { content: BUILT_IN_MODEL, publishedAt: null },
    ...over,
  });
}

const lead: fc.Arbitrary<DecidedLead> = fc
  .record({
    intent: fc.constantFrom('HIGH', 'MEDIUM', 'LOW'),
    fit: fc.constantFrom(0, 10, 20, 30, 40, 50),
    decidedAt: fc.date({ min: new Date('2024-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
    isAssumed: fc.boolean(),
  })
  .chain((over) => fc.constantFrom(leadThat('succeeds', { ...over, isAssumed: false }), leadThat('fails', over)));

describe('the performance report', () => {
  it('of 12 won, 11 lost and 7 open leads ranks them, and judges nothing', () => {
    const leads = [...leadsThat(12, 0, { intent: 'HIGH' }), ...leadsThat(0, 11, { intent: 'LOW' })];
    const found = report(leads, { open: 7, scoredTooLate: 2 });
    expect(found.sample).toMatchObject({ successes: 12, failures: 11, assumedFailures: 0, open: 7, scoredTooLate: 2 });
    expect(found.overall).toMatchObject({ events: 12, trials: 23 });
    expect(found.ranking).toMatchObject({
      score: { value: 1 },
      rules: { value: 0.5 },
      ai: { value: 1 },
      aiAdds: { value: 0.5 },
      verdict: null,
    });
    expect(found.lift?.map(({ percent }) => percent)).toEqual([10, 20]);
    expect(found.shortfalls.map(({ part }) => part)).toEqual(['VERDICTS', 'FORECAST']);
  });

  it('of nothing has every part that needs no outcome', () => {
    const found = report([]);
    expect(found.sample).toMatchObject({ successes: 0, failures: 0, from: null, until: null });
    expect(found).toMatchObject({ cautions: [], ranking: null, lift: null, periods: [] });
    expect(found.overall).toEqual({ events: 0, trials: 0, share: null, low: 0, high: 1 });
    expect([found.byScore.length, found.byGrade.length, found.byIntent.length]).toEqual([10, 4, 3]);
  });

  it('says from when to when its outcomes are, and how many are assumed', () => {
    const [first, last] = [new Date('2025-02-03T04:05:06Z'), new Date('2026-07-03T04:05:06Z')];
    const leads = [
      ...leadsThat(1, 0, { decidedAt: last }),
      ...leadsThat(0, 2, { decidedAt: first, isAssumed: true }),
      ...leadsThat(0, 1),
    ];
    expect(report(leads).sample).toMatchObject({ from: first, until: last, failures: 3, assumedFailures: 2 });
  });

  it('of leads that are alike is the same, whether each is given or they are counted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(lead, fc.integer({ min: 1, max: 40 })), { maxLength: 8 }), (groups) => {
        const each = groups.flatMap(([one, leads]) => Array.from({ length: leads }, () => one));
        expect(report(groups.map(([one, leads]) => ({ ...one, leads })))).toEqual(report(each));
      }),
      { numRuns: 30 },
    );
  });

  it('adds up, whatever the leads', () => {
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 60 }), (leads) => {
        const { overall, sample, byScore, byGrade, byIntent, factors, periods } = report(leads);
        expect(sample.successes + sample.failures).toBe(leads.length);
        const ofRole = factors.filter(({ code }) => code === 'ROLE');
        for (const part of [byScore, byGrade, byIntent, ofRole, periods.length < 8 ? periods : byScore]) {
          expect(sumOf(part.map(({ rate }) => rate.trials))).toBe(overall.trials);
          expect(sumOf(part.map(({ rate }) => rate.events))).toBe(overall.events);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is the same to the last digit in any order of the leads', () => {
    const orders = fc
      .array(lead, { minLength: 50, maxLength: 80 })
      .chain((leads) => fc.tuple(fc.constant(leads), fc.shuffledSubarray(leads, { minLength: leads.length })));
    fc.assert(
      fc.property(orders, ([leads, others]) => {
        expect(report(others)).toEqual(report(leads));
      }),
      { numRuns: 5 },
    );
  });

  it('finds that an AI which knows helps over rules that do not', () => {
    const leads = Array.from({ length: 400 }, (_, place) =>
      leadThat(place % 2 === 0 ? 'succeeds' : 'fails', {
        fit: 10 * ((place * 3) % 5),
        intent: (place * 7) % 10 < 7 === (place % 2 === 0) ? 'HIGH' : 'LOW',
      }),
    );
    expect(report(leads).ranking?.verdict).toBe('HELPS');
  });
});

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
