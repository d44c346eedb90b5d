import { expect, it } from 'vitest';
import { addLeads, someLeads } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { ToScoreDocument, UpdateOfferDocument } from '../support/generated/graphql.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';
import { score } from '../support/scoring.js';

/** What is counted as to score, and what a run would take. */
async function toScore(client: Client, id: string) {
  const { offer, estimateScoring } = await client.run(ToScoreDocument, { id });
  return { ...offer?.counts, taken: estimateScoring.leads };
}

it('counts each lead once that the next run takes, when leads are new, failed, out of date, or two of these', async () => {
  const { client } = await startBioService();
  const id = await scoredOffer(client, [leadWith('CEO', 'HIGH'), leadWith('CEO', 'FAILS', { company: 'Best' })]);
  expect(await toScore(client, id)).toMatchObject({ scored: 1, failed: 1, stale: 0, toScore: 1, taken: 1 });
  await addLeads(client, id, someLeads(3));
  expect(await toScore(client, id)).toMatchObject({ leads: 5, unscored: 3, toScore: 4, taken: 4 });
  await client.run(UpdateOfferDocument, { id, input: { valueProps: ['Something else'] } });
  expect(await toScore(client, id)).toMatchObject({ failed: 1, stale: 2, unscored: 3, toScore: 5, taken: 5 });
  expect((await score(client, id)).total).toBe(5);
  expect(await toScore(client, id)).toMatchObject({ leads: 5, stale: 0 });
});
