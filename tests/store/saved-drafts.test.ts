import { expect, it } from 'vitest';
import { BUILT_IN_MODEL } from '../../src/domain/scoring-model.js';
import { offerInput } from '../support/builders.js';
import { openTestStore } from '../support/test-store.js';

it('notes each draft of a scoring model once, when it is first saved', async () => {
  const { store, database } = await openTestStore();
  const idealCustomer = {
    industries: [],
    adjacentIndustries: [],
    decisionMakers: [],
    influencers: [],
    buyingFunctions: [],
  };
  const { id } = await store.offers.create({ ...offerInput(), idealCustomer }, new Date(0), false);
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  const save = (completeness: number, day: number) =>
    store.models.saveDraft(id, { ...BUILT_IN_MODEL, completeness }, null, at(day));
  await save(1, 1);
  await save(2, 2);
  await save(1, 3);
  const noted = await database.savedDraft.findMany({ orderBy: { savedAt: 'asc' } });
  expect(noted.map(({ offerId, savedAt }) => [offerId, savedAt])).toEqual([
    [id, at(1)],
    [id, at(2)],
  ]);
});
