import type { Client } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { observable } from '../api/observable.js';
import {
  type ModelFragment,
  PublishScoringModelDocument,
  SaveScoringModelDraftDocument,
} from '../generated/operations/graphql.js';
import { readModels } from './draft-session.js';
import { contentOf, type EditedModel } from './model-content.js';

/** A model that was just published, and the one before it. */
export type Published = { readonly offerId: string; readonly former: EditedModel };

/** The last publication in this tab; null where there is none, or it can no longer be undone. */
export const published = observable<Published | null>(null);

type Draft = Pick<ModelFragment, 'id' | 'revision'>;

/** Publishes a draft as previewed, and remembers the former model for undo. */
export async function publishDraft(
  client: Client,
  offerId: string,
  draft: Draft,
  former: EditedModel,
): Promise<{ readonly model: ModelFragment | null; readonly faults: readonly Fault[] }> {
  const { id, revision } = draft;
  const result = await client.mutation(PublishScoringModelDocument, { id, revision }).toPromise();
  const faults = faultsOf(result, ({ publishScoringModel }) => publishScoringModel);
  const model = result.data?.publishScoringModel.scoringModel ?? null;
  if (model) published.set({ offerId, former: contentOf(former) });
  return { model, faults };
}

/** Restores the former model. */
export async function takeBack(client: Client, { offerId, former }: Published): Promise<readonly Fault[]> {
  const faults = await publishAgain(client, offerId, former);
  if (faults.length === 0) published.set(null);
  return faults;
}

/** Publishes a former model again: its content becomes a draft, which is published. An existing draft is kept. */
export async function publishAgain(client: Client, offerId: string, content: EditedModel): Promise<readonly Fault[]> {
  const models = await readModels(client, offerId);
  if (!models || models.draft) return [DRAFT_IN_THE_WAY];
  const model = contentOf(content);
  const result = await client
    .mutation(SaveScoringModelDraftDocument, { offerId, model, withPreview: false })
    .toPromise();
  const draft = result.data?.saveScoringModelDraft.draft;
  if (!draft) return faultsOf(result, ({ saveScoringModelDraft }) => saveScoringModelDraft);
  return (await publishDraft(client, offerId, draft, models.inForce)).faults;
}

const DRAFT_IN_THE_WAY: Fault = {
  code: null,
  message: 'There is a draft with other changes. Publish it, or discard it first.',
  field: null,
};
