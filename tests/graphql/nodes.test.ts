import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, someLead, uploadCsv } from '../support/builders.js';
import {
  LeadDocument,
  LeadExtrasDocument,
  LeadImportDocument,
  NodeDocument,
  OfferDocument,
  OfferLeadsDocument,
  ScoringRunDocument,
} from '../support/generated/graphql.js';
import { resultsPage } from '../support/results.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

const STRANGE_IDS = ['', ' ', '1', 'offer', 'offer_', 'constructor', '../etc', "' OR 1=1 --", 'a\0b', '\ud800', '🎈'];

describe('node', () => {
  it('answers every kind of object by its id', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const leadImport = await addLeads(client, offerId, [someLead()]);
    const run = await score(client, offerId);
    const [result] = (await resultsPage(client, { offerId })).nodes;
    const kinds: [string | undefined, string][] = [
      [offerId, 'Offer'],
      [leadImport.id, 'LeadImport'],
      [run.id, 'ScoringRun'],
      [result?.id, 'ScoreResult'],
      [result?.lead.id, 'Lead'],
    ];
    for (const [id = '', __typename] of kinds) {
      expect((await client.run(NodeDocument, { id })).node).toEqual({ __typename, id });
    }
    expect(new Set(kinds.map(([id]) => id)).size).toBe(kinds.length);
  });

  it('is null for what nothing has as its id, as are all finders of one kind', async () => {
    const { client } = await startTestService();
    const zeros = '0'.repeat(32);
    const unknown = ['offer', 'lead', 'import', 'run', 'result', 'thing'].map((kind) => `${kind}_${zeros}`);
    for (const id of [...STRANGE_IDS, ...unknown]) {
      expect(await client.run(NodeDocument, { id })).toEqual({ node: null });
      expect(await client.run(OfferDocument, { id })).toEqual({ offer: null });
      expect(await client.run(LeadDocument, { id })).toEqual({ lead: null });
      expect(await client.run(LeadImportDocument, { id })).toEqual({ leadImport: null });
      expect(await client.run(ScoringRunDocument, { id })).toEqual({ scoringRun: null });
    }
  });

  it('is null for an id with more behind it', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    for (const id of [`${offerId}\0`, `${offerId}\0more`, `${offerId} `, `${offerId}%`, offerId.toUpperCase()]) {
      expect(await client.run(NodeDocument, { id })).toEqual({ node: null });
      expect(await client.run(OfferDocument, { id })).toEqual({ offer: null });
    }
  });

  it('is null for the id of another kind, where one kind is asked for', async () => {
    const { client } = await startTestService();
    const id = await createOffer(client);
    expect(await client.run(LeadDocument, { id })).toEqual({ lead: null });
    expect(await client.run(ScoringRunDocument, { id })).toEqual({ scoringRun: null });
  });
});

describe('lead', () => {
  it('has its fields, its offer, no result before its first scoring, and then its result', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const fields = { ...someLead(), email: 'Ann@Acme.example', linkedinUrl: 'https://linkedin.com/in/ann' };
    await addLeads(client, offerId, [{ ...fields, externalId: 'C-1' }, { company: 'Bare' }]);
    const { offer } = await client.run(OfferLeadsDocument, { id: offerId });
    expect(offer?.leads.nodes.map(({ result }) => result)).toEqual([null, null]);
    await score(client, offerId);
    const { nodes } = await resultsPage(client, { offerId, orderBy: 'SCORE_DESC' });
    const ids = nodes.map(({ lead }) => lead.id).sort();
    const [full, bare] = await Promise.all(ids.map(async (id) => (await client.run(LeadDocument, { id })).lead));
    expect(full).toMatchObject({ ...fields, externalId: 'C-1', offer: { id: offerId } });
    expect(full?.result).toEqual(withoutOffer(nodes.find(({ lead }) => lead.id === full?.id)));
    expect(bare).toMatchObject({ company: 'Bare', name: null, role: null, industry: null, email: null });
  });

  it('keeps the columns that no field takes, in the order of the file', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    await uploadCsv(client, offerId, 'Zeal,company,Appetite,__proto__,Wish\nhigh,Acme,,odd,"two\nlines"\n');
    await score(client, offerId);
    const id = (await resultsPage(client, { offerId })).nodes[0]?.lead.id ?? '';
    const { lead } = await client.run(LeadExtrasDocument, { id });
    expect(lead?.extra).toEqual([
      { header: 'Zeal', value: 'high' },
      { header: '__proto__', value: 'odd' },
      { header: 'Wish', value: 'two\nlines' },
    ]);
  });
});

function withoutOffer<Value extends object>(value: Value | undefined): object {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => key !== 'offer'));
}
