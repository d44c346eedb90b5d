import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgeLabelled } from '../../bench/eval/judge.js';
import { readOwnLeads } from '../../bench/eval/judge-data.js';
import { type JudgedLead, judgeFigures } from '../../bench/eval/judge-figures.js';
import { someLead, someOffer } from '../ai/local-leads.js';

const AUTHORED = fileURLToPath(new URL('../../bench/eval/authored', import.meta.url));

const OFFERS = { one: someOffer({ name: 'One' }), other: someOffer({ name: 'Other' }) };

function judged(fields: Partial<JudgedLead>): JudgedLead {
  return {
    set: 'ordinary',
    offer: OFFERS.one,
    lead: someLead(),
    label: 'LOW',
    alsoOk: [],
    kind: '',
    group: '',
    rank: 0,
    secondLabel: null,
    formerVerdict: null,
    verdict: 'LOW',
    reasoning: '',
    confidence: 'LIKELY',
    row: '',
    rulePoints: 0,
    score: 0,
    ...fields,
  };
}

function figuresOf(leads: readonly JudgedLead[]) {
  return judgeFigures(leads, ({ verdict }) => verdict);
}

describe('the figures of a judge', () => {
  it('count the label strictly, and what would do as well leniently', () => {
    const { strict, lenient } = figuresOf([
      judged({ label: 'HIGH', verdict: 'HIGH' }),
      judged({ label: 'HIGH', verdict: 'MEDIUM', alsoOk: ['MEDIUM'] }),
      judged({ label: 'HIGH', verdict: 'LOW', alsoOk: ['MEDIUM'] }),
    ]);
    expect({ strict, lenient }).toEqual({ strict: [1, 3], lenient: [2, 3] });
  });

  it('count a flip for HIGH in place of LOW and the reverse, and for nothing else', () => {
    const { flips } = figuresOf([
      judged({ label: 'HIGH', verdict: 'LOW' }),
      judged({ label: 'LOW', verdict: 'HIGH' }),
      judged({ label: 'MEDIUM', verdict: 'HIGH' }),
      judged({ label: 'LOW', verdict: 'MEDIUM' }),
      judged({ label: 'HIGH', verdict: 'HIGH' }),
    ]);
    expect(flips).toEqual([2, 5]);
  });

  it('count the HIGH leads at the top of each list, as many as the list has', () => {
    const { top } = figuresOf([
      judged({ label: 'HIGH', verdict: 'HIGH' }),
      judged({ label: 'HIGH', verdict: 'LOW' }),
      judged({ label: 'LOW', verdict: 'MEDIUM' }),
      judged({ offer: OFFERS.other, label: 'HIGH', verdict: 'MEDIUM' }),
      judged({ offer: OFFERS.other, label: 'LOW', verdict: 'LOW' }),
    ]);
    expect(top).toEqual([2, 3]);
  });

  it.each<[string, Partial<JudgedLead>, Partial<JudgedLead>]>([
    ['score', { verdict: 'HIGH' }, { verdict: 'MEDIUM', rulePoints: 10 }],
    ['rule points, when scores are equal', { verdict: 'LOW', rulePoints: 40 }, { verdict: 'MEDIUM', rulePoints: 20 }],
    ['confidence, when both are equal', { confidence: 'FIRM' }, { confidence: 'GUESS' }],
  ])('order a list by %s', (_, first, second) => {
    const leads = [judged({ ...second, label: 'LOW' }), judged({ ...first, label: 'HIGH' })];
    expect(figuresOf(leads).top).toEqual([1, 1]);
  });
});

describe('the built-in judge on ordinary leads of offers that it was not made with', () => {
  const leads = judgeLabelled(readOwnLeads(AUTHORED, 'held-out')).filter(({ set }) => set === 'ordinary');
  const { strict, lenient, flips } = figuresOf(leads);
  const share = ([hits, of]: readonly [number, number]) => hits / of;

  it('says the label of seven in ten at least', () => {
    expect(share(strict)).toBeGreaterThanOrEqual(0.7);
  });

  it('says of eight in ten at least what would do', () => {
    expect(share(lenient)).toBeGreaterThanOrEqual(0.8);
  });

  it('takes HIGH for LOW, or LOW for HIGH, in nine of a hundred at most', () => {
    expect(share(flips)).toBeLessThanOrEqual(0.09);
  });
});
