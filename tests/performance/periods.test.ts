import { describe, expect, it } from 'vitest';
import { periodPerformance } from '../../src/performance/periods.js';
import { leadsThat } from './make-leads.js';

function decided(instant: string, successes: number, failures: number, score = 50) {
  return leadsThat(successes, failures, { decidedAt: new Date(instant), score });
}

describe('the periods of a report', () => {
  it('are quarters by UTC, the last first', () => {
    const leads = [
      ...decided('2026-03-31T23:59:59.999Z', 1, 0),
      ...decided('2026-04-01T00:00:00Z', 2, 3),
      ...decided('2025-12-31T23:30:00-02:00', 0, 1),
    ];
    const periods = periodPerformance(leads).map(({ from, rate }) => [from.toISOString(), rate.events, rate.trials]);
    expect(periods).toEqual([
      ['2026-04-01T00:00:00.000Z', 2, 5],
      ['2026-01-01T00:00:00.000Z', 1, 2],
    ]);
  });

  it('are the last 8 that have outcomes', () => {
    const years = [2019, 2020, 2021, 2022, 2023];
    const leads = years.flatMap((year) => [
      ...decided(`${year}-01-15T00:00:00Z`, 1, 1),
      ...decided(`${year}-08-15T00:00:00Z`, 1, 1),
    ]);
    const periods = periodPerformance(leads).map(({ from }) => from.toISOString().slice(0, 7));
    expect(periods).toEqual(['2023-07', '2023-01', '2022-07', '2022-01', '2021-07', '2021-01', '2020-07', '2020-01']);
  });

  it('have a ranking from 10 successes and 10 failures on', () => {
    const leads = [
      ...decided('2026-05-05T00:00:00Z', 10, 0, 90),
      ...decided('2026-05-05T00:00:00Z', 0, 10, 20),
      ...decided('2026-01-05T00:00:00Z', 9, 40),
    ];
    const [last, before] = periodPerformance(leads);
    expect(last?.score?.value).toBe(1);
    expect(before?.score).toBeNull();
  });
});
