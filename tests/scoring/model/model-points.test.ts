import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_MODEL } from '../../../src/domain/scoring-model.js';
import { criteriaReader } from '../../../src/scoring/model/criterion-reader.js';
import { modelPoints, type ScoreFacts } from '../../../src/scoring/model/model-points.js';
import { caseOf, criterionOf, modelWith } from './make-model.js';
import { facts, leads, models } from './random-models.js';

const BEST: ScoreFacts = {
  role: 'DECISION_MAKER',
  industry: 'EXACT',
  completeness: 'COMPLETE',
  intent: 'HIGH',
  criteria: [],
};
const NOTHING: ScoreFacts = {
  role: 'OTHER',
  industry: 'NONE',
  completeness: 'INCOMPLETE',
  intent: 'LOW',
  criteria: [],
};
const met = (caseIndex: number | null) => ({ caseIndex, text: 'text', unreadable: false });

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the points of a model', () => {
  it('are those of the built-in rules where it is the built-in one', () => {
    const byPoints = { role: [20, 10, 0], industry: [20, 10, 0] };
    const roles = (['DECISION_MAKER', 'INFLUENCER', 'OTHER'] as const).map((role) => ({ ...NOTHING, role }));
    const industries = (['EXACT', 'ADJACENT', 'NONE'] as const).map((industry) => ({ ...NOTHING, industry }));
    const points = modelPoints(BUILT_IN_MODEL);
    expect(roles.map((fact) => points(fact).role)).toEqual(byPoints.role);
    expect(industries.map((fact) => points(fact).industry)).toEqual(byPoints.industry);
    for (const intent of ['HIGH', 'MEDIUM', 'LOW'] as const)
      expect(points({ ...BEST, intent })).toMatchObject({
        fit: 50,
        intent: { HIGH: 50, MEDIUM: 30, LOW: 10 }[intent],
        limitPoints: 0,
      });
  });

  it.each([
    [BEST, 'A', 100],
    [{ ...BEST, intent: 'LOW' as const, completeness: 'INCOMPLETE' as const }, 'B', 50],
    [{ ...NOTHING, intent: 'MEDIUM' as const }, 'C', 30],
    [NOTHING, 'D', 10],
  ])('give %j the grade %s', (lead, grade, score) => {
    expect(modelPoints(BUILT_IN_MODEL)(lead)).toMatchObject({ grade, score, disqualifiedBy: null });
  });

  it('are cut off at maxFit, and at 0', () => {
    const points = modelPoints(
      modelWith([criterionOf([caseOf('PRESENT', { points: 15 }), caseOf('BLANK', { points: -70 })])]),
    );
    expect(points({ ...BEST, criteria: [met(0)] })).toMatchObject({
      criteriaPoints: 15,
      limitPoints: -15,
      fit: 50,
      score: 100,
    });
    expect(points({ ...BEST, criteria: [met(1)] })).toMatchObject({
      criteriaPoints: -70,
      limitPoints: 20,
      fit: 0,
      score: 50,
    });
  });

  it('are no score for a lead that a criterion rules out, the first of several', () => {
    const out = criterionOf([caseOf('PRESENT', { disqualifies: true })]);
    const points = modelPoints(modelWith([criterionOf([caseOf('PRESENT')]), out, out]));
    expect(points({ ...BEST, criteria: [met(0), met(0), met(0)] })).toMatchObject({
      disqualifiedBy: 1,
      fit: 50,
      intent: null,
      score: null,
      grade: null,
    });
    expect(points({ ...BEST, criteria: [met(0), met(null), met(0)] }).disqualifiedBy).toBe(2);
  });

  it('are no score where nobody has judged the intent', () => {
    expect(modelPoints(BUILT_IN_MODEL)({ ...BEST, intent: null })).toMatchObject({
      fit: 50,
      intent: null,
      score: null,
    });
  });
});

describe('the points of any model', () => {
  it('add up to the fit and the score, which are within bounds', () => {
    fc.assert(
      fc.property(models, leads, facts, (model, lead, known) => {
        const points = modelPoints(model)({ ...known, criteria: criteriaReader(model)(lead) });
        expect(points.criteriaPoints).toBe(sum(points.criteria));
        expect(points.fit).toBe(
          points.role + points.industry + points.completeness + points.criteriaPoints + points.limitPoints,
        );
        expect(points.fit >= 0 && points.fit <= model.maxFit).toBe(true);
        expect(points.score).toBe(points.intent === null ? null : points.fit + points.intent);
        expect((points.score ?? 0) >= 0 && (points.score ?? 0) <= 100).toBe(true);
        expect([points.score === null, points.grade === null]).toEqual(Array(2).fill(points.intent === null));
        expect(points.intent === null).toBe(known.intent === null || points.disqualifiedBy !== null);
      }),
      { numRuns: 1_000 },
    );
  });

  it('cut off nothing where the sum is within bounds', () => {
    fc.assert(
      fc.property(models, leads, facts, (model, lead, known) => {
        const points = modelPoints(model)({ ...known, criteria: criteriaReader(model)(lead) });
        const before = points.fit - points.limitPoints;
        if (before >= 0 && before <= model.maxFit) expect(points.limitPoints).toBe(0);
        else expect([0, model.maxFit]).toContain(points.fit);
      }),
    );
  });
});
