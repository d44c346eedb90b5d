import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_KEYS, SCORING_FIELDS, type ScoredLead, type ScoringField } from '../../src/scoring/lead.js';
import { costsOfMissing } from '../../src/scoring/missing-fields.js';
import { INTENT_POINTS, MAX_POINTS, ruleScorer, scoreFactors, totalScore } from '../../src/scoring/score.js';
import type { Intent, RuleVerdict } from '../../src/scoring/verdicts.js';

const nobodyNamed = {
  industries: [],
  adjacentIndustries: [],
  decisionMakers: [],
  influencers: [],
  buyingFunctions: [],
};
const OFFERS = [
  { idealUseCases: ['Banks and insurers, not brokers', 'Freight carriers'], idealCustomer: nobodyNamed },
  { idealUseCases: ['Enterprise data teams'], idealCustomer: nobodyNamed },
  {
    idealUseCases: ['Private hospitals'],
    idealCustomer: { ...nobodyNamed, industries: ['Hospitals', 'Zeppelin tours'], decisionMakers: ['Head Nurse'] },
  },
];
const scorers = OFFERS.map((offer) => ruleScorer({ name: 'Offer', valueProps: [], ...offer }));

const blank = fc.constantFrom(null, '', ' ', '\t\n');
const anyText = fc.string({ unit: 'binary', maxLength: 30 });

function field(...texts: string[]): fc.Arbitrary<string | null> {
  return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...texts) }, { weight: 2, arbitrary: anyText }, blank);
}

const leads: fc.Arbitrary<ScoredLead> = fc.record({
  role: field('CEO', 'Head Nurse', 'Sales Manager', 'Clerk', 'Former CFO', 'Ex-CTO | Board Member', '--'),
  company: field('Acme', '会社'),
  industry: field(
    'Banking',
    'Hospital & Health Care',
    'Truck Transportation',
    'Zeppelin tour',
    'Insurance Broker',
    '-',
  ),
  location: field('Oslo', 'São Paulo'),
  linkedinBio: field('Runs 90 vans.'),
});

/** Holds a property of every offer over many leads. */
function forAllLeads(holds: (judge: (lead: ScoredLead) => RuleVerdict, lead: ScoredLead) => void): void {
  fc.assert(fc.property(fc.constantFrom(...scorers), leads, holds), { numRuns: 500 });
}

function without(lead: ScoredLead, fields: readonly ScoringField[]): ScoredLead {
  return { ...lead, ...Object.fromEntries(fields.map((blanked) => [FIELD_KEYS[blanked], null])) };
}

function rewritten(lead: ScoredLead, rewrite: (text: string) => string): ScoredLead {
  const fields = SCORING_FIELDS.map((name) => FIELD_KEYS[name]);
  const texts = fields.map((key) => [key, lead[key] && rewrite(lead[key])]);
  return { ...lead, ...Object.fromEntries(texts) };
}

describe('the rule layer, whatever the lead', () => {
  it('gives 0 to 50 points, which are the sum of its parts', () => {
    forAllLeads((judge, lead) => {
      const { points, role, industry, completeness } = judge(lead);
      expect(points).toBe(role.points + industry.points + completeness.points);
      expect([0, 10, 20].includes(role.points) && [0, 10, 20].includes(industry.points)).toBe(true);
      expect(completeness.points).toBe(completeness.missing.length === 0 ? 10 : 0);
    });
  });

  it('never gives more where a field is blank', () => {
    forAllLeads((judge, lead) => {
      for (const blanked of SCORING_FIELDS)
        expect(judge(without(lead, [blanked])).points).toBeLessThanOrEqual(judge(lead).points);
    });
  });

  it('does not mind white space around a field or within', () => {
    forAllLeads((judge, lead) => {
      const spaced = rewritten(lead, (text) => `\n ${text.replaceAll(' ', ' \t ')} `);
      expect(judge(spaced).points).toBe(judge(lead).points);
    });
  });

  it('does not mind case', () => {
    forAllLeads((judge, lead) => {
      const plain = rewritten(lead, (text) => text.replace(/[^a-z |&-]/giu, ''));
      const { points } = judge(plain);
      expect(judge(rewritten(plain, (text) => text.toUpperCase())).points).toBe(points);
      expect(judge(rewritten(plain, (text) => text.toLowerCase())).points).toBe(points);
    });
  });

  it('quotes words that stand in the field, to the letter', () => {
    forAllLeads((judge, lead) => {
      for (const factor of scoreFactors(judge(lead), null))
        for (const { field: quoted, quote } of factor.evidence)
          expect(quote.trim() !== '' && lead[FIELD_KEYS[quoted]]?.includes(quote)).toBe(true);
    });
  });

  it('explains each part in a sentence that promises no more points than the part can give', () => {
    forAllLeads((judge, lead) => {
      for (const { points, maxPoints, explanation } of scoreFactors(judge(lead), null)) {
        expect(explanation).toMatch(/^\S.*\.$/su);
        const promised = explanation.match(/add (?:up to )?(\d+) points\.$/)?.[1];
        if (promised !== undefined) expect([points, Number(promised)]).toEqual([0, maxPoints]);
      }
    });
  });

  it('adds just what completeness says, where all blanks are filled in', () => {
    forAllLeads((judge, lead) => {
      const { missing } = judge(lead).completeness;
      const full = { ...lead, ...Object.fromEntries(missing.map((blanked) => [FIELD_KEYS[blanked], 'x'])) };
      expect(judge(full).completeness.points).toBe(10);
    });
  });
});

