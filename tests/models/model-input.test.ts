import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelRevision } from '../../src/domain/model-revision.js';
import { BUILT_IN_MODEL } from '../../src/domain/scoring-model.js';
import { type ModelInput, readModelInput } from '../../src/models/model-input.js';
import type { CriterionCaseInput } from '../../src/models/read-case.js';
import type { CriterionInput } from '../../src/models/read-criteria.js';
import { models } from '../scoring/model/random-models.js';

const PRESENT: CriterionCaseInput = { test: 'PRESENT', points: 5 };

function criterion(over: Partial<CriterionInput> = {}): CriterionInput {
  return { label: 'Company size', column: '# Employees', cases: [PRESENT], ...over };
}

function withCriteria(...criteria: CriterionInput[]): ModelInput {
  return { criteria };
}

function withCase(over: Partial<CriterionCaseInput>): ModelInput {
  return withCriteria(criterion({ cases: [PRESENT, { ...PRESENT, ...over }] }));
}

/** The code and the path of each fault: "BLANK criteria.0.label". */
function faultsOf(input: ModelInput): string[] {
  const read = readModelInput(input);
  return read.ok ? [] : read.errors.map(({ code, field }) => `${code} ${field?.join('.').replace(/^model\./, '')}`);
}

function messageOf(input: ModelInput): string {
  const read = readModelInput(input);
  return read.ok ? '' : (read.errors[0]?.message ?? '');
}

const OF_THE_SECOND_CASE = 'criteria.0.cases.1';

describe('the scoring model that a client gives', () => {
  it('is the built-in one where nothing is given, or null', () => {
    const nulls = { note: null, role: null, industry: null, completeness: null, intent: null, criteria: null };
    const steps = { role: { other: null }, intent: {}, grades: { a: null } };
    for (const input of [{}, nulls, steps, { note: '  ' }])
      expect(readModelInput(input)).toEqual({ ok: true, value: BUILT_IN_MODEL });
  });

  it('has its texts trimmed and -0 read as 0', () => {
    const given = criterion({
      label: ' Size ',
      column: ' # Employees ',
      cases: [
        { test: 'EQUALS', values: [' a '], points: -0 },
        { test: 'BETWEEN', min: -0, max: 1.5, disqualifies: true },
      ],
    });
    const read = readModelInput({ note: ' Mid-market ', role: { other: -0 }, criteria: [given] });
    expect(read).toEqual({
      ok: true,
      value: {
        ...BUILT_IN_MODEL,
        note: 'Mid-market',
        criteria: [
          {
            label: 'Size',
            field: null,
            column: '# Employees',
            cases: [
              { test: 'EQUALS', values: ['a'], min: null, max: null, points: 0, disqualifies: false },
              { test: 'BETWEEN', values: [], min: 0, max: 1.5, points: 0, disqualifies: true },
            ],
          },
        ],
      },
    });
  });

  it('may be sent back as it was read, whatever it is', () => {
    fc.assert(
      fc.property(models, (model) => {
        expect(readModelInput(model)).toEqual({ ok: true, value: model });
      }),
    );
  });

  it('may be as large as the limits allow', () => {
    const label = (place: number) => String(place).padEnd(80, 'x');
    const largest = { ...PRESENT, test: 'EQUALS' as const, values: Array(200).fill('x'.repeat(200)) };
    const criteria = Array.from({ length: 20 }, (_, place) =>
      criterion({ label: label(place), cases: Array(20).fill(largest) }),
    );
    expect(readModelInput({ note: 'x'.repeat(500), criteria }).ok).toBe(true);
  });
});

