import fc from 'fast-check';
import type { EditedCase, EditedCriterion, EditedModel } from '../../src/console/scoring/model-content.js';

/** The content of the built-in model, with other parts. */
export function makeContent(parts: Partial<EditedModel> = {}): EditedModel {
  return {
    note: null,
    role: { decisionMaker: 20, influencer: 10, other: 0 },
    industry: { exact: 20, adjacent: 10, none: 0 },
    completeness: 10,
    intent: { high: 50, medium: 30, low: 10 },
    criteria: [],
    maxFit: 50,
    grades: { a: 75, b: 50, c: 25 },
    ...parts,
  };
}

/** A case that holds for one text, with another effect or test. */
function makeCase(parts: Partial<EditedCase> = {}): EditedCase {
  return { test: 'EQUALS', values: ['x'], min: null, max: null, points: 10, disqualifies: false, ...parts };
}

/** A criterion of a column that is called as itself. */
export function makeCriterion(label: string, ...cases: readonly Partial<EditedCase>[]): EditedCriterion {
  return { label, field: null, column: label, cases: cases.map(makeCase) };
}

const falling = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(100))
  .map((points) => points.toSorted((one, other) => other - one) as [number, number, number]);

const cases = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 5 });

/** Models of any points, with up to six criteria. */
export const anyContent: fc.Arbitrary<EditedModel> = fc
  .record({
    role: falling,
    industry: falling,
    completeness: fc.nat(100),
    criteria: fc.array(cases, { maxLength: 6 }),
    maxFit: fc.nat(100),
  })
  .map(({ role, industry, completeness, criteria, maxFit }) =>
    makeContent({
      role: { decisionMaker: role[0], influencer: role[1], other: role[2] },
      industry: { exact: industry[0], adjacent: industry[1], none: industry[2] },
      completeness,
      criteria: criteria.map((all, place) => makeCriterion(`C${place}`, ...all.map((points) => ({ points })))),
      maxFit,
    }),
  );
