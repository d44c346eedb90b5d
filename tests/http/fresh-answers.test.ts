import { expect, it } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { createOffer, made, someLeads } from '../support/builders.js';
import { type Client, makeClient } from '../support/client.js';
import {
  AddLeadsDocument,
  DeleteLeadDocument,
  LeadImportDocument,
  OffersDocument,
  WorkspaceDocument,
} from '../support/generated/graphql.js';
import { makeKey } from '../support/keys.js';
import { offerWithLeads } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { skippingClock } from '../support/skipping-clock.js';
import { leadsOf } from '../support/uploads.js';

/** Asks so often that an answer is kept. */
async function offersOf(client: Client): Promise<number> {
  const counts = [];
  for (let asked = 0; asked < 3; asked += 1) counts.push((await client.run(OffersDocument, {})).offers.totalCount);
  expect(new Set(counts).size).toBe(1);
  return counts[0] ?? 0;
}

it('answers what is there now, when this service or another process has written', async () => {
  const { client, databaseUrl } = await startTestService();
  expect(await offersOf(client)).toBe(0);
  const offerId = await offerWithLeads(client, someLeads(3));
  expect(await offersOf(client)).toBe(1);
  expect(await leadsOf(client, offerId)).toHaveLength(3);
  const [lead] = await leadsOf(client, offerId);
  await client.run(DeleteLeadDocument, { id: lead?.id ?? '' });
  expect(await leadsOf(client, offerId)).toHaveLength(2);
  const other = await openStore(databaseUrl);
  try {
    await other.within('default').offers.delete(offerId);
  } finally {
    await other.close();
  }
  expect(await offersOf(client)).toBe(0);
});

it('answers each workspace what is its own, when both ask the same', async () => {
  const { url, databaseUrl } = await startTestService();
  const keys = [await makeKey(databaseUrl, 'acme'), await makeKey(databaseUrl, 'globex')];
  const [acme, globex] = keys.map(({ key }) => makeClient(url, key));
  await createOffer(made(acme, keys));
  expect(await offersOf(made(acme, keys))).toBe(1);
  expect(await offersOf(made(globex, keys))).toBe(0);
  for (let asked = 0; asked < 3; asked += 1) {
    expect(await made(acme, keys).run(WorkspaceDocument, {})).toEqual({ workspace: { name: 'acme' } });
    expect(await made(globex, keys).run(WorkspaceDocument, {})).toEqual({ workspace: { name: 'globex' } });
  }
});

it('signs a link anew, when the same import is asked for again', async () => {
  const clock = skippingClock();
  const { client } = await startTestService({ clock });
  const offerId = await createOffer(client);
  const leads = [{ name: 'Ada', role: 'x'.repeat(40_000) }];
  const { addLeads } = await client.run(AddLeadsDocument, { offerId, leads });
  const { id } = made(addLeads.leadImport, addLeads);
  const expiries = new Set<string | undefined>();
  for (let asked = 0; asked < 4; asked += 1) {
    const { leadImport } = await client.run(LeadImportDocument, { id });
    expiries.add(leadImport?.rejectedRows?.expiresAt);
    clock.skip(2_000);
  }
  expect(expiries.size).toBe(4);
});