describe('the score, whatever the intent', () => {
  it('is 10 to 100, and the sum of its factors', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scorers), leads, fc.constantFrom<Intent>('HIGH', 'MEDIUM', 'LOW'), (...args) => {
        const [judge, lead, intent] = args;
        const rule = judge(lead);
        const factors = scoreFactors(rule, { points: INTENT_POINTS[intent], reasoning: 'Because.', evidence: [] });
        const score = totalScore(rule, intent);
        expect(factors.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(score >= 10 && score <= 100).toBe(true);
        for (const { points, maxPoints } of factors) expect(points).toBeLessThanOrEqual(maxPoints);
      }),
    );
  });
});

describe('what missing fields cost', () => {
  it.each<[missing: ScoringField[], costs: [string, number][]]>([
    [[], []],
    [['LOCATION'], [['COMPLETENESS', 10]]],
    [['COMPANY'], [['COMPLETENESS', 10]]],
    [
      ['COMPANY', 'LINKEDIN_BIO'],
      [
        ['COMPLETENESS', 10],
        ['INTENT', 40],
      ],
    ],
    [
      ['ROLE'],
      [
        ['ROLE', 20],
        ['COMPLETENESS', 10],
        ['INTENT', 20],
      ],
    ],
    [
      ['ROLE', 'INDUSTRY', 'LOCATION'],
      [
        ['ROLE', 20],
        ['INDUSTRY', 20],
        ['COMPLETENESS', 10],
        ['INTENT', 20],
      ],
    ],
  ])('of %j is %j', (missing, costs) => {
    expect(costsOfMissing(missing).map(({ factor, points }) => [factor, points])).toEqual(costs);
  });

  it('is, by the rules, what no lead without them can get, and no less than what one with them could', () => {
    const best: ScoredLead = {
      role: 'CEO',
      company: 'Acme',
      industry: 'Hospitals',
      location: 'Oslo',
      linkedinBio: 'Runs 90 vans.',
    };
    const judge = ruleScorer({
      name: 'Offer',
      valueProps: [],
      idealUseCases: ['Hospitals'],
      idealCustomer: nobodyNamed,
    });
    const most = MAX_POINTS.ROLE + MAX_POINTS.INDUSTRY + MAX_POINTS.COMPLETENESS;
    fc.assert(
      fc.property(fc.subarray([...SCORING_FIELDS]), (missing) => {
        const ofRules = costsOfMissing(missing).filter(({ factor }) => factor !== 'INTENT');
        const cost = ofRules.reduce((sum, { points }) => sum + points, 0);
        expect(judge(without(best, missing)).points).toBe(most - cost);
      }),
    );
  });

  it('is over both layers no more than lies between the best and the worst score', () => {
    fc.assert(
      fc.property(fc.subarray([...SCORING_FIELDS]), (missing) => {
        const cost = costsOfMissing(missing).reduce((sum, { points }) => sum + points, 0);
        expect(cost).toBeLessThanOrEqual(90);
        if (missing.length === SCORING_FIELDS.length) expect(cost).toBe(90);
      }),
    );
  });
});
