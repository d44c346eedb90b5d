import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, made, someLead, someLeads, uploadCsv } from '../support/builders.js';
import {
  DeleteLeadDocument,
  DeleteOfferDocument,
  LeadDocument,
  NodeDocument,
  OfferDocument,
  OfferLeadsDocument,
  OffersDocument,
} from '../support/generated/graphql.js';
import { namesOf, resultsPage, scoredOffer } from '../support/results.js';
import { offerOf, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

const NOTHING = ['', 'nothing', 'offer_', `offer_${'0'.repeat(32)}`, `lead_${'f'.repeat(32)}`];

describe('deleteOffer', () => {
  it('removes the offer with its leads, results, runs and imports', async () => {
    const { client } = await startTestService();
    const id = await createOffer(client);
    const leadImport = await uploadCsv(client, id, 'role,company\nCEO,Acme\nCTO,Umbrella,too much\n');
    const run = await score(client, id);
    const [result] = (await resultsPage(client, { offerId: id })).nodes;
    const ids = [id, leadImport.id, run.id, made(result, {}).id, made(result, {}).lead.id];
    for (const each of ids) expect((await client.run(NodeDocument, { id: each })).node).toMatchObject({ id: each });

    const { deleteOffer } = await client.run(DeleteOfferDocument, { id });

    expect(deleteOffer).toEqual({ deletedId: id, userErrors: [] });
    for (const each of ids) expect((await client.run(NodeDocument, { id: each })).node).toBeNull();
    expect((await client.run(OfferDocument, { id })).offer).toBeNull();
    expect((await resultsPage(client, {})).totalCount).toBe(0);
    expect((await client.send(OfferLeadsDocument, { id })).data).toEqual({ offer: null });
  });

  it('leaves other offers alone', async () => {
    const { client } = await startTestService();
    const [id, other] = [await scoredOffer(client, someLeads(1)), await scoredOffer(client, someLeads(2))];
    const before = await offerOf(client, other);
    await client.run(DeleteOfferDocument, { id });
    expect(await offerOf(client, other)).toEqual(before);
    expect((await client.run(OffersDocument, {})).offers).toMatchObject({ totalCount: 1, nodes: [{ id: other }] });
    expect((await resultsPage(client, {})).totalCount).toBe(2);
  });

  it('refuses what is no offer, and one that it removed before', async () => {
    const { client } = await startTestService();
    const removed = await createOffer(client);
    await client.run(DeleteOfferDocument, { id: removed });
    for (const id of [...NOTHING, removed]) {
      const { deleteOffer } = await client.run(DeleteOfferDocument, { id });
      expect(deleteOffer).toMatchObject({ deletedId: null, userErrors: [{ code: 'OFFER_NOT_FOUND', field: ['id'] }] });
    }
  });
});

describe('deleteLead', () => {
  it('removes the lead with its result, and counts it no more', async () => {
    const { client } = await startTestService();
    const offerId = await scoredOffer(client, someLeads(3));
    const [first] = (await resultsPage(client, { offerId })).nodes;
    const { id: resultId, lead } = made(first, {});

    const { deleteLead } = await client.run(DeleteLeadDocument, { id: lead.id });

    expect(deleteLead).toEqual({ deletedId: lead.id, userErrors: [] });
    expect((await client.run(LeadDocument, { id: lead.id })).lead).toBeNull();
    expect((await client.run(NodeDocument, { id: resultId })).node).toBeNull();
    expect(await namesOf(client, { offerId })).not.toContain(lead.name);
    expect((await offerOf(client, offerId)).counts).toEqual({ leads: 2, scored: 2, failed: 0, stale: 0, unscored: 0 });
  });

  it('lets the same person be added again, as a new lead', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    await addLeads(client, offerId, [someLead({ email: 'ann@acme.example' })]);
    const { offer } = await client.run(OfferLeadsDocument, { id: offerId });
    const id = offer?.leads.nodes[0]?.id ?? '';
    await client.run(DeleteLeadDocument, { id });
    expect(await addLeads(client, offerId, [someLead({ email: 'ann@acme.example' })])).toMatchObject({ created: 1 });
    expect(await addLeads(client, offerId, [someLead({ scoringId: id, name: 'Bob' })])).toMatchObject({ created: 1 });
  });

  it('refuses what is no lead, and one that it removed before', async () => {
    const { client } = await startTestService();
    const offerId = await scoredOffer(client, someLeads(1));
    const removed = (await resultsPage(client, { offerId })).nodes[0]?.lead.id ?? '';
    await client.run(DeleteLeadDocument, { id: removed });
    for (const id of [...NOTHING, offerId, removed]) {
      const { deleteLead } = await client.run(DeleteLeadDocument, { id });
      expect(deleteLead).toMatchObject({ deletedId: null, userErrors: [{ code: 'LEAD_NOT_FOUND', field: ['id'] }] });
    }
  });
});
