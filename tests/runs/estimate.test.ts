import { expect, it } from 'vitest';
import { addLeads, createOffer, someLead, someLeads } from '../support/builders.js';
import { startGeminiService } from '../support/gemini-service.js';
import { EstimateScoringDocument } from '../support/generated/graphql.js';
import { offerWithLeads, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

it('says how many leads, requests and tokens a run will take, and sends no request', async () => {
  const { client, gemini } = await startGeminiService({ env: { AI_BATCH_SIZE: '10' } });
  const offerId = await offerWithLeads(client, [...someLeads(24), someLead({ name: 'A' }), someLead({ name: 'B' })]);
  const { estimateScoring } = await client.run(EstimateScoringDocument, { offerId });
  expect(gemini.requests).toHaveLength(0);
  const model = 'gemini-3.5-flash-lite';
  expect(estimateScoring).toMatchObject({ leads: 26, reused: 1, requests: 3, provider: 'GEMINI', model });
  expect(estimateScoring.outputTokens).toBe(25 * 170);

  expect(await score(client, offerId)).toMatchObject({ total: 26, reused: 1, usage: { requests: 3 } });
  const sent = gemini.requests.map(({ body, text }) => {
    const schema = JSON.stringify(body.generationConfig.responseJsonSchema);
    return (body.systemInstruction.parts[0]?.text.length ?? 0) + schema.length + text.length;
  });
  const letters = sent.reduce((sum, length) => sum + length, 0);
  expect(Math.abs(estimateScoring.inputTokens - letters / 4)).toBeLessThan(letters / 4 / 50);
});

it('counts what the run would: nothing that is current, all with rescore, or the leads of an import', async () => {
  const { client } = await startGeminiService();
  const offerId = await createOffer(client);
  await addLeads(client, offerId, someLeads(3));
  await score(client, offerId);
  const { id: importId } = await addLeads(client, offerId, [someLead({ company: 'New' })]);
  await addLeads(client, offerId, [someLead({ company: 'Company 2', name: 'Another' })]);
  const estimate = async (scope: object) =>
    (await client.run(EstimateScoringDocument, { offerId, ...scope })).estimateScoring;
  expect(await estimate({})).toMatchObject({ leads: 2, reused: 1, requests: 1 });
  expect(await estimate({ rescore: true })).toMatchObject({ leads: 5, reused: 1, requests: 4 });
  expect(await estimate({ importId })).toMatchObject({ leads: 1, reused: 0, requests: 1 });
});

it('counts every page of a large offer', async () => {
  const { client } = await startGeminiService({ env: { AI_BATCH_SIZE: '50' } });
  const offerId = await createOffer(client);
  const leads = someLeads(2_100);
  for (const start of [0, 1_000, 2_000]) await addLeads(client, offerId, leads.slice(start, start + 1_000));
  const { estimateScoring } = await client.run(EstimateScoringDocument, { offerId });
  expect(estimateScoring).toMatchObject({ leads: 2_100, reused: 0, requests: 42 });
});

it('costs nothing by the built-in judge', async () => {
  const { client } = await startTestService();
  const offerId = await offerWithLeads(client, someLeads(3));
  const nothing = { reused: 0, requests: 0, inputTokens: 0, outputTokens: 0, provider: 'LOCAL', model: null };
  expect((await client.run(EstimateScoringDocument, { offerId })).estimateScoring).toEqual({ leads: 3, ...nothing });
});

it('is an error with the code NOT_FOUND, when there is no such offer or import', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  for (const variables of [{ offerId: 'offer_0' }, { offerId, importId: 'import_0' }]) {
    const { errors } = await client.send(EstimateScoringDocument, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  }
});
