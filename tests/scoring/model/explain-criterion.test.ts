import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionLead } from '../../../src/domain/lead.js';
import type { Criterion } from '../../../src/domain/scoring-model.js';
import { criteriaReader, criterionReader } from '../../../src/scoring/model/criterion-reader.js';
import {
  criterionEvidence,
  criterionMaxPoints,
  explainCriterion,
  explainDisqualification,
} from '../../../src/scoring/model/explain-criterion.js';
import { caseOf, criterionOf, leadOfSize, leadWith } from './make-model.js';
import { leads, models } from './random-models.js';

function explain(criterion: Criterion, lead: CriterionLead): string {
  return explainCriterion(criterion, criterionReader(criterion)(lead));
}

const size = criterionOf([caseOf('BETWEEN', { min: 51, max: 1_000 })]);
const freeMail = criterionOf([caseOf('CONTAINS', { values: ['gmx.de', 'gmail.com'] })], {
  field: 'EMAIL',
  column: null,
});

describe('the sentence about a criterion', () => {
  it.each([
    [size, leadOfSize('51-200'), '# Employees is "51-200", which is between 51 and 1,000.'],
    [size, leadOfSize('n/a'), '# Employees is "n/a", which no case takes.'],
    [size, leadWith({}), 'The lead has no # Employees.'],
    [
      criterionOf([caseOf('BETWEEN', { min: 1_000.5 })]),
      leadOfSize('2k'),
      '# Employees is "2k", which is 1,000.5 or more.',
    ],
    [criterionOf([caseOf('BETWEEN', { max: 50 })]), leadOfSize('9'), '# Employees is "9", which is 50 or less.'],
    [criterionOf([caseOf('BETWEEN', { min: 9, max: 9 })]), leadOfSize('９'), '# Employees is "９", which is 9.'],
    [freeMail, leadWith({ email: 'a@GMail.com' }), 'Email has "GMail.com" in "a@GMail.com".'],
    [freeMail, leadWith({ email: 'gmail.com' }), 'Email is "gmail.com".'],
    [freeMail, leadWith({}), 'The lead has no email.'],
    [criterionOf([caseOf('PRESENT')]), leadOfSize(' some\n text '), '# Employees is "some text".'],
    [criterionOf([caseOf('BLANK')]), leadWith({}), 'The lead has no # Employees.'],
  ])('is by %j and %j: %s', (criterion, lead, sentence) => {
    expect(explain(criterion, lead)).toBe(sentence);
  });

  it('shortens long texts', () => {
    const long = explain(criterionOf([caseOf('PRESENT')]), leadOfSize('very long '.repeat(3_000)));
    expect(long.length).toBeLessThan(120);
    expect(long).toMatch(/^# Employees is "very long .*…"\.$/);
  });

  it('says that a lead is not scored', () => {
    const reading = criterionReader(freeMail)(leadWith({ email: 'a@gmail.com' }));
    expect(explainDisqualification(freeMail, reading)).toBe(
      'Email has "gmail.com" in "a@gmail.com", so the lead is not scored.',
    );
  });
});

describe('the evidence of a criterion', () => {
  it('is the words that CONTAINS was met by, as the field writes them', () => {
    const criterion = criterionOf([caseOf('CONTAINS', { values: ['head of sales'] })], { field: 'ROLE', column: null });
    const reading = criterionReader(criterion)(leadWith({ role: 'Interim HEAD  of Sales (DACH)' }));
    expect(criterionEvidence(criterion, reading)).toEqual([{ field: 'ROLE', quote: 'HEAD  of Sales' }]);
  });

  it('is none of a column, of a blank field and where no case holds', () => {
    const none = [
      [size, leadOfSize('51')],
      [criterionOf([caseOf('BLANK')], { field: 'ROLE', column: null }), leadWith({})],
      [freeMail, leadWith({ email: 'a@b.c' })],
    ] as const;
    expect(none.flatMap(([criterion, lead]) => criterionEvidence(criterion, criterionReader(criterion)(lead)))).toEqual(
      [],
    );
  });

  it('stands verbatim in the field, whatever the lead', () => {
    fc.assert(
      fc.property(models, leads, (model, lead) => {
        const readings = criteriaReader(model)(lead);
        for (const [place, criterion] of model.criteria.entries()) {
          const reading = readings[place] ?? { caseIndex: null, text: null, unreadable: false };
          for (const { quote } of criterionEvidence(criterion, reading)) {
            expect(quote).not.toBe('');
            expect(reading.text).toContain(quote);
          }
          expect(explainCriterion(criterion, reading)).toMatch(/^\S.*\.$/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the most that a criterion can give', () => {
  it('is its best case, at least 0', () => {
    const worth = (...points: number[]) => criterionOf(points.map((each) => caseOf('PRESENT', { points: each })));
    expect([worth(5, 15, -5), worth(-5, -15), worth()].map(criterionMaxPoints)).toEqual([15, 0, 0]);
  });
});
