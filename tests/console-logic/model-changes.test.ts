import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelChanges } from '../../src/console/scoring/model-changes.js';
import { anyContent, makeContent, makeCriterion } from './make-content.js';

const SIZE = makeCriterion('Size', { test: 'BETWEEN', values: [], min: 51, max: 1000, points: 15 });
const COUNTRY = makeCriterion('Country', { values: ['Germany', 'Austria'], points: 5 });

describe('the changes of a model, in words', () => {
  it('are only of the content, when the models came with ids, versions and types', () => {
    const stored = (version: number) => ({
      __typename: 'ScoringModel',
      id: `model_${version}`,
      version,
      ...makeContent(),
    });
    expect(modelChanges(stored(1), stored(2))).toEqual([]);
  });

  it.each([
    [{}, {}, []],
    [
      {},
      { role: { decisionMaker: 25, influencer: 10, other: 1 } },
      ['Role, decision maker: 20 → 25', 'Role, other: 0 → 1'],
    ],
    [{}, { industry: { exact: 20, adjacent: 8, none: 0 } }, ['Industry, related: 10 → 8']],
    [{}, { completeness: 5, maxFit: 45 }, ['Completeness: 10 → 5', 'Highest fit: 50 → 45']],
    [{}, { intent: { high: 40, medium: 30, low: 10 } }, ['Intent, high: 50 → 40']],
    [{}, { grades: { a: 80, b: 50, c: 25 } }, ['Grade A begins at: 75 → 80']],
    [{}, { note: 'For the spring' }, ['Note: For the spring']],
    [{ note: 'For the spring' }, {}, ['The note is removed']],
    [{}, { criteria: [SIZE] }, ['New: Size. If Size is between 51 and 1,000: +15']],
    [{ criteria: [SIZE] }, {}, ['Removed: Size']],
    [
      { criteria: [SIZE] },
      {
        criteria: [
          makeCriterion(
            'Size',
            { test: 'BETWEEN', values: [], min: 51, points: -3 },
            { test: 'BLANK', values: [], points: 0, disqualifies: true },
          ),
        ],
      },
      ['Changed: Size. If Size is 51 or more: −3; else if it is blank: do not score'],
    ],
    [{ criteria: [SIZE, COUNTRY] }, { criteria: [COUNTRY, SIZE] }, ['The criteria are in another order']],
    [{ criteria: [SIZE, COUNTRY] }, { criteria: [COUNTRY] }, ['Removed: Size']],
  ])('are, from %j to %j, %j', (before, after, changes) => {
    expect(modelChanges(makeContent(before), makeContent(after))).toEqual(changes);
  });

  it('count the texts of a case that has many', () => {
    const many = makeCriterion('Free mail', { test: 'CONTAINS', values: ['a', 'b', 'c', 'd', 'e', 'f'], points: -15 });
    expect(modelChanges(makeContent(), makeContent({ criteria: [many] }))).toEqual([
      'New: Free mail. If Free mail contains a, b, c, d or 2 more: −15',
    ]);
  });

  it('are none between equal models, and some between others', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        expect(modelChanges(one, one)).toEqual([]);
        expect(modelChanges(one, other).length > 0).toBe(JSON.stringify(one) !== JSON.stringify(other));
      }),
    );
  });
});
