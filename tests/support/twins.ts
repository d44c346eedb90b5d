import { expect } from 'vitest';
import { createOffer, made, uploadCsv } from './builders.js';
import type { Client } from './client.js';
import { eventually } from './eventually.js';
import { PublishDocument, type ScoringModelInput } from './generated/graphql.js';
import { saveDraft } from './models.js';
import { runOf, startRun } from './scoring.js';
import { csv } from './uploads.js';

/** Creates an offer with so many scored leads that differ only by id, so that they share one verdict. */
export async function offerWithTwins(client: Client, count: number, bioOf = (_row: number) => ''): Promise<string> {
  const offerId = await createOffer(client);
  const rows = Array.from({ length: count }, (_, row) => `A${row},CEO,Acme,${bioOf(row)}`);
  const file = csv('external_id,role,company,linkedin_bio', ...rows);
  expect(await uploadCsv(client, offerId, file)).toMatchObject({ created: count });
  const runId = await startRun(client, offerId);
  await eventually(() => runOf(client, runId), 120_000).toMatchObject({ status: 'COMPLETED', scored: count });
  return offerId;
}

/** Publishes a model, and returns the id of the recalculation. */
export async function startRecalculation(client: Client, offerId: string, model: ScoringModelInput): Promise<string> {
  const { id, revision } = await saveDraft(client, offerId, model);
  const { publishScoringModel } = await client.run(PublishDocument, { id, revision, waitSeconds: 0 });
  return made(publishScoringModel.run, publishScoringModel).id;
}
