import { describe, expect, it } from 'vitest';
import type { Criterion, CriterionCase } from '../../../src/domain/scoring-model.js';
import { criterionReader } from '../../../src/scoring/model/criterion-reader.js';
import { criterionPoints, criterionVerdict, storedReading } from '../../../src/scoring/model/criterion-verdict.js';

const CASE: CriterionCase = { test: 'PRESENT', values: [], min: null, max: null, points: 5, disqualifies: false };

const CRITERION: Criterion = {
  label: 'Bio',
  field: 'LINKEDIN_BIO',
  column: null,
  cases: [
    { ...CASE, test: 'CONTAINS', values: ['looking for'], points: 20 },
    { ...CASE, test: 'BLANK', points: -5 },
    { ...CASE, test: 'EQUALS', values: ['busy'], points: 7 },
  ],
};

const LEAD = { role: null, company: null, industry: null, location: null, email: null, linkedinUrl: null, extra: {} };

/** What is stored of the criterion's finding in a text, as a database returns it. */
function stored(linkedinBio: string | null, criterion = CRITERION) {
  const reading = criterionReader(criterion)({ ...LEAD, linkedinBio });
  return { reading, stored: JSON.parse(JSON.stringify(storedReading(criterion, reading))) };
}

describe('the verdict of a criterion', () => {
  it.each([
    ['a blank text', null],
    ['a short text', ' Looking  for a CRM '],
    ['a text that no case takes', 'Sells vans'],
    ['a long text', `We are looking for a CRM. ${'And more. '.repeat(60)}`],
    ['a long text that no case takes', 'And more. '.repeat(60)],
  ])('on %s is the same again from what is stored', (_, text) => {
    const { reading, stored: kept } = stored(text);
    const verdict = criterionVerdict(CRITERION, kept);
    expect(verdict).toEqual(criterionVerdict(CRITERION, [reading.caseIndex, reading.text]));
    expect(criterionPoints(CRITERION, kept)).toBe(verdict.points);
  });

  it('is stored as the case and the text, where the text is short', () => {
    expect(stored('busy').stored).toEqual([2, 'busy']);
  });

  it('is stored whole, where the text is longer than what is said of it', () => {
    const text = `We are looking for a CRM. ${'And more. '.repeat(500)}`;
    expect(JSON.stringify(stored(text).stored).length).toBeLessThan(500);
  });

  it('keeps the words of an earlier version, which stored all of it', () => {
    const former = {
      label: 'Bio',
      points: 20,
      maxPoints: 20,
      explanation: 'As it was said then.',
      evidence: [],
      read: 'busy',
    };
    expect(criterionVerdict(CRITERION, former)).toEqual(former);
    expect(criterionPoints(CRITERION, former)).toBe(20);
  });
});
