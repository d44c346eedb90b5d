import { describe, expect, it } from 'vitest';
import {
  type DecisionRules,
  decideLead,
  type LeadHistory,
  type LeadOutcome,
} from '../../src/performance/decide-lead.js';

const SCORED = '2026-03-01T09:00:00Z';

const RULES: DecisionRules = {
  target: 'WON',
  basis: 'BEFORE_OUTCOME',
  from: null,
  until: null,
  lostAfterDays: null,
  now: new Date('2026-06-01T00:00:00Z'),
};

/** Outcomes as "WON 2026-04-01", recorded one after the other. */
function outcomes(...written: readonly string[]): LeadOutcome[] {
  return written.map((text, place) => {
    const [kind, occurredAt] = text.split(' ');
    return {
      kind: kind as LeadOutcome['kind'],
      occurredAt: new Date(occurredAt ?? ''),
      recordedAt: new Date(Date.UTC(2026, 4, 1, 0, place)),
    };
  });
}

function decide(written: readonly string[], rules: Partial<DecisionRules> = {}, history: Partial<LeadHistory> = {}) {
  const lead = { outcomes: outcomes(...written), firstScoredAt: new Date(SCORED), isDisqualified: false, ...history };
  const { firstScoredAt } = lead;
  const isScoredInTime = firstScoredAt !== null && lead.outcomes.every(({ occurredAt }) => occurredAt >= firstScoredAt);
  return decideLead({ isScoredInTime, ...lead }, { ...RULES, ...rules });
}

function shown(...args: Parameters<typeof decide>): string {
  const decision = decide(...args);
  return 'decidedAt' in decision ? `${decision.kind} ${decision.decidedAt.toISOString().slice(0, 10)}` : decision.kind;
}

describe('where a sale is the target, a lead', () => {
  it.each([
    ['that bought', ['WON 2026-04-01'], 'SUCCESS 2026-04-01'],
    ['that was lost', ['LOST 2026-04-02'], 'FAILURE 2026-04-02'],
    ['that was lost and bought later', ['LOST 2026-04-01', 'WON 2026-04-09'], 'SUCCESS 2026-04-09'],
    ['that bought and was lost later', ['LOST 2026-04-09', 'WON 2026-04-01'], 'FAILURE 2026-04-09'],
    [
      'of which both were recorded for one time, LOST last',
      ['WON 2026-04-01', 'LOST 2026-04-01'],
      'FAILURE 2026-04-01',
    ],
    ['with a meeting after it was lost', ['LOST 2026-04-01', 'MEETING 2026-04-09'], 'FAILURE 2026-04-01'],
    ['with a meeting alone', ['MEETING 2026-04-01'], 'OPEN'],
    ['that was contacted', ['CONTACTED 2026-04-01'], 'OPEN'],
    ['without an outcome', [], 'OPEN'],
  ])('%s counts as such', (_, written, expected) => {
    expect(shown(written)).toBe(expected);
  });
});

describe('where a meeting is the target, a lead', () => {
  it.each([
    ['with a meeting', ['MEETING 2026-04-01'], 'SUCCESS 2026-04-01'],
    ['that bought', ['WON 2026-04-01'], 'SUCCESS 2026-04-01'],
    ['that was lost after a meeting', ['MEETING 2026-04-01', 'LOST 2026-05-01'], 'SUCCESS 2026-04-01'],
    ['that bought and was lost later', ['WON 2026-04-01', 'LOST 2026-05-01'], 'SUCCESS 2026-04-01'],
    ['with a meeting, then a sale', ['WON 2026-05-01', 'MEETING 2026-04-01'], 'SUCCESS 2026-04-01'],
    ['that was lost without one', ['CONTACTED 2026-04-01', 'LOST 2026-05-01'], 'FAILURE 2026-05-01'],
    ['that was contacted', ['CONTACTED 2026-04-01'], 'OPEN'],
  ])('%s counts as such', (_, written, expected) => {
    expect(shown(written, { target: 'MEETING' })).toBe(expected);
  });
});

