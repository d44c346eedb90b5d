import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, someLead, someLeads } from '../support/builders.js';
import { modelText, verdicts } from '../support/fake-gemini-replies.js';
import type { FakeGeminiRequest } from '../support/fake-gemini-request.js';
import { startGeminiService, startImpatientService } from '../support/gemini-service.js';
import { UpdateOfferDocument } from '../support/generated/graphql.js';
import { companyOf, offerOf, offerWithLeads, resultsOf, score } from '../support/scoring.js';

const askedAbout = (requests: readonly FakeGeminiRequest[]) =>
  requests.flatMap(({ leads }) => leads.map(({ company }) => company)).sort();

const known = (id: string) => ({ externalId: id, company: id });

describe('a run', () => {
  it('takes new leads, and none that has a current result', async () => {
    const { client, gemini } = await startGeminiService();
    const offerId = await offerWithLeads(client, [someLead({ company: 'First' })]);
    await score(client, offerId);
    await addLeads(client, offerId, [someLead({ company: 'Second' })]);
    expect(await score(client, offerId)).toMatchObject({ status: 'COMPLETED', total: 1, scored: 1 });
    expect(askedAbout(gemini.requests)).toEqual(['First', 'Second']);
    expect(await score(client, offerId)).toMatchObject({
      status: 'COMPLETED',
      total: 0,
      startedAt: expect.any(String),
    });
  });

  it('takes a lead that changed since in what scoring reads, and no lead that did not', async () => {
    const { client, gemini } = await startGeminiService();
    const offerId = await offerWithLeads(
      client,
      ['A', 'B', 'C'].map((id) => someLead(known(id))),
    );
    await score(client, offerId);
    await addLeads(client, offerId, [
      someLead({ ...known('A'), role: 'Driver' }),
      someLead({ ...known('B'), email: 'b@example.com', name: 'Another' }),
    ]);
    expect((await resultsOf(client, offerId)).map(({ stale }) => stale)).toEqual([true, false, false]);
    expect(await score(client, offerId)).toMatchObject({ total: 1, scored: 1 });
    expect(askedAbout(gemini.requests.slice(3))).toEqual(['A']);
    expect((await resultsOf(client, offerId)).map(({ stale, intent }) => [stale, intent])).toEqual([
      [false, 'LOW'],
      [false, 'HIGH'],
      [false, 'HIGH'],
    ]);
  });

  it('takes all leads again, when the offer changed since', async () => {
    const { client } = await startGeminiService();
    const offerId = await offerWithLeads(client, someLeads(3));
    await score(client, offerId);
    await client.run(UpdateOfferDocument, { id: offerId, input: { idealCustomer: { industries: ['Banking'] } } });
    expect((await offerOf(client, offerId)).counts).toMatchObject({ scored: 3, stale: 3 });
    expect(await score(client, offerId)).toMatchObject({ total: 3, scored: 3 });
    expect((await offerOf(client, offerId)).counts).toMatchObject({ scored: 3, stale: 0 });
    const matches = (await resultsOf(client, offerId)).map(({ rule }) => rule.industry.match);
    expect(matches).toEqual(['NONE', 'NONE', 'NONE']);
  });

  it('takes the leads again that failed before', async () => {
    const { client, gemini } = await startImpatientService();
    gemini.reply(({ leads: [lead] }) => (lead?.company === 'Company 2' ? modelText('garbage') : verdicts()));
    const offerId = await offerWithLeads(client, someLeads(3));
    expect(await score(client, offerId)).toMatchObject({ total: 3, scored: 2, failed: 1 });
    gemini.reply(() => verdicts());
    expect(await score(client, offerId)).toMatchObject({ total: 1, scored: 1, failed: 0 });
  });

  it('takes all leads, when told to rescore', async () => {
    const { client } = await startGeminiService();
    const offerId = await offerWithLeads(client, someLeads(3));
    await score(client, offerId);
    expect(await score(client, offerId, { rescore: true })).toMatchObject({ total: 3, scored: 3 });
    expect((await offerOf(client, offerId)).counts).toEqual({ leads: 3, scored: 3, failed: 0, stale: 0, unscored: 0 });
  });

  it('leaves other offers alone', async () => {
    const { client } = await startGeminiService();
    const offerId = await offerWithLeads(client, someLeads(1));
    const otherId = await offerWithLeads(client, someLeads(2));
    expect(await score(client, offerId, { rescore: true })).toMatchObject({ total: 1 });
    expect((await offerOf(client, otherId)).counts).toMatchObject({ leads: 2, unscored: 2 });
  });
});

describe('a run over one import', () => {
  it('takes the leads that this import created or changed, and no others', async () => {
    const { client, gemini } = await startGeminiService();
    const offerId = await offerWithLeads(
      client,
      ['A', 'B', 'C'].map((id) => someLead(known(id))),
    );
    const { id: importId } = await addLeads(client, offerId, [
      someLead({ ...known('A'), role: 'Driver' }),
      someLead(known('B')),
      someLead(known('D')),
    ]);
    expect(await score(client, offerId, { importId })).toMatchObject({ total: 2, scored: 2 });
    expect(askedAbout(gemini.requests)).toEqual(['A', 'D']);
    expect((await offerOf(client, offerId)).counts).toMatchObject({ leads: 4, scored: 2, unscored: 2 });
  });

  it('takes those without a current result, or with rescore all of them', async () => {
    const { client } = await startGeminiService();
    const offerId = await createOffer(client);
    const { id: importId } = await addLeads(client, offerId, someLeads(2));
    await addLeads(client, offerId, [someLead({ company: 'Later' })]);
    expect(await score(client, offerId, { importId })).toMatchObject({ total: 2 });
    expect(await score(client, offerId, { importId })).toMatchObject({ status: 'COMPLETED', total: 0 });
    expect(await score(client, offerId, { importId, rescore: true })).toMatchObject({ total: 2 });
  });
});

describe('a result', () => {
  it('keeps its id, when a later run replaces what it says', async () => {
    const { client, gemini } = await startGeminiService();
    const offerId = await offerWithLeads(client, someLeads(3));
    await score(client, offerId);
    const before = await resultsOf(client, offerId);
    gemini.reply(() => verdicts(() => ({ intent: 'MEDIUM', reasoning: 'On second thought.' })));
    await score(client, offerId, { rescore: true });
    const after = await resultsOf(client, offerId);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.map(companyOf)).toEqual(before.map(companyOf));
    for (const result of after) expect(result).toMatchObject({ intent: 'MEDIUM', reasoning: 'On second thought.' });
    expect(Date.parse(after[0]?.scoredAt ?? '')).toBeGreaterThan(Date.parse(before[0]?.scoredAt ?? ''));
  });
});
