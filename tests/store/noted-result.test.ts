import { describe, expect, it } from 'vitest';
import { readNotedResult } from '../../src/store/history/noted-result.js';

describe('a result that was noted by a former version', () => {
  it.each([
    [1, 'COMPLETE'],
    [0, 'INCOMPLETE'],
    [true, 'COMPLETE'],
    [false, 'INCOMPLETE'],
  ])('whose "complete" is %s is read as %s', (complete, completeness) => {
    const noted = readNotedResult(JSON.stringify({ role: 'OTHER', industry: 'EXACT', complete, fit: 20 }));
    expect(noted).toEqual({ role: 'OTHER', industry: 'EXACT', completeness, fit: 20 });
  });
});
