import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracy, confusion, interval, type Judged } from '../../bench/eval/figures.js';
import { worstMisses } from '../../bench/eval/misses.js';
import { halfOf } from '../../bench/eval/split.js';

function row(label: string, verdict: string, alsoOk: readonly string[] = []): Judged {
  return { input: `${label} ${verdict}`, label, alsoOk, tags: [], verdict, evidence: '', baseline: 'LOW' };
}

const ROWS = [row('HIGH', 'MEDIUM', ['MEDIUM']), row('HIGH', 'LOW', ['MEDIUM']), row('LOW', 'LOW'), row('LOW', 'LOW')];

describe('accuracy', () => {
  it('counts the label strictly, and what would do as well leniently', () => {
    expect(accuracy(ROWS, ({ verdict }) => verdict)).toEqual({ strict: 0.5, lenient: 0.75, rows: 4 });
  });

  it('counts the baseline alike', () => {
    expect(accuracy(ROWS, ({ baseline }) => baseline)).toEqual({ strict: 0.5, lenient: 0.5, rows: 4 });
  });

  it('says how often each label was taken for what', () => {
    expect(confusion(ROWS)).toEqual({ HIGH: { MEDIUM: 1, LOW: 1 }, LOW: { LOW: 2 } });
  });

  it('has an interval around it, the narrower the more rows there are', () => {
    const [low, high] = interval(0.5, 100);
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.404', '0.596']);
    const [lower, higher] = interval(0.5, 10);
    expect(lower < low && high < higher).toBe(true);
  });
});

describe('the worst misses', () => {
  it('are rows that are wrong leniently, then those off their label, and never a right one', () => {
    expect(worstMisses(ROWS)).toEqual([ROWS[1], ROWS[0]]);
  });

  it('are ten at most', () => {
    expect(worstMisses(Array.from({ length: 30 }, () => row('HIGH', 'LOW')))).toHaveLength(10);
  });
});

describe('the half of a row', () => {
  it.each([
    ['Head of Sales', 'tune'],
    ['Sales Director', 'report'],
  ])('of %j is the one to %s, on every machine', (text, half) => {
    expect(halfOf(text)).toBe(half);
  });

  it('is each as often', () => {
    const halves = fc.sample(fc.uuid(), { numRuns: 2_000, seed: 1 }).map(halfOf);
    expect(halves.filter((half) => half === 'tune').length / halves.length).toBeCloseTo(0.5, 1);
  });
});
