import { describe, expect, it } from 'vitest';
import { type Case, intentOf, lowered } from '../../src/ai/local/decision-table.js';

/** The values of each column, least telling first. */
const SCALES = {
  authority: ['ASSISTS', 'NO_SAY', 'HAS_SAY', 'DECIDES'],
  functionMatch: ['OTHER', 'NEAR', 'SERVED'],
  fit: ['OUTSIDE', 'NEXT', 'INSIDE'],
  need: ['NONE', 'NEEDS', 'EVALUATES'],
  substance: ['SILENT', 'TELLS', 'TOUCHES'],
} as const satisfies { [Column in keyof Case]: readonly Case[Column][] };

const RANK = { LOW: 0, MEDIUM: 1, HIGH: 2 } as const;

const PERFECT: Case = {
  authority: 'DECIDES',
  functionMatch: 'SERVED',
  fit: 'INSIDE',
  need: 'NONE',
  substance: 'TOUCHES',
};

describe('the decision table', () => {
  it.each<[string, Partial<Case>, string]>([
    ['authority, function and fit', {}, 'HIGH'],
    ['the industry is only next to the ideal one', { fit: 'NEXT' }, 'HIGH'],
    ['the biography is silent', { substance: 'SILENT' }, 'MEDIUM'],
    ['the fit is missing', { fit: 'OUTSIDE' }, 'MEDIUM'],
    ['the function is missing', { functionMatch: 'OTHER' }, 'MEDIUM'],
    ['the authority is missing', { authority: 'NO_SAY' }, 'MEDIUM'],
    ['authority and fit are missing', { authority: 'NO_SAY', fit: 'OUTSIDE' }, 'LOW'],
    ['function and fit are missing', { functionMatch: 'OTHER', fit: 'OUTSIDE', substance: 'TELLS' }, 'LOW'],
    ['somebody assists', { authority: 'ASSISTS' }, 'LOW'],
    ['no role is given', { authority: 'UNKNOWN', functionMatch: 'OTHER' }, 'MEDIUM'],
    ['a decider of another function needs it', { functionMatch: 'OTHER', need: 'NEEDS' }, 'HIGH'],
    [
      'a decider of another function needs it, next door',
      { functionMatch: 'OTHER', fit: 'NEXT', need: 'NEEDS' },
      'MEDIUM',
    ],
    ['a decider of another function evaluates', { functionMatch: 'OTHER', fit: 'NEXT', need: 'EVALUATES' }, 'HIGH'],
    [
      'a decider of another function is next door',
      { functionMatch: 'OTHER', fit: 'NEXT', substance: 'TELLS' },
      'MEDIUM',
    ],
    ['somebody without a say needs it', { authority: 'NO_SAY', functionMatch: 'OTHER', need: 'NEEDS' }, 'MEDIUM'],
    ['somebody with a say needs it', { authority: 'HAS_SAY', need: 'NEEDS' }, 'HIGH'],
    ['somebody with a say evaluates, outside', { authority: 'HAS_SAY', need: 'EVALUATES', fit: 'OUTSIDE' }, 'HIGH'],
    [
      'somebody without any say evaluates',
      { authority: 'NO_SAY', functionMatch: 'OTHER', need: 'EVALUATES' },
      'MEDIUM',
    ],
  ])('%s: %o is %s', (_, changes, intent) => {
    expect(intentOf({ ...PERFECT, ...changes })).toBe(intent);
  });

  it('never judges a lead lower for saying more, whatever else is known', () => {
    for (const given of allCases()) {
      for (const better of oneStepBetter(given)) {
        expect(RANK[intentOf(better)], JSON.stringify([given, better])).toBeGreaterThanOrEqual(RANK[intentOf(given)]);
      }
    }
  });
});

function allCases(): Case[] {
  return SCALES.authority.flatMap((authority) =>
    SCALES.functionMatch.flatMap((functionMatch) =>
      SCALES.fit.flatMap((fit) =>
        SCALES.need.flatMap((need) =>
          SCALES.substance.map((substance) => ({ authority, functionMatch, fit, need, substance })),
        ),
      ),
    ),
  );
}

function oneStepBetter(given: Case): Case[] {
  return (Object.keys(SCALES) as (keyof Case)[]).flatMap((column) => {
    const scale: readonly string[] = SCALES[column];
    const next = scale[scale.indexOf(given[column]) + 1];
    return next === undefined ? [] : [{ ...given, [column]: next }];
  });
}

describe('what speaks against a lead, if not outright', () => {
  it.each([
    ['HIGH', false, 'MEDIUM'],
    ['HIGH', true, 'MEDIUM'],
    ['MEDIUM', false, 'LOW'],
    ['MEDIUM', true, 'MEDIUM'],
    ['LOW', true, 'LOW'],
  ] as const)('makes %s, outweighed: %s, %s', (intent, isOutweighed, expected) => {
    expect(lowered(intent, isOutweighed)).toBe(expected);
  });
});
