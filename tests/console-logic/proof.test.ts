import { describe, expect, it } from 'vitest';
import { aiWords } from '../../src/console/proof/ai-words.js';
import { bandName } from '../../src/console/proof/band-name.js';
import { experienceText } from '../../src/console/proof/experience-text.js';
import { foundWords, groupFactors } from '../../src/console/proof/group-factors.js';
import { headline, missingText } from '../../src/console/proof/headline.js';
import { highestLowScore, lowLeadsPath } from '../../src/console/proof/low-leads.js';
import { differenceText, intervalText, percent, percentRange, times } from '../../src/console/proof/percent-text.js';
import { quarterName } from '../../src/console/proof/period-name.js';
import { readProofState, writeProofState } from '../../src/console/proof/proof-state.js';
import { sampleText } from '../../src/console/proof/sample-text.js';
import { differenceScale, placeOn, shareScale } from '../../src/console/proof/scale-place.js';

const rate = (events: number, trials: number, low = 0, high = 1) => ({
  events,
  trials,
  share: trials < 5 ? null : events / trials,
  low,
  high,
});

const band = (grade: 'A' | 'B', of: ReturnType<typeof rate>) => ({
  ...{ fromScore: null, grade, intent: null, leads: 0 },
  rate: of,
});

/** A text with blanks in place of those that do not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const enough = (a: ReturnType<typeof rate>, b = rate(50, 300, 0.13, 0.21)) => ({
  shortfalls: [],
  overall: rate(60, 500, 0.1, 0.15),
  byGrade: [band('A', a), band('B', b)],
});

const shortfall = (successes: number, failures: number) => ({
  ...{ part: 'VERDICTS' as const, message: '' },
  successes,
  failures,
});

describe('the sentence above a report', () => {
  it.each([
    ['better', rate(18, 50, 0.22, 0.42), '3 times as often as all (36 %, 22–42 %; 12 % overall).'],
    ['worse', rate(2, 50, 0.01, 0.1), 'less often than all (4 %, 1–10 %; 12 % overall): this grade misleads you.'],
    [
      'unclear',
      rate(7, 50, 0.07, 0.26),
      'about as often as all, as far as this can be told (14 %, 7–26 %; 12 % overall).',
    ],
  ])('says what the best grade was worth: %s', (_, a, text) => {
    expect(plain(headline(enough(a), 'WON'))).toBe(`Your A leads were won ${text}`);
  });

  it('is about the best grade of which enough is known, and names the success that was chosen', () => {
    const sentence = headline(enough(rate(4, 4)), 'MEETING');
    expect(plain(sentence)).toBe(
      'Your B leads led to a meeting 1.4 times as often as all (17 %, 13–21 %; 12 % overall).',
    );
  });

  it('says so where no grade has enough', () => {
    expect(headline(enough(rate(0, 0), rate(1, 1)), 'WON')).toBe('Too few leads of each grade have an outcome yet.');
  });

  it('says what is missing as long as there are too few outcomes for a verdict', () => {
    const report = { ...enough(rate(9, 12)), shortfalls: [shortfall(28, 29)] };
    expect(headline(report, 'WON')).toBe(
      '28 more won and 29 more lost leads, and this page can say whether the AI helps.',
    );
  });

  it.each([
    [0, 1, 'WON', '1 more lost lead,'],
    [1, 0, 'WON', '1 more won lead,'],
    [1, 1_200, 'WON', '1 more won and 1,200 more lost leads,'],
    [2, 3, 'MEETING', '2 more leads with a meeting and 3 more lost leads,'],
    [2, 0, 'MEETING', '2 more leads with a meeting,'],
  ] as const)('says what is missing: %i and %i (%s)', (successes, failures, target, text) => {
    expect(missingText({ successes, failures }, target)).toBe(`${text} and this page can say whether the AI helps.`);
  });
});

describe('whether the AI helps', () => {
  it.each([
    ['HELPS', null, /^The AI helps/],
    ['HURTS', null, /^The AI does harm/],
    ['CANNOT_TELL', 1_300, /^Whether the AI helps cannot be told yet\. About 1,300 outcomes in all would tell/],
    ['CANNOT_TELL', null, /^Whether the AI helps cannot be told yet\.$/],
    [null, null, /^There are too few outcomes/],
  ] as const)('is said in words: %s, %s', (verdict, outcomesNeeded, words) => {
    expect(aiWords({ verdict, outcomesNeeded })).toMatch(words);
  });
});

describe('the figures of a report', () => {
  it('are written as people read them', () => {
    expect(plain(percent(0.314))).toBe('31 %');
    expect(plain(percent(0.004))).toBe('0.4 %');
    expect(plain(percent(0))).toBe('0 %');
    expect(plain(percentRange({ low: 0.004, high: 0.42 }))).toBe('0.4–42 %');
    expect(intervalText({ low: 0.62, high: 0.789 })).toBe('0.62–0.79');
    expect(differenceText({ value: 0.061, low: -0.012, high: 0.001 })).toBe('+0.06 (−0.01 to 0.00)');
    expect([2.96, 2.64, 12.4, 0.66].map(times)).toEqual(['3', '2.6', '12', '0.7']);
  });

  it('stand on a line within its ends', () => {
    expect([0.4, 0.5, 0.75, 1, 2].map((value) => placeOn([0.5, 1], value))).toEqual([0, 0, 50, 100, 100]);
    expect(shareScale([0.2, 0.31])).toEqual([0, 0.4]);
    expect(shareScale([0.3])).toEqual([0, 0.3]);
    expect(shareScale([])).toEqual([0, 0.1]);
    expect(shareScale([0.97])).toEqual([0, 1]);
    expect(differenceScale({ low: -0.02, high: 0.12 })).toEqual([-0.12, 0.12]);
    expect(differenceScale({ low: 0, high: 0 })).toEqual([-0.05, 0.05]);
  });

  it('are of bands that have names', () => {
    const none = { grade: null, intent: null, fromScore: null };
    expect(bandName({ ...none, grade: 'A', fromScore: 75 })).toBe('A');
    expect(bandName({ ...none, intent: 'LOW' })).toBe('Low');
    expect(bandName({ ...none, fromScore: 70 })).toBe('70–79');
    expect(bandName({ ...none, fromScore: 90 })).toBe('90–100');
  });

  it('say how many leads they rest on, and which count nowhere', () => {
    const sample = {
      successes: 1,
      failures: 20,
      assumedFailures: 0,
      open: 1,
      scoredTooLate: 0,
      from: null,
      until: null,
    };
    expect(sampleText(sample, 'WON')).toBe(
      'Of 21 leads that count, 1 was won and 20 were lost. 1 scored lead without a decision counts nowhere.',
    );
    const more = { ...sample, successes: 2, assumedFailures: 5, open: 0, scoredTooLate: 3 };
    expect(sampleText(more, 'MEETING')).toBe(
      'Of 22 leads that count, 2 had a meeting or bought and 20 were lost (5 of them by silence). ' +
        '3 leads had no score before the outcome; choose “Scores of now” to count such leads.',
    );
  });
});

describe('the factors of a report', () => {
  const finding = (code: 'ROLE' | 'CRITERION', found: string, criterion: string | null = null) => ({
    ...{ code, criterion, found, points: 0, contradictsPoints: false },
    rate: rate(0, 0),
  });

  it('are put together by factor and criterion, and called as the console calls them', () => {
    const findings = [
      finding('ROLE', 'DECISION_MAKER'),
      finding('ROLE', 'OTHER'),
      finding('CRITERION', 'is "Oslo"', 'City'),
      finding('CRITERION', 'from 1 to 5', 'Size'),
    ];
    expect(groupFactors(findings).map(({ name, findings }) => [name, ...findings.map(foundWords)])).toEqual([
      ['Role', 'Decision maker', 'Other'],
      ['City', 'is "Oslo"'],
      ['Size', 'from 1 to 5'],
    ]);
  });
});

describe('the address of a report', () => {
  it('says what was chosen, and nothing where nothing was', () => {
    const chosen = { target: 'MEETING', basis: 'BACKTEST', lostAfterDays: 30, by: 'score' } as const;
    expect(writeProofState(chosen).toString()).toBe('target=MEETING&basis=BACKTEST&lostAfter=30&by=score');
    expect(readProofState(writeProofState(chosen))).toEqual(chosen);
    const usual = readProofState(new URLSearchParams('target=x&basis=&lostAfter=0&by=toString'));
    expect(usual).toEqual({ target: 'WON', basis: 'BEFORE_OUTCOME', lostAfterDays: null, by: 'grade' });
    expect(writeProofState(usual).toString()).toBe('');
    expect(readProofState(new URLSearchParams('lostAfter=1001')).lostAfterDays).toBeNull();
  });

  it('leads on to twenty low leads that nobody has called, in random order', () => {
    const grades = [
      { grade: 'A', fromScore: 75 },
      { grade: 'B', fromScore: 50 },
    ] as const;
    expect(highestLowScore(grades)).toBe(49);
    expect(highestLowScore([{ grade: 'B', fromScore: 0 }])).toBe(0);
    expect(lowLeadsPath('7', 49)).toBe('/offers/7/list?max=49&outcome=none&top=20&order=SHUFFLED');
  });
});

describe('what to expect of a score', () => {
  const rate = { events: 24, trials: 100, share: 0.24, low: 0.18, high: 0.31 };

  it('is said with its interval, where enough is known', () => {
    expect(experienceText({ fromScore: 80, rate }, 'WON')).toMatch(
      /^Leads with a score of 80–89: 24\s% were won \(18–31\s%\)\.$/,
    );
    expect(experienceText({ fromScore: 90, rate }, 'MEETING')).toMatch(/90–100: 24\s% had a meeting or were won/);
    expect(experienceText({ fromScore: 80, rate: { ...rate, share: null } }, 'WON')).toBeNull();
  });

  it.each([
    ['2026-01-01T00:00:00.000Z', 'January to March 2026'],
    ['2026-10-01T00:00:00.000Z', 'October to December 2026'],
  ])('is looked at by quarters: %s', (from, name) => {
    expect(quarterName(from)).toBe(name);
  });
});
