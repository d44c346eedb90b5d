import { describe, expect, it } from 'vitest';
import { kindOfId, newId } from '../../src/store/ids.js';

describe('newId', () => {
  it('grows from id to id, also within a millisecond', () => {
    const ids = Array.from({ length: 5_000 }, () => newId('Lead'));
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('names its kind', () => {
    expect(kindOfId(newId('ScoringRun'))).toBe('ScoringRun');
    expect(kindOfId('lead_1')).toBeNull();
  });
});
