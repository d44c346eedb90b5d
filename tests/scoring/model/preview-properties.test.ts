import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES, type ModelContent } from '../../../src/domain/scoring-model.js';
import { criteriaReader } from '../../../src/scoring/model/criterion-reader.js';
import { keepFirst } from '../../../src/scoring/model/first-few.js';
import { type ModelPoints, modelPoints } from '../../../src/scoring/model/model-points.js';
import { comparison } from '../../../src/scoring/model/preview.js';
import type { PreviewRow } from '../../../src/scoring/model/preview-row.js';
import { facts, leads, models } from './random-models.js';

type Known = Pick<PreviewRow, 'confidence' | 'facts' | 'lead'>;
type Pair = { readonly row: PreviewRow; readonly before: ModelPoints; readonly after: ModelPoints };

const known: fc.Arbitrary<Known> = fc.record({ confidence: fc.integer({ min: 0, max: 2 }), facts, lead: leads });

function pointsOf(model: ModelContent, { facts, lead }: Known): ModelPoints {
  return modelPoints(model)({ ...facts, criteria: criteriaReader(model)(lead) });
}

/** The leads that have a result by the model in force, in the order of upload, with what both models make of them. */
function pairsOf(inForce: ModelContent, draft: ModelContent, list: readonly Known[]): Pair[] {
  return list.flatMap((each, place) => {
    const before = pointsOf(inForce, each);
    if (before.score === null && before.disqualifiedBy === null) return [];
    const { score, grade, fit, limitPoints } = before;
    const leadId = String(place).padStart(4, '0');
    const row = {
      ...each,
      resultId: `of ${leadId}`,
      leadId,
      before: { score, grade, fit, limited: limitPoints !== 0 },
    };
    return [{ row, before, after: pointsOf(draft, each) }];
  });
}

/** The call list by one of the models, all of it sorted at once; leads without a score are its end. */
function callList(pairs: readonly Pair[], by: 'before' | 'after'): Pair[] {
  const keys = (pair: Pair) => [pair[by].score ?? -1, pair[by].fit, pair.row.confidence];
  return pairs.toSorted((one, other) => {
    const [mine, theirs] = [keys(one), keys(other)];
    const difference = mine.map((key, place) => (theirs[place] ?? 0) - key).find((each) => each !== 0);
    return difference ?? (one.row.leadId < other.row.leadId ? -1 : 1);
  });
}

const change = ({ before, after }: Pair) =>
  before.score === null || after.score === null ? 0 : after.score - before.score;
const countOf = (pairs: readonly Pair[], holds: (pair: Pair) => boolean) => pairs.filter(holds).length;

/** Holds a property of previews over many models and leads, given in the order of upload and in reverse. */
function forAllPreviews(
  holds: (found: ReturnType<ReturnType<typeof comparison>['result']>, pairs: readonly Pair[]) => void,
) {
  const given = fc.tuple(models, models, fc.array(known, { minLength: 1, maxLength: 50 }), fc.boolean());
  fc.assert(
    fc.property(given, ([inForce, draft, list, isReversed]) => {
      const pairs = pairsOf(inForce, draft, list);
      const compared = comparison(draft);
      for (const { row } of isReversed ? pairs.toReversed() : pairs) compared.add(row);
      holds(
        compared.result([]),
        pairs.filter(({ after }) => after.score !== null || after.disqualifiedBy !== null),
      );
    }),
    { numRuns: 200 },
  );
}

describe('a preview of any model over any leads is as one worked out lead by lead', () => {
  it('in its counts and spreads', () => {
    forAllPreviews((found, pairs) => {
      expect(found.leads).toBe(pairs.length);
      expect(found.raised).toBe(countOf(pairs, (pair) => change(pair) > 0));
      expect(found.lowered).toBe(countOf(pairs, (pair) => change(pair) < 0));
      for (const by of ['before', 'after'] as const) {
        const spread = found[by];
        expect(spread.disqualified).toBe(countOf(pairs, (pair) => pair[by].score === null));
        expect(spread.limited).toBe(countOf(pairs, (pair) => pair[by].score !== null && pair[by].limitPoints !== 0));
        for (const { grade, count } of spread.grades)
          expect(count).toBe(countOf(pairs, (pair) => pair[by].grade === grade));
        for (const { score, count } of spread.scores)
          expect(count).toBe(countOf(pairs, (pair) => pair[by].score === score));
        const scored = spread.scores.reduce((sum, { count }) => sum + count, 0);
        expect(scored + spread.disqualified).toBe(pairs.length);
      }
    });
  });

  it('in its crossings', () => {
    const grades = [...GRADES, null];
    forAllPreviews((found, pairs) => {
      const expected = grades.flatMap((from) =>
        grades.map((to) => ({
          from,
          to,
          count: countOf(pairs, ({ before, after }) => before.grade === from && after.grade === to),
        })),
      );
      expect(found.crossings).toEqual(expected.filter(({ from, to, count }) => from !== to && count > 0));
    });
  });

  it('in how many stay at the head of the list', () => {
    forAllPreviews((found, pairs) => {
      const before = callList(pairs, 'before').filter((pair) => pair.before.score !== null);
      const after = callList(pairs, 'after').filter((pair) => pair.after.score !== null);
      for (const top of [1, 3, 10, 50, 1_000])
        expect(found.kept(top)).toBe(countOf(before.slice(0, top), (pair) => after.slice(0, top).includes(pair)));
    });
  });

  it('in the leads that move', () => {
    forAllPreviews((found, pairs) => {
      const inOrder = callList(pairs, 'before');
      const moved = inOrder.filter((pair) => change(pair) !== 0);
      const furthest = moved.sort((one, other) => Math.abs(change(other)) - Math.abs(change(one)));
      const crossing = inOrder
        .filter(({ before, after }) => before.grade !== after.grade)
        .sort((one, other) => (other.after.score ?? -1) - (one.after.score ?? -1));
      const moves = (list: readonly Pair[]) =>
        list.map(({ row, after }) => ({ resultId: row.resultId, leadId: row.leadId, after }));
      expect(found.movers('FURTHEST', 100)).toEqual(moves(furthest));
      expect(found.movers('RAISED', 100)).toEqual(moves(furthest.filter((pair) => change(pair) > 0)));
      expect(found.movers('LOWERED', 5)).toEqual(moves(furthest.filter((pair) => change(pair) < 0)).slice(0, 5));
      expect(found.movers('CROSSING', 100)).toEqual(moves(crossing));
    });
  });

  it('in what the cases of its criteria take', () => {
    forAllPreviews((found, pairs) => {
      for (const { matches, blank, unreadable } of found.criteria) {
        const taken = matches.reduce((sum, count) => sum + count, 0);
        expect(taken <= pairs.length && blank + unreadable <= pairs.length).toBe(true);
      }
    });
  });
});

describe('the first few of many things', () => {
  it('are those that sorting all of them puts first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.integer({ min: 1, max: 9 }), (numbers, wanted) => {
        const first = keepFirst<number>(wanted, (one, other) => one - other);
        for (const number of numbers) first.add(number);
        expect(first.list()).toEqual(numbers.toSorted((one, other) => one - other).slice(0, wanted));
      }),
    );
  });
});
