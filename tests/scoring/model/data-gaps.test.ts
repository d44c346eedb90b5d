import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../src/domain/generated/enums.js';
import type { CriterionLead } from '../../../src/domain/lead.js';
import type { RuleFacts } from '../../../src/domain/rule-factors.js';
import { BUILT_IN_MODEL, type Criterion, type ModelContent } from '../../../src/domain/scoring-model.js';
import { type DataGap, dataGaps } from '../../../src/scoring/model/data-gaps.js';
import { leadScorer } from '../../../src/scoring/model/lead-scorer.js';
import { caseOf, criterionOf } from './make-model.js';
import { facts, leads, models } from './random-models.js';

const COMPLETE: CriterionLead = {
  role: 'CEO',
  company: 'Acme',
  industry: 'Freight',
  location: 'Oslo',
  linkedinBio: 'Runs vans.',
  email: 'a@acme.test',
  linkedinUrl: null,
  extra: {},
};

/** What a model makes of a lead, and the gaps of that. */
function scored(model: ModelContent, known: RuleFacts, intent: Intent | null, lead: CriterionLead) {
  const { points, score } = leadScorer(model).score(known, intent, lead);
  return { fit: points.points, gaps: dataGaps(model, { rule: points, score }, lead) };
}

function shown(gaps: readonly DataGap[]) {
  return gaps.map(({ fields, column, points, grade }) => [column ?? fields.join('+'), points, grade]);
}

const FOUND: RuleFacts = { role: 'DECISION_MAKER', industry: 'EXACT', completeness: 'INCOMPLETE' };

describe('the gaps of a lead', () => {
  it('join the fields that complete it, and name what they add', () => {
    const lead = { ...COMPLETE, location: null, linkedinBio: 'n/a' };
    const { gaps } = scored(BUILT_IN_MODEL, FOUND, 'MEDIUM', lead);
    expect(gaps).toEqual([
      {
        fields: ['LOCATION', 'LINKEDIN_BIO'],
        column: null,
        points: 10,
        grade: 'A',
        explanation: 'A location and a LinkedIn bio would add 10 points: grade A.',
      },
    ]);
  });

  it('add the best that a blank role and a blank industry could give, the most points first', () => {
    const lead = { ...COMPLETE, role: null, industry: ' ' };
    const { gaps } = scored(
      BUILT_IN_MODEL,
      { role: 'OTHER', industry: 'NONE', completeness: 'INCOMPLETE' },
      'LOW',
      lead,
    );
    expect(shown(gaps)).toEqual([
      ['ROLE', 20, 'C'],
      ['INDUSTRY', 20, 'C'],
      ['ROLE+INDUSTRY', 10, 'D'],
    ]);
    expect(gaps.map(({ explanation }) => explanation)).toEqual([
      'A role could add up to 20 points: grade C.',
      'An industry could add up to 20 points: grade C.',
      'A role and an industry would add 10 points: still grade D.',
    ]);
  });

  it.each<[what: string, criterion: Criterion, extra: Record<string, string>, expected: unknown[]]>([
    [
      'a blank column',
      criterionOf([caseOf('BETWEEN', { min: 50, points: 7 }), caseOf('BETWEEN', { min: 500, points: 9 })], {
        column: 'Employees',
      }),
      {},
      [['Employees', 9, 'B']],
    ],
    [
      'a column that is no number',
      criterionOf([caseOf('BETWEEN', { min: 50, points: 7 })], { column: 'Employees' }),
      { Employees: 'many' },
      [['Employees', 7, 'B']],
    ],
    [
      'a blank that takes points off',
      criterionOf([caseOf('BLANK', { points: -5 }), caseOf('BETWEEN', { min: 50, points: 7 })], {
        column: 'Employees',
      }),
      {},
      [['Employees', 12, 'B']],
    ],
    [
      'a value that is there',
      criterionOf([caseOf('BETWEEN', { min: 50, points: 7 })], { column: 'Employees' }),
      { Employees: '3' },
      [],
    ],
    [
      'a blank field',
      criterionOf([caseOf('PRESENT', { points: 4 })], { column: null, field: 'LINKEDIN_URL' }),
      {},
      [['LINKEDIN_URL', 4, 'B']],
    ],
    [
      'nothing to gain',
      criterionOf([caseOf('PRESENT', { points: -4 })], { column: null, field: 'LINKEDIN_URL' }),
      {},
      [],
    ],
  ])('know %s of a criterion', (_, criterion, extra, expected) => {
    const model = { ...BUILT_IN_MODEL, criteria: [criterion], maxFit: 50 };
    const known: RuleFacts = { role: 'INFLUENCER', industry: 'EXACT', completeness: 'COMPLETE' };
    expect(shown(scored(model, known, 'LOW', { ...COMPLETE, extra }).gaps)).toEqual(expected);
  });

  it('stay under the limit of the fit', () => {
    const criterion = criterionOf([caseOf('PRESENT', { points: 30 })], { column: null, field: 'LINKEDIN_URL' });
    const model = { ...BUILT_IN_MODEL, criteria: [criterion], maxFit: 45 };
    const { gaps } = scored(model, FOUND, 'LOW', { ...COMPLETE, location: null });
    expect(shown(gaps)).toEqual([
      ['LOCATION', 5, 'B'],
      ['LINKEDIN_URL', 5, 'B'],
    ]);
  });
});

it('a gap of completeness says to the point what filling it in changes, whatever the model and the lead', () => {
  const blanks = fc.subarray(['company', 'location', 'linkedinBio'] as const, { minLength: 1 });
  fc.assert(
    fc.property(models, facts, leads, blanks, (any, { intent, ...found }, texts, blank) => {
      const model = { ...any, criteria: any.criteria.filter(({ column }) => column !== null) };
      const full = { ...COMPLETE, extra: texts.extra };
      const lead = { ...full, ...Object.fromEntries(blank.map((key) => [key, null])) };
      const before = scored(model, { ...found, completeness: 'INCOMPLETE' }, intent, lead);
      const after = scored(model, { ...found, completeness: 'COMPLETE' }, intent, full);
      const gap = before.gaps.find(({ column, fields }) => column === null && fields.length === blank.length);
      expect(gap?.points ?? 0).toBe(after.fit - before.fit);
    }),
    { numRuns: 200 },
  );
});
