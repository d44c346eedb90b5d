import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, someLead, someLeads, uploadCsv } from '../support/builders.js';
import { makeClient } from '../support/client.js';
import { modelText, serverError, verdicts } from '../support/fake-gemini-replies.js';
import { geminiEnv, startGeminiService, startImpatientService } from '../support/gemini-service.js';
import { UpdateOfferDocument } from '../support/generated/graphql.js';
import { makeKey } from '../support/keys.js';
import { offerOf, offerWithLeads, resultsOf, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

const known = (role: string) => someLead({ externalId: 'A', role });

describe('a verdict that is there', () => {
  it('is reused, when a changed lead is again what it was', async () => {
    const { client, gemini } = await startGeminiService();
    const offerId = await offerWithLeads(client, [known('Head of Fleet')]);
    await score(client, offerId);
    const [before] = await resultsOf(client, offerId);
    await addLeads(client, offerId, [known('Driver')]);
    await addLeads(client, offerId, [known('Head of Fleet')]);
    expect(await score(client, offerId)).toMatchObject({ total: 1, scored: 1, reused: 1, usage: { requests: 0 } });
    const [after] = await resultsOf(client, offerId);
    expect(after).toEqual({ ...before, stale: false, scoredAt: after?.scoredAt });
    expect(gemini.requests).toHaveLength(1);
  });

  it('is reused, when a changed offer is again what it was', async () => {
    const { client } = await startGeminiService();
    const offerId = await offerWithLeads(client, someLeads(3));
    await score(client, offerId);
    await client.run(UpdateOfferDocument, { id: offerId, input: { name: 'Another' } });
    await client.run(UpdateOfferDocument, { id: offerId, input: { name: 'Route planner' } });
    expect(await score(client, offerId)).toMatchObject({ total: 3, scored: 3, reused: 3, usage: { requests: 0 } });
    expect((await offerOf(client, offerId)).counts).toMatchObject({ scored: 3, stale: 0 });
  });

  it('is reused for a lead of equal text that comes later, whatever its name and address', async () => {
    const { client } = await startGeminiService();
    const offerId = await offerWithLeads(client, [someLead({ name: 'One', email: 'one@example.com' })]);
    await score(client, offerId);
    await addLeads(client, offerId, [someLead({ name: 'Two', email: 'two@example.com' })]);
    expect(await score(client, offerId)).toMatchObject({ scored: 1, reused: 1, usage: { requests: 0 } });
    const [one, two] = await resultsOf(client, offerId);
    expect(two).toMatchObject({ intent: one?.intent, reasoning: one?.reasoning, ai: one?.ai, score: one?.score });
  });

  it('is asked for again in another workspace, whose offer and lead are equal to the letter', async () => {
    const { url, databaseUrl, gemini } = await startGeminiService();
    for (const workspace of ['acme', 'globex']) {
      const client = makeClient(url, (await makeKey(databaseUrl, workspace)).key);
      const offerId = await offerWithLeads(client, [someLead()]);
      expect(await score(client, offerId)).toMatchObject({ scored: 1, reused: 0, usage: { requests: 1 } });
    }
    expect(gemini.requests).toHaveLength(2);
  });

  it('is asked for again, when told to rescore, and when the run goes over equal leads, once', async () => {
    const { client, gemini } = await startGeminiService();
    const offerId = await offerWithLeads(client, [someLead({ name: 'One' }), someLead({ name: 'Two' })]);
    expect(await score(client, offerId)).toMatchObject({ scored: 2, reused: 1, usage: { requests: 1 } });
    gemini.reply(() => verdicts(() => ({ intent: 'MEDIUM' })));
    expect(await score(client, offerId, { rescore: true })).toMatchObject({ scored: 2, reused: 1 });
    expect(gemini.requests).toHaveLength(2);
    expect((await resultsOf(client, offerId)).map(({ intent }) => intent)).toEqual(['MEDIUM', 'MEDIUM']);
  });

  it('is waited for, when leads of equal text lie just too far apart to be read together', async () => {
    const { client, gemini } = await startGeminiService({ env: { AI_BATCH_SIZE: '50' } });
    const rows = Array.from({ length: 999 }, (_, row) => `Head of Fleet,Carrier ${row},Ann`);
    const twins = ['CEO,Twin,Ann', 'CEO,Twin,Ben', 'CEO,Twin,Cid'];
    const offerId = await createOffer(client);
    await uploadCsv(client, offerId, ['role,company,name', ...rows, ...twins].join('\n'));
    expect(await score(client, offerId)).toMatchObject({ total: 1_002, scored: 1_002, reused: 2 });
    expect(gemini.requests.flatMap(({ leads }) => leads).filter(({ company }) => company === 'Twin')).toHaveLength(1);
  });

  it('is no failure: one lead that could not be judged is asked about again', async () => {
    const { client, gemini } = await startImpatientService();
    gemini.reply(() => modelText('no'));
    const offerId = await offerWithLeads(client, [someLead({ name: 'One' }), someLead({ name: 'Two' })]);
    expect(await score(client, offerId)).toMatchObject({ scored: 0, failed: 2, reused: 0 });
    gemini.reply(() => verdicts());
    expect(await score(client, offerId)).toMatchObject({ scored: 2, failed: 0, reused: 1 });
  });

  it('crosses neither from offer to offer, nor from model to model, though the same version answers', async () => {
    const { client, gemini, stop, databaseUrl } = await startGeminiService();
    const offerId = await offerWithLeads(client, someLeads(2));
    await score(client, offerId);
    expect(await score(client, await offerWithLeads(client, someLeads(2)))).toMatchObject({ scored: 2, reused: 0 });
    await client.run(UpdateOfferDocument, { id: offerId, input: { name: 'Another' } });
    await client.run(UpdateOfferDocument, { id: offerId, input: { name: 'Route planner' } });
    await stop();
    const env = { ...geminiEnv(gemini), GEMINI_MODEL: 'gemini-other' };
    const other = await startTestService({ databaseUrl, env });
    expect(await score(other.client, offerId)).toMatchObject({ scored: 2, reused: 0, usage: { requests: 2 } });
  });

  it('crosses neither from Gemini to the built-in judge nor back', async () => {
    const { client, gemini, stop, databaseUrl } = await startGeminiService();
    const offerId = await offerWithLeads(client, [known('Head of Fleet')]);
    await score(client, offerId);
    await addLeads(client, offerId, [known('Driver')]);
    await addLeads(client, offerId, [known('Head of Fleet')]);
    await stop();
    const local = await startTestService({ databaseUrl });
    expect(await score(local.client, offerId)).toMatchObject({ scored: 1, reused: 0 });
    expect(await resultsOf(local.client, offerId)).toMatchObject([{ ai: { provider: 'LOCAL' } }]);
    await addLeads(local.client, offerId, [known('Driver')]);
    await addLeads(local.client, offerId, [known('Head of Fleet')]);
    await local.stop();
    const again = await startTestService({ databaseUrl, env: geminiEnv(gemini) });
    expect(await score(again.client, offerId)).toMatchObject({ scored: 1, reused: 0, usage: { requests: 1 } });
    expect(await resultsOf(again.client, offerId)).toMatchObject([{ ai: { provider: 'GEMINI' } }]);
  });
});

it('holds several leads in a request, and gives each its own verdict', async () => {
  const { client, gemini } = await startGeminiService({ env: { AI_BATCH_SIZE: '7', AI_CONCURRENCY: '2' } });
  // Which request comes first is nobody's business: two are made at once.
  const faults = new Map([
    ['Company 1', serverError()],
    ['Company 8', modelText('no')],
  ]);
  gemini.reply(({ leads }) => {
    const company = leads[0]?.company ?? '';
    const fault = faults.get(company);
    faults.delete(company);
    return fault ?? verdicts((lead) => ({ reasoning: `Judged ${lead.company}.` }));
  });
  const offerId = await offerWithLeads(client, someLeads(20));
  expect(await score(client, offerId)).toMatchObject({ status: 'COMPLETED', scored: 20, usage: { requests: 6 } });
  for (const { lead, reasoning } of await resultsOf(client, offerId)) expect(reasoning).toBe(`Judged ${lead.company}.`);
  const sizes = gemini.requests.map(({ leads }) => leads.length).sort();
  expect(sizes).toEqual([3, 4, 6, 7, 7, 7]);
});

it('sends ten leads in a request, where nothing else is said', async () => {
  const { client, gemini } = await startGeminiService({ env: { AI_BATCH_SIZE: '' } });
  const offerId = await createOffer(client);
  await addLeads(client, offerId, someLeads(25));
  await score(client, offerId);
  expect(gemini.requests.map(({ leads }) => leads.length).sort()).toEqual([10, 10, 5]);
});