describe('a lead counts nowhere', () => {
  it('where it is disqualified', () => {
    expect(shown(['WON 2026-04-01'], {}, { isDisqualified: true })).toBe('NOWHERE');
    expect(shown([], { lostAfterDays: 1 }, { isDisqualified: true })).toBe('NOWHERE');
  });

  it('where it never had a score', () => {
    expect(shown(['WON 2026-04-01'], { basis: 'BACKTEST' }, { firstScoredAt: null })).toBe('NOWHERE');
    expect(shown([], {}, { firstScoredAt: null })).toBe('NOWHERE');
  });

  it('where the outcome that decides lies outside the time that is asked for', () => {
    const from = new Date('2026-04-01T00:00:00Z');
    const until = new Date('2026-05-01T00:00:00Z');
    const asked = (day: string) =>
      shown([`CONTACTED 2026-04-15`, `WON ${day}`], { from, until }, { firstScoredAt: new Date(0) });
    expect(asked('2026-03-31T23:59:59Z')).toBe('NOWHERE');
    expect(asked('2026-04-01')).toBe('SUCCESS 2026-04-01');
    expect(asked('2026-04-30T23:59:59Z')).toBe('SUCCESS 2026-04-30');
    expect(asked('2026-05-01')).toBe('NOWHERE');
  });
});

describe('a lead that was scored too late', () => {
  const late = { firstScoredAt: new Date('2026-04-02T00:00:00Z') };

  it('counts as that where its first outcome, of any kind, is older than its first score', () => {
    expect(shown(['WON 2026-04-01'], {}, late)).toBe('SCORED_TOO_LATE');
    expect(shown(['CONTACTED 2026-04-01', 'WON 2026-05-01'], {}, late)).toBe('SCORED_TOO_LATE');
    expect(shown(['WON 2026-04-02'], {}, late)).toBe('SUCCESS 2026-04-02');
  });

  it('counts for a backtest, and is marked', () => {
    expect(decide(['WON 2026-04-01'], { basis: 'BACKTEST' }, late)).toMatchObject({
      kind: 'SUCCESS',
      isScoredTooLate: true,
    });
    expect(decide(['LOST 2026-05-01'], { basis: 'BACKTEST' }, late)).toMatchObject({
      kind: 'FAILURE',
      isScoredTooLate: false,
    });
  });

  it('is open where nothing decides', () => {
    expect(shown(['CONTACTED 2026-04-01'], {}, late)).toBe('OPEN');
  });

  it('counts as that, too, where its silence since decides', () => {
    const silent = { lostAfterDays: 30 };
    expect(shown(['CONTACTED 2026-04-01'], silent, late)).toBe('SCORED_TOO_LATE');
    expect(shown(['CONTACTED 2026-04-01'], { ...silent, now: new Date('2026-05-01T00:00:00Z') }, late)).toBe('OPEN');
    expect(decide(['CONTACTED 2026-04-01'], { ...silent, basis: 'BACKTEST' }, late)).toMatchObject({
      kind: 'ASSUMED_FAILURE',
      isScoredTooLate: true,
    });
  });
});

describe('with lostAfterDays, a lead', () => {
  const at = (now: string) => ({ lostAfterDays: 30, now: new Date(now) });

  it('is taken for lost so many days after its first score', () => {
    expect(shown([], at('2026-03-31T08:59:59Z'))).toBe('OPEN');
    expect(shown([], at('2026-03-31T09:00:00Z'))).toBe('ASSUMED_FAILURE 2026-03-31');
  });

  it('is taken for lost also where somebody tried to reach it', () => {
    expect(shown(['CONTACTED 2026-03-05'], at('2026-06-01'))).toBe('ASSUMED_FAILURE 2026-03-31');
  });

  it('is open while there was a meeting and nothing else', () => {
    expect(shown(['MEETING 2026-03-05'], at('2026-06-01'))).toBe('OPEN');
  });

  it('counts by what was recorded, however late', () => {
    expect(shown(['WON 2026-05-30'], at('2026-06-01'))).toBe('SUCCESS 2026-05-30');
  });

  it('is looked for in the time that is asked for by the day on which it is taken for lost', () => {
    const from = new Date('2026-04-01T00:00:00Z');
    expect(shown([], { ...at('2026-06-01'), from })).toBe('NOWHERE');
  });
});
