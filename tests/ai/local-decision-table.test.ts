import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, decide, ROWS } from '../../src/ai/local/decision-table.js';
import type { Authority, CounterFact, Fit, Need, Relation, Signals } from '../../src/ai/local/signals.js';
import type { Intent } from '../../src/domain/generated/enums.js';

const AUTHORITIES: readonly Authority[] = ['UNKNOWN', 'USES', 'EXPERT', 'LEADS', 'DECIDES'];
const RELATIONS: readonly Relation[] = ['UNKNOWN', 'OTHER', 'NEAR', 'RUNS', 'BUYS'];
const FITS: readonly Fit[] = ['OUTSIDE', 'UNKNOWN', 'ANY', 'NEXT', 'INSIDE'];
const NEEDS: readonly Need[] = ['NONE', 'MENTIONS', 'EVALUATES'];
const FACTS: readonly CounterFact[] = [
  ...(['LEFT', 'SEEKS_JOB', 'STUDIES', 'REFUSES', 'HAS_BOUGHT'] as const),
  ...(['SELLS_THE_SAME', 'EXCLUDED', 'ELSEWHERE', 'ONLY_STEERS'] as const),
];
const INTENTS: readonly Intent[] = ['LOW', 'MEDIUM', 'HIGH'];

/** A case, with whether there is little text that can be believed. */
type Given = Case & Pick<Signals, 'littleBelieved'>;

const given: fc.Arbitrary<Given> = fc
  .record({
    relation: fc.constantFrom(...RELATIONS),
    authority: fc.constantFrom(...AUTHORITIES),
    fit: fc.constantFrom(...FITS),
    need: fc.constantFrom(...NEEDS),
    text: fc.constantFrom('ENOUGH', 'NOT_BELIEVED', 'NEARLY_NONE'),
  })
  .map(({ text, ...rest }) => ({
    ...rest,
    nearEmpty: text === 'NEARLY_NONE',
    // Text that is not there cannot be believed.
    littleBelieved: text !== 'ENOUGH',
  }));

/** There are 1,125 cases: each is met some nine times. */
const ALL_CASES = { numRuns: 10_000 };

function signals({ relation, authority, fit, need, nearEmpty, littleBelieved }: Given): Signals {
  return {
    counterFact: null,
    post: { authority, relation, function: null, evidence: null },
    organisation: { fit, evidence: null },
    need: { level: need, evidence: null },
    nearEmpty,
    littleBelieved,
    hasBio: true,
    steering: null,
  };
}

function worth(one: Given): number {
  return INTENTS.indexOf(decide(signals(one)).intent);
}

function holdsForAll(isRight: (one: Given) => boolean): void {
  fc.assert(fc.property(given, isRight), ALL_CASES);
}

/** Whether each value of a list is worth at least as much as the one before it, whatever else is given. */
function neverLowers<Key extends keyof Case>(key: Key, values: readonly Case[Key][]): void {
  holdsForAll((one) => {
    const worths = values.map((value) => worth({ ...one, [key]: value }));
    return worths.every((is, at) => is >= (worths[at - 1] ?? is));
  });
}