describe('a fault of a scoring model', () => {
  it.each<[string, ModelInput]>([
    ['BLANK criteria.0.label', withCriteria(criterion({ label: ' ' }))],
    ['BLANK criteria.0.label', withCriteria(criterion({ label: '\u200b' }))],
    ['BLANK criteria.0.column', withCriteria(criterion({ column: '' }))],
    ['BLANK criteria.0.field', withCriteria(criterion({ column: null }))],
    ['BLANK criteria.0.cases', withCriteria(criterion({ cases: [] }))],
    [`BLANK ${OF_THE_SECOND_CASE}.values`, withCase({ test: 'EQUALS' })],
    [`BLANK ${OF_THE_SECOND_CASE}.values`, withCase({ test: 'CONTAINS', values: [] })],
    [`BLANK ${OF_THE_SECOND_CASE}.values.1`, withCase({ test: 'CONTAINS', values: ['cto', ' '] })],
    [`BLANK ${OF_THE_SECOND_CASE}.min`, withCase({ test: 'BETWEEN' })],
    ['TOO_MANY criteria', { criteria: Array.from({ length: 21 }, (_, place) => criterion({ label: `${place}` })) }],
    ['TOO_MANY criteria.0.cases', withCriteria(criterion({ cases: Array(21).fill(PRESENT) }))],
    [`TOO_MANY ${OF_THE_SECOND_CASE}.values`, withCase({ test: 'EQUALS', values: Array(201).fill('x') })],
    ['TOO_LONG criteria.0.label', withCriteria(criterion({ label: 'x'.repeat(81) }))],
    ['TOO_LONG criteria.0.column', withCriteria(criterion({ column: 'x'.repeat(201) }))],
    [`TOO_LONG ${OF_THE_SECOND_CASE}.values.0`, withCase({ test: 'EQUALS', values: ['x'.repeat(201)] })],
    ['TOO_LONG note', { note: 'x'.repeat(501) }],
    ['INVALID_TEXT note', { note: 'a\0b' }],
    ['INVALID_TEXT criteria.0.label', withCriteria(criterion({ label: 'a\ud800' }))],
    [`OUT_OF_RANGE ${OF_THE_SECOND_CASE}.points`, withCase({ points: 101 })],
    [`OUT_OF_RANGE ${OF_THE_SECOND_CASE}.points`, withCase({ points: -101 })],
    [`OUT_OF_RANGE ${OF_THE_SECOND_CASE}.max`, withCase({ test: 'BETWEEN', min: 2, max: 1 })],
    ['OUT_OF_RANGE role.decisionMaker', { role: { decisionMaker: 101 } }],
    ['OUT_OF_RANGE industry.none', { industry: { none: -1 } }],
    ['OUT_OF_RANGE completeness', { completeness: 101 }],
    ['OUT_OF_RANGE intent.high', { intent: { high: 101 }, maxFit: 0 }],
    ['OUT_OF_RANGE maxFit', { maxFit: 101 }],
    ['OUT_OF_RANGE maxFit', { maxFit: 51 }],
    ['OUT_OF_RANGE grades.c', { grades: { c: 0 } }],
    ['OUT_OF_RANGE grades.a', { grades: { a: 101 } }],
    ['OUT_OF_ORDER role.influencer', { role: { influencer: 21 } }],
    ['OUT_OF_ORDER industry.none', { industry: { none: 11 } }],
    ['OUT_OF_ORDER intent.medium', { intent: { high: 20 } }],
    ['OUT_OF_ORDER grades.b', { grades: { a: 50 } }],
    ['NOT_APPLICABLE criteria.0.column', withCriteria(criterion({ field: 'ROLE' }))],
    ['NOT_APPLICABLE criteria.0.field', withCriteria(criterion({ field: 'NAME', column: null }))],
    ['NOT_APPLICABLE criteria.0.field', withCriteria(criterion({ field: 'EXTERNAL_ID', column: null }))],
    [`NOT_APPLICABLE ${OF_THE_SECOND_CASE}.values`, withCase({ test: 'BETWEEN', min: 1, values: ['x'] })],
    [`NOT_APPLICABLE ${OF_THE_SECOND_CASE}.min`, withCase({ min: 1 })],
    [`NOT_APPLICABLE ${OF_THE_SECOND_CASE}.max`, withCase({ test: 'EQUALS', values: ['x'], max: 1 })],
    [`NOT_APPLICABLE ${OF_THE_SECOND_CASE}.points`, withCase({ disqualifies: true })],
    ['DUPLICATE criteria.1.label', withCriteria(criterion(), criterion({ label: ' company  SIZE' }))],
  ])('is %s', (fault, input) => {
    expect(faultsOf(input)).toEqual([fault]);
  });

  it('does not hide others: all are named, in the order of the input', () => {
    const input: ModelInput = {
      note: '\0',
      role: { influencer: 30 },
      criteria: [criterion({ label: '', cases: [{ test: 'BETWEEN', points: 200 }] })],
      maxFit: 80,
      grades: { b: 75 },
    };
    expect(faultsOf(input)).toEqual([
      'INVALID_TEXT note',
      'OUT_OF_ORDER role.influencer',
      'BLANK criteria.0.label',
      'BLANK criteria.0.cases.0.min',
      'OUT_OF_RANGE criteria.0.cases.0.points',
      'OUT_OF_RANGE maxFit',
      'OUT_OF_ORDER grades.b',
    ]);
  });

  it('says what to do', () => {
    expect(messageOf({ maxFit: 60, intent: { high: 70 } })).toBe(
      'maxFit is 60 and a high intent gives 70, together 130; a score is 100 at most. Lower maxFit to 30, or intent.high to 40.',
    );
    expect(messageOf({ role: { influencer: 30 } })).toBe(
      'Give at most 20, which is the number of decisionMaker, instead of 30. To say who decides about this offer, name them ' +
        'in its idealCustomer (decisionMakers, influencers).',
    );
    expect(messageOf({ grades: { b: 80 } })).toBe('Give less than 75, which is the number of a, instead of 80.');
  });
});

describe('the revision of a model', () => {
  const { value: fromNothing } = readModelInput({}) as { value: typeof BUILT_IN_MODEL };

  it('is that of the built-in model for an input without a field', () => {
    expect(modelRevision(fromNothing)).toBe(modelRevision(BUILT_IN_MODEL));
  });

  it('is the same whatever the order of keys', () => {
    fc.assert(
      fc.property(models, (model) => {
        const turned = (object: object) => Object.fromEntries(Object.entries(object).reverse());
        const other = { ...turned(model), role: turned(model.role), grades: turned(model.grades) } as typeof model;
        expect(modelRevision(other)).toBe(modelRevision(model));
      }),
    );
  });

  it('differs where anything of the content does', () => {
    const [base, ...others] = [
      {},
      { note: 'A note' },
      { role: { other: 1 } },
      { industry: { none: 1 } },
      { completeness: 9 },
      { intent: { low: 9 } },
      { maxFit: 49 },
      { grades: { c: 24 } },
      withCriteria(criterion()),
      withCriteria(criterion({ label: 'Other' })),
      withCriteria(criterion({ column: '#Employees' })),
      withCriteria(criterion({ column: null, field: 'ROLE' })),
      withCase({}),
      withCase({ points: 4 }),
      withCase({ points: 0, disqualifies: true }),
      withCase({ test: 'BETWEEN', min: 1 }),
      withCase({ test: 'BETWEEN', max: 1 }),
      withCase({ test: 'EQUALS', values: ['a', 'b'] }),
      withCase({ test: 'EQUALS', values: ['a,b'] }),
    ].map((input) => {
      const read = readModelInput(input);
      return read.ok ? modelRevision(read.value) : '';
    });
    expect(new Set([base, ...others]).size).toBe(19);
  });
});
