import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAction } from '../../src/console/offers/next-step.js';
import { toScoreText } from '../../src/console/runs/to-score-text.js';

const counts = (unscored: number, failed: number, outdated: number, fresh = 0) => ({
  ...{ leads: unscored + failed + outdated + fresh, scored: outdated + fresh, disqualified: 0 },
  ...{ failed, unscored, stale: outdated + failed, toScore: unscored + failed + outdated },
});

describe('why leads are to be scored', () => {
  it.each([
    [counts(120, 0, 5_000), '120 leads wait for their first score; 5,000 results are out of date'],
    [counts(1, 0, 1), '1 lead waits for its first score; 1 result is out of date'],
    [counts(0, 3, 0), '3 could not be judged the last time'],
    [counts(0, 0, 0, 7), ''],
  ])('%j is said as “%s”', (given, text) => {
    expect(toScoreText(given)).toBe(text);
  });

  it('adds up to the number on the button, whatever is mixed', () => {
    const count = fc.nat(100_000);
    fc.assert(
      fc.property(count, count, count, (unscored, failed, outdated) => {
        const given = counts(unscored, failed, outdated);
        const numbers = toScoreText(given).match(/[\d,]+/g) ?? [];
        const sum = numbers.reduce((total, text) => total + Number(text.replaceAll(',', '')), 0);
        expect(sum).toBe(given.toScore);
      }),
    );
  });
});

describe('what is to be done next about an offer', () => {
  const run = { id: 'run_1', status: 'RUNNING' as const, total: 1, scored: 0, failed: 0, disqualified: 0 };
  it.each([
    [{ counts: counts(0, 0, 0), activeRun: null }, 'leads', 'Add leads'],
    [{ counts: counts(3, 0, 0), activeRun: run }, 'score', 'See the run'],
    [{ counts: counts(3, 1, 1, 8), activeRun: null }, 'score', 'Score 5 leads'],
    [{ counts: counts(0, 0, 0, 8), activeRun: null }, 'list', 'Open the call list'],
  ])('of %j it is in the view %s: %s', (state, step, label) => {
    expect(nextAction({ id: 'offer_1', name: 'Offer', ...state })).toEqual({ step, label });
  });
});
