import { describe, expect, it } from 'vitest';
import { dropDraft, keepDraft, keptDraft } from '../../src/console/offers/kept-draft.js';
import { EMPTY_DRAFT } from '../../src/console/offers/offer-draft.js';

/** A tab's storage, in memory. */
function tab(content: Record<string, string> = {}) {
  const kept = new Map(Object.entries(content));
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
}

const WRITTEN = { ...EMPTY_DRAFT, name: 'Route planner', buyingFunctions: ['LOGISTICS' as const] };

describe('text of an offer that is not saved', () => {
  it('is kept for its offer alone, until it is dropped', () => {
    const keep = tab();
    keepDraft(keep, 'offer_1', WRITTEN, EMPTY_DRAFT);
    expect(keptDraft(keep, 'offer_1')).toEqual(WRITTEN);
    expect(keptDraft(keep, null)).toBeNull();
    dropDraft(keep, 'offer_1');
    expect(keptDraft(keep, 'offer_1')).toBeNull();
  });

  it('is no longer kept, when it is the same again as what is saved', () => {
    const keep = tab();
    keepDraft(keep, null, WRITTEN, EMPTY_DRAFT);
    keepDraft(keep, null, { ...WRITTEN }, WRITTEN);
    expect(keptDraft(keep, null)).toBeNull();
  });

  it.each(['{', 'null', '[]', '{"name":"Route planner"}', JSON.stringify({ ...WRITTEN, name: 7 })])(
    'is left where a tab kept something else: %s',
    (text) => {
      expect(keptDraft(tab({ 'lead-scoring-draft-new': text }), null)).toBeNull();
    },
  );
});
