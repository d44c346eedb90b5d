import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../src/domain/generated/enums.js';
import { FIELD_KEYS, SCORING_FIELDS, type ScoredLead, type ScoringField } from '../../src/domain/lead.js';
import type { RuleVerdict } from '../../src/domain/rule-verdict.js';
import { BUILT_IN_MODEL } from '../../src/domain/scoring-model.js';
import { costsOfMissing } from '../../src/scoring/missing-fields.js';
import { scoreFactors } from '../../src/scoring/score-factors.js';
import { builtInRules, builtInScorer } from '../support/built-in-scorer.js';

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
const offers = OFFERS.map((offer) => ({ name: 'Offer', valueProps: [], ...offer }));
const judges = offers.map(builtInRules);

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
  fc.assert(fc.property(fc.constantFrom(...judges), leads, holds), { numRuns: 500 });
}

function without(lead: ScoredLead, fields: readonly ScoringField[]): ScoredLead {
  return { ...lead, ...Object.fromEntries(fields.map((blanked) => [FIELD_KEYS[blanked], null])) };
}

/** The text of a field that evidence may name; the built-in model reads no other. */
function textOf(lead: ScoredLead, name: string): string | null {
  const known = SCORING_FIELDS.find((scored) => scored === name);
  return known ? lead[FIELD_KEYS[known]] : null;
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
          expect(quote.trim() !== '' && textOf(lead, quoted)?.includes(quote)).toBe(true);
    });
  });

  it('explains each part in a sentence', () => {
    forAllLeads((judge, lead) => {
      for (const { explanation } of scoreFactors(judge(lead), null)) expect(explanation).toMatch(/^\S.*\.$/su);
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
      fc.property(fc.constantFrom(...offers), leads, fc.constantFrom<Intent>('HIGH', 'MEDIUM', 'LOW'), (...args) => {
        const [offer, lead, intent] = args;
        const { score } = builtInScorer(offer)(lead, intent);
        const rule = builtInRules(offer)(lead);
        const points = { HIGH: 50, MEDIUM: 30, LOW: 10 }[intent];
        const factors = scoreFactors(rule, {
          code: 'INTENT',
          points,
          maxPoints: 50,
          reasoning: 'Because.',
          evidence: [],
        });
        expect(factors.reduce((sum, factor) => sum + factor.points, 0)).toBe(score);
        expect(score).toBe(rule.points + points);
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
    expect(costsOfMissing(missing, BUILT_IN_MODEL).map(({ factor, points }) => [factor, points])).toEqual(costs);
  });

  it('is, by the rules, what no lead without them can get, and no less than what one with them could', () => {
    const best: ScoredLead = {
      role: 'CEO',
      company: 'Acme',
      industry: 'Hospitals',
      location: 'Oslo',
      linkedinBio: 'Runs 90 vans.',
    };
    const judge = builtInRules({
      name: 'Offer',
      valueProps: [],
      idealUseCases: ['Hospitals'],
      idealCustomer: nobodyNamed,
    });
    fc.assert(
      fc.property(fc.subarray([...SCORING_FIELDS]), (missing) => {
        const ofRules = costsOfMissing(missing, BUILT_IN_MODEL).filter(({ factor }) => factor !== 'INTENT');
        const cost = ofRules.reduce((sum, { points }) => sum + points, 0);
        expect(judge(without(best, missing)).points).toBe(BUILT_IN_MODEL.maxFit - cost);
      }),
    );
  });

  it('is over both layers no more than lies between the best and the worst score', () => {
    fc.assert(
      fc.property(fc.subarray([...SCORING_FIELDS]), (missing) => {
        const cost = costsOfMissing(missing, BUILT_IN_MODEL).reduce((sum, { points }) => sum + points, 0);
        expect(cost).toBeLessThanOrEqual(90);
        if (missing.length === SCORING_FIELDS.length) expect(cost).toBe(90);
      }),
    );
  });
});
