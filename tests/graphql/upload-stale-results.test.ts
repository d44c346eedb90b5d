import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { LeadDocument, OfferDocument, UploadLeadsDocument } from '../support/generated/graphql.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { csv, leadsOf, upload } from '../support/uploads.js';

const HEADER = 'external_id,name,role,company,industry,location,linkedin_bio,email,linkedin_url,notes';
const ADA = 'A-1,Ada,CTO,Acme,Freight,Oslo,Builds things,ada@one.example,linkedin.com/in/ada,met in May';
const BEN = 'B-2,Ben,CFO,Bolt,Retail,Rome,Counts things,,,';

async function scoredOffer(): Promise<{ client: Client; offerId: string }> {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await upload(client, offerId, csv(HEADER, ADA, BEN));
  expect(await score(client, offerId)).toMatchObject({ total: 2, scored: 2 });
  return { client, offerId };
}

async function staleness(client: Client, offerId: string): Promise<(boolean | undefined)[]> {
  const results = (await leadsOf(client, offerId)).map(({ id }) => client.run(LeadDocument, { id }));
  return (await Promise.all(results)).map(({ lead }) => lead?.result?.stale);
}

async function countStale(client: Client, id: string): Promise<number | undefined> {
  return (await client.run(OfferDocument, { id })).offer?.counts.stale;
}

/** A row of the first lead with text in one column alone. */
function changeOf(column: string): string {
  const columns = [...HEADER.split(','), 'another_column'];
  const texts: Record<string, string> = { external_id: 'A-1', [column]: 'something-else@one.example' };
  return csv(columns.join(','), columns.map((name) => texts[name] ?? '').join(','));
}

it.each(['role', 'company', 'industry', 'location', 'linkedin_bio'])(
  'makes the lead’s result stale and has the next run take it, when an upload changes its %s',
  async (column) => {
    const { client, offerId } = await scoredOffer();
    await upload(client, offerId, changeOf(column));
    expect(await staleness(client, offerId)).toEqual([true, false]);
    expect(await countStale(client, offerId)).toBe(1);
    expect(await score(client, offerId)).toMatchObject({ total: 1, scored: 1 });
    expect(await staleness(client, offerId)).toEqual([false, false]);
    expect(await score(client, offerId)).toMatchObject({ total: 0 });
  },
);

it.each(['name', 'email', 'linkedin_url', 'notes', 'another_column'])(
  'leaves the result current and nothing for the next run, when an upload changes its %s alone',
  async (column) => {
    const { client, offerId } = await scoredOffer();
    expect(await upload(client, offerId, changeOf(column))).toMatchObject({ updated: 1 });
    expect(await staleness(client, offerId)).toEqual([false, false]);
    expect(await score(client, offerId)).toMatchObject({ total: 0 });
  },
);

it('leaves results current, when the same file is uploaded again', async () => {
  const { client, offerId } = await scoredOffer();
  await upload(client, offerId, csv(HEADER, ADA, BEN));
  expect(await staleness(client, offerId)).toEqual([false, false]);
});

it('leaves the result current, when one file changes a field and changes it back', async () => {
  const { client, offerId } = await scoredOffer();
  expect(await upload(client, offerId, csv('external_id,role', 'A-1,CEO', 'A-1,CTO'))).toMatchObject({ updated: 2 });
  expect(await staleness(client, offerId)).toEqual([false, false]);
});

it('keeps the result stale, when a later upload changes the field back', async () => {
  const { client, offerId } = await scoredOffer();
  await upload(client, offerId, csv('external_id,role', 'A-1,CEO'));
  await upload(client, offerId, csv('external_id,role', 'A-1,CTO'));
  expect(await staleness(client, offerId)).toEqual([true, false]);
});

it('makes no result stale, when a file that would change leads is refused', async () => {
  const { client, offerId } = await scoredOffer();
  const file = { name: 'leads.csv', content: csv('external_id,role,notes', 'A-1,CEO,x') };
  const { uploadLeads } = await client.upload(UploadLeadsDocument, { offerId, requireAllColumns: true }, file);
  expect(uploadLeads.leadImport).toBeNull();
  expect(await staleness(client, offerId)).toEqual([false, false]);
});

it('has a run score what an import created or changed, when it is asked for that import', async () => {
  const { client, offerId } = await scoredOffer();
  await upload(client, offerId, csv('name,role', 'Cy,COO'));
  const { id } = await upload(client, offerId, csv('external_id,name,role', 'A-1,Ada,CEO', ',Dot,Clerk', ',Cy,COO'));
  expect(await score(client, offerId, { importId: id })).toMatchObject({ total: 2, scored: 2 });
  expect(await score(client, offerId)).toMatchObject({ total: 1 });
});