describe('the intent', () => {
  it('is never HIGH for an unrelated function that leads nobody, when no search is stated', () => {
    const needs = ['NONE', 'MENTIONS'] as const;
    const leadNobody = ['UNKNOWN', 'USES', 'EXPERT'] as const;
    for (const need of needs)
      for (const authority of leadNobody) {
        holdsForAll((one) => worth({ ...one, relation: 'OTHER', authority, need }) < 2);
      }
  });

  it('is LOW for an unrelated function at any rank, when its biography says nothing of the offer', () => {
    holdsForAll((one) => worth({ ...one, relation: 'OTHER', need: 'NONE' }) === 0);
  });

  it('is never lowered, when the organisation fits better', () => neverLowers('fit', ['OUTSIDE', 'NEXT', 'INSIDE']));

  it('is never lowered, when an industry that is unknown turns out to fit', () =>
    neverLowers('fit', ['OUTSIDE', 'UNKNOWN', 'INSIDE']));

  it('is never lowered, when the authority is higher', () =>
    neverLowers('authority', ['USES', 'EXPERT', 'LEADS', 'DECIDES']));

  it('is never lowered, when a search is stated', () => neverLowers('need', ['NONE', 'EVALUATES']));

  it('is never lowered, when the offer is mentioned', () => neverLowers('need', ['NONE', 'MENTIONS']));

  it('is never HIGH, when there is next to no text, or next to none that can be believed', () => {
    holdsForAll((one) => worth({ ...one, littleBelieved: true }) < 2);
  });

  it('is the same without a biography, which alone says nothing', () => {
    holdsForAll((one) => decide({ ...signals(one), hasBio: false }).intent === decide(signals(one)).intent);
  });

  it.each(FACTS)('is LOW, whatever speaks for the lead, when it is found that it %s', (kind) => {
    const counterFact = { kind, evidence: { field: 'LINKEDIN_BIO', quote: 'words' } } as const;
    holdsForAll((one) => {
      const { intent, row } = decide({ ...signals(one), counterFact });
      return intent === 'LOW' && row === kind;
    });
  });

  it.each<[string, Partial<Given>, Intent]>([
    ['a buyer who leads, inside', { relation: 'BUYS', authority: 'LEADS', fit: 'INSIDE' }, 'HIGH'],
    ['a buyer who leads, next to it', { relation: 'BUYS', authority: 'LEADS', fit: 'NEXT' }, 'HIGH'],
    ['a buyer who leads, outside', { relation: 'BUYS', authority: 'DECIDES', fit: 'OUTSIDE' }, 'MEDIUM'],
    ['a buyer without people', { relation: 'BUYS', authority: 'USES', fit: 'INSIDE' }, 'MEDIUM'],
    ['an owner, inside', { relation: 'RUNS', authority: 'DECIDES', fit: 'INSIDE' }, 'HIGH'],
    ['an owner, outside', { relation: 'RUNS', authority: 'DECIDES', fit: 'OUTSIDE' }, 'LOW'],
    ['a neighbour who decides, inside', { relation: 'NEAR', authority: 'DECIDES', fit: 'INSIDE' }, 'HIGH'],
    ['a neighbour without people', { relation: 'NEAR', authority: 'USES', fit: 'INSIDE' }, 'MEDIUM'],
    ['no function, inside', { relation: 'UNKNOWN', authority: 'LEADS', fit: 'INSIDE' }, 'MEDIUM'],
    ['no function, outside', { relation: 'UNKNOWN', authority: 'DECIDES', fit: 'OUTSIDE' }, 'LOW'],
    [
      'another function that leads and mentions it',
      { relation: 'OTHER', authority: 'LEADS', need: 'MENTIONS', fit: 'NEXT' },
      'HIGH',
    ],
    [
      'another function that mentions it',
      { relation: 'OTHER', authority: 'USES', need: 'MENTIONS', fit: 'NEXT' },
      'MEDIUM',
    ],
    [
      'another function outside that mentions it',
      { relation: 'OTHER', authority: 'LEADS', need: 'MENTIONS', fit: 'OUTSIDE' },
      'LOW',
    ],
    ['another function that searches, inside', { relation: 'OTHER', need: 'EVALUATES', fit: 'INSIDE' }, 'HIGH'],
    ['next to no text', { relation: 'UNKNOWN', nearEmpty: true, littleBelieved: true }, 'MEDIUM'],
  ])('of %s is what the table says', (_, some, intent) => {
    const plain: Given = {
      relation: 'UNKNOWN',
      authority: 'UNKNOWN',
      fit: 'UNKNOWN',
      need: 'NONE',
      nearEmpty: false,
      littleBelieved: false,
    };
    expect(decide(signals({ ...plain, ...some })).intent).toBe(intent);
  });
});

describe('the rows of the table', () => {
  it('have a name each', () => {
    expect(new Set(ROWS.map(({ row }) => row)).size).toBe(ROWS.length);
  });

  it('each decide some case, and none follows a row that decides all of its', () => {
    const met = new Set<string>();
    holdsForAll((one) => met.add(decide(signals(one)).row).size > 0);
    expect(ROWS.filter(({ row }) => !met.has(row)).map(({ row }) => row)).toEqual([]);
  });

  it('call a verdict a guess, when text that cannot be believed keeps it from HIGH', () => {
    const one = { relation: 'BUYS', authority: 'LEADS', fit: 'INSIDE', need: 'NONE', nearEmpty: false } as const;
    expect(decide(signals({ ...one, littleBelieved: true }))).toMatchObject({ intent: 'MEDIUM', confidence: 'GUESS' });
  });
});
