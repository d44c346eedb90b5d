import fc from 'fast-check';
import type { CriterionTest } from '../../../src/domain/generated/enums.js';
import type { CriterionLead } from '../../../src/domain/lead.js';
import {
  CRITERION_FIELDS,
  type Criterion,
  type CriterionCase,
  type ModelContent,
} from '../../../src/domain/scoring-model.js';
import type { ScoreFacts } from '../../../src/scoring/model/model-points.js';

/** What the criteria of random models look for, or nearly. */
export const TEXTS = [
  'CTO',
  'Head of Sales',
  'Contractor',
  'a@gmail.com',
  '51-200',
  '1,001',
  '10k+',
  'n/a',
  '５０',
  '会社',
  '',
];
/** The columns that they read. */
export const COLUMNS = ['# Employees', 'Country', 'employees', 'Größe'];

/** Numbers that fall from one to the next, or are equal. */
function falling(most: number, count: number): fc.Arbitrary<number[]> {
  return fc
    .array(fc.integer({ min: 0, max: most }), { minLength: count, maxLength: count })
    .map((steps) => steps.sort((one, other) => other - one));
}

function caseOf(over: Partial<CriterionCase> & { readonly test: CriterionTest }): CriterionCase {
  return { values: [], min: null, max: null, points: 0, disqualifies: false, ...over };
}

const worth = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({ points: fc.integer({ min: -100, max: 100 }), disqualifies: fc.constant(false) }),
  },
  { weight: 1, arbitrary: fc.constant({ points: 0, disqualifies: true }) },
);

const tests: fc.Arbitrary<CriterionCase> = fc.oneof(
  fc.constantFrom<CriterionTest>('PRESENT', 'BLANK').map((test) => caseOf({ test })),
  fc
    .tuple(
      fc.constantFrom<CriterionTest>('EQUALS', 'CONTAINS'),
      fc.array(fc.constantFrom('cto', 'sales', 'gmail.com', 'N/A', '会'), { minLength: 1, maxLength: 3 }),
    )
    .map(([test, values]) => caseOf({ test, values })),
  fc
    .tuple(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 20_000 }))
    .map(([min, span]) => caseOf({ test: 'BETWEEN', min, max: min + span })),
);

const cases: fc.Arbitrary<CriterionCase> = fc.tuple(tests, worth).map(([test, points]) => ({ ...test, ...points }));

const sources: fc.Arbitrary<Pick<Criterion, 'field' | 'column'>> = fc.oneof(
  fc.constantFrom(...CRITERION_FIELDS).map((field) => ({ field, column: null })),
  fc.constantFrom(...COLUMNS).map((column) => ({ field: null, column })),
);

const criteria: fc.Arbitrary<readonly Criterion[]> = fc
  .array(fc.tuple(sources, fc.array(cases, { minLength: 1, maxLength: 4 })), { maxLength: 5 })
  .map((list) => list.map(([source, cases], place) => ({ label: `Criterion ${place}`, ...source, cases })));

/** Any model that may be saved. */
export const models: fc.Arbitrary<ModelContent> = fc
  .record({
    note: fc.constantFrom(null, 'A note'),
    role: falling(100, 3).map(([decisionMaker = 0, influencer = 0, other = 0]) => ({
      decisionMaker,
      influencer,
      other,
    })),
    industry: falling(100, 3).map(([exact = 0, adjacent = 0, none = 0]) => ({ exact, adjacent, none })),
    completeness: fc.integer({ min: 0, max: 100 }),
    criteria,
    maxFit: fc.integer({ min: 0, max: 100 }),
    grades: fc
      .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 })
      .map((list) => list.sort((one, other) => other - one))
      .map(([a = 3, b = 2, c = 1]) => ({ a, b, c })),
  })
  .chain((model) =>
    falling(100 - model.maxFit, 3).map(([high = 0, medium = 0, low = 0]) => ({
      ...model,
      intent: { high, medium, low },
    })),
  );

const text = fc.oneof(fc.constantFrom(null, ...TEXTS), fc.string({ unit: 'binary', maxLength: 20 }));

/** Any lead, with some of the columns that criteria read. */
export const leads: fc.Arbitrary<CriterionLead> = fc.record({
  role: text,
  company: text,
  industry: text,
  location: text,
  linkedinBio: text,
  email: text,
  linkedinUrl: text,
  extra: fc.dictionary(
    fc.constantFrom(...COLUMNS, 'Notes'),
    text.map((value) => value ?? ''),
  ),
});

/** What may be known of a lead beside its texts. */
export const facts: fc.Arbitrary<Omit<ScoreFacts, 'criteria'>> = fc.record({
  role: fc.constantFrom('DECISION_MAKER', 'INFLUENCER', 'OTHER'),
  industry: fc.constantFrom('EXACT', 'ADJACENT', 'NONE'),
  completeness: fc.constantFrom('COMPLETE', 'INCOMPLETE'),
  intent: fc.constantFrom('HIGH', 'MEDIUM', 'LOW', null),
});
