import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { DiscardDraftDocument, SaveDraftAloneDocument } from '../support/generated/graphql.js';
import { modelsOf, publish, saveDraft } from '../support/models.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';
import { startTestService } from '../support/service.js';

const BUILT_IN = {
  note: null,
  role: { decisionMaker: 20, influencer: 10, other: 0 },
  industry: { exact: 20, adjacent: 10, none: 0 },
  completeness: 10,
  intent: { high: 50, medium: 30, low: 10 },
  maxFit: 50,
  criteria: [],
  grades: { a: 75, b: 50, c: 25 },
};

it('is the built-in model, version 1, when an offer is new', async () => {
  const { client } = await startTestService();
  const offer = await modelsOf(client, await createOffer(client));
  expect(offer.scoringModel).toMatchObject({ ...BUILT_IN, version: 1, status: 'PUBLISHED' });
  expect(offer.scoringModel).toMatchObject({ createdAt: null, publishedAt: null });
  expect(offer.scoringModelDraft).toBeNull();
  expect(offer.scoringModels).toMatchObject({ totalCount: 1, nodes: [{ id: offer.scoringModel.id, version: 1 }] });
});

it('has the revision of the built-in model, when a draft says nothing', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const draft = await saveDraft(client, offerId, {});
  const { scoringModel, scoringModelDraft } = await modelsOf(client, offerId);
  expect(draft).toMatchObject({ ...BUILT_IN, version: null, status: 'DRAFT', revision: scoringModel.revision });
  expect(scoringModelDraft?.id).toBe(draft.id);
});

it('stays as it is, and has no new version, when it is published again as a draft', async () => {
  const { client } = await startBioService();
  const offerId = await scoredOffer(client, [leadWith('CEO', 'HIGH')]);
  const published = await publish(client, offerId, {});
  expect(published).toMatchObject({ scoringModel: { version: 1 }, userErrors: [] });
  expect(published.run).toMatchObject({ kind: 'RECALCULATION', status: 'COMPLETED', total: 0 });
  expect(await modelsOf(client, offerId)).toMatchObject({ scoringModelDraft: null, scoringModels: { totalCount: 1 } });
});

it('is one of a row of versions, when models are published one after the other', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await publish(client, offerId, { note: 'two' });
  await publish(client, offerId, { note: 'three' });
  const { scoringModel, scoringModels } = await modelsOf(client, offerId);
  expect(scoringModel).toMatchObject({ version: 3, note: 'three', status: 'PUBLISHED' });
  expect(scoringModels.nodes.map(({ version, status }) => [version, status])).toEqual([
    [3, 'PUBLISHED'],
    [2, 'RETIRED'],
    [1, 'RETIRED'],
  ]);
});

it('stays in force, when its draft is discarded', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const { id } = await saveDraft(client, offerId, { note: 'thrown away' });
  expect((await client.run(DiscardDraftDocument, { id })).discardScoringModelDraft.deletedId).toBe(id);
  expect(await modelsOf(client, offerId)).toMatchObject({ scoringModelDraft: null, scoringModel: { version: 1 } });
  const { discardScoringModelDraft } = await client.run(DiscardDraftDocument, { id });
  expect(discardScoringModelDraft).toMatchObject({ deletedId: null, userErrors: [{ code: 'MODEL_NOT_FOUND' }] });
});

it('keeps the draft of the other, when two save after having read the same one', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const { revision: ifRevision } = await saveDraft(client, offerId, { note: 'first' });
  const save = (note: string) => client.run(SaveDraftAloneDocument, { offerId, model: { note }, ifRevision });
  expect((await save('mine')).saveScoringModelDraft.userErrors).toEqual([]);
  const { draft, userErrors } = (await save('theirs')).saveScoringModelDraft;
  expect([draft, userErrors]).toMatchObject([null, [{ code: 'DRAFT_CHANGED', field: ['ifRevision'] }]]);
  expect((await modelsOf(client, offerId)).scoringModelDraft?.note).toBe('mine');
});
