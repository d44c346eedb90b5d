import { made } from './builders.js';
import type { Client } from './client.js';
import {
  DraftPreviewDocument,
  GradedListDocument,
  type GradedListQuery,
  type GradedListQueryVariables,
  ModelInForceDocument,
  type ModelInForceQuery,
  PublishDocument,
  type PublishMutation,
  SaveDraftDocument,
  type SaveDraftMutation,
  type ScoringModelInput,
} from './generated/graphql.js';

export type GradedResult = GradedListQuery['results']['nodes'][number];
export type Draft = NonNullable<SaveDraftMutation['saveScoringModelDraft']['draft']>;
export type Publication = PublishMutation['publishScoringModel'];

/** Saves the draft of an offer's scoring model, and returns it with its preview. */
export async function saveDraft(client: Client, offerId: string, model: ScoringModelInput): Promise<Draft> {
  const { saveScoringModelDraft } = await client.run(SaveDraftDocument, { offerId, model });
  return made(saveScoringModelDraft.draft, saveScoringModelDraft);
}

/** Returns the draft of an offer's scoring model with its preview. */
export async function draftOf(client: Client, offerId: string): Promise<Draft> {
  const { offer } = await client.run(DraftPreviewDocument, { offerId });
  return made(offer?.scoringModelDraft, { offerId });
}

/** Saves and publishes a model, and waits for the end of the recalculation, up to 30 s. */
export async function publish(client: Client, offerId: string, model: ScoringModelInput): Promise<Publication> {
  const { id, revision } = await saveDraft(client, offerId, model);
  const { publishScoringModel } = await client.run(PublishDocument, { id, revision });
  return publishScoringModel;
}

export async function modelsOf(client: Client, offerId: string): Promise<NonNullable<ModelInForceQuery['offer']>> {
  const { offer } = await client.run(ModelInForceDocument, { offerId });
  return made(offer, { offerId });
}

/** Returns up to 500 results of an offer, in the order of the list. */
export async function gradedList(
  client: Client,
  offerId: string,
  query: Omit<GradedListQueryVariables, 'offerId'> = {},
): Promise<readonly GradedResult[]> {
  return (await client.run(GradedListDocument, { offerId, ...query })).results.nodes;
}

/** Returns all results of an offer, in the order of the list, page by page. */
export async function wholeList(client: Client, offerId: string): Promise<readonly GradedResult[]> {
  const list: GradedResult[] = [];
  for (let after: string | null = null; ; ) {
    const { results }: GradedListQuery = await client.run(GradedListDocument, { offerId, after });
    list.push(...results.nodes);
    if (!results.pageInfo.hasNextPage) return list;
    after = results.pageInfo.endCursor;
  }
}
