import { addLeads, createOffer, made } from './builders.js';
import type { Client } from './client.js';
import {
  DraftOnOutcomesDocument,
  type OutcomeKind,
  PerformanceDocument,
  type PerformanceQuery,
  type PerformanceQueryVariables,
  type ScoringModelInput,
} from './generated/graphql.js';
import { record } from './outcomes.js';
import { type Bio, leadWith } from './results.js';
import { score } from './scoring.js';

/** A number of equal leads, with their outcome. */
export type Group = {
  readonly count: number;
  readonly role: 'CEO' | 'Sales Manager' | 'Intern';
  readonly bio: Bio;
  /** Null: no outcome. */
  readonly outcome: OutcomeKind | null;
};

const MOST_AT_ONCE = 1_000;

/** Creates an offer with groups of leads, and scores them. Their external ids are "0", "1" … */
export async function offerWithGroups(client: Client, groups: readonly Group[]): Promise<string> {
  const offerId = await createOffer(client);
  const kinds = groups.flatMap((group) => new Array<Group>(group.count).fill(group));
  const leads = kinds.map(({ role, bio }, place) =>
    leadWith(role, bio, { name: `Person ${place}`, externalId: `L${place}`, company: `Company ${place}` }),
  );
  for (let start = 0; start < leads.length; start += MOST_AT_ONCE) {
    await addLeads(client, offerId, leads.slice(start, start + MOST_AT_ONCE));
  }
  await score(client, offerId);
  return offerId;
}

/** Records the outcomes of the leads of groups. */
export async function recordGroups(
  client: Client,
  offerId: string,
  groups: readonly Group[],
  occurredAt?: string,
): Promise<string[]> {
  const kinds = groups.flatMap(({ count, outcome }) => new Array<OutcomeKind | null>(count).fill(outcome));
  const outcomes = kinds.flatMap((kind, place) =>
    kind ? [{ externalId: `L${place}`, kind, ...(occurredAt && { occurredAt }) }] : [],
  );
  const batches: string[] = [];
  for (let start = 0; start < outcomes.length; start += MOST_AT_ONCE) {
    batches.push((await record(client, offerId, outcomes.slice(start, start + MOST_AT_ONCE))).id);
  }
  return batches;
}

export async function performanceOf(
  client: Client,
  offerId: string,
  variables: Omit<PerformanceQueryVariables, 'offerId'> = {},
): Promise<PerformanceQuery['scoringPerformance']> {
  return (await client.run(PerformanceDocument, { offerId, ...variables })).scoringPerformance;
}

/** Saves a draft, and returns how it and the current model rank the outcomes. */
export async function compareDraft(client: Client, offerId: string, model: ScoringModelInput) {
  const { saveScoringModelDraft } = await client.run(DraftOnOutcomesDocument, { offerId, model });
  return made(saveScoringModelDraft.draft, saveScoringModelDraft).preview.performance;
}
