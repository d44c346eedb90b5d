import { expect, inject, it } from 'vitest';
import { someLeads } from '../support/builders.js';
import { googleError, invalidKey, unknownModel, verdicts } from '../support/fake-gemini-replies.js';
import { API_KEY } from '../support/fake-gemini-setup.js';
import { startGeminiService } from '../support/gemini-service.js';
import { OfferDocument, ResultsDocument } from '../support/generated/graphql.js';
import { offerOf, offerWithLeads, resultsOf, runOf, score } from '../support/scoring.js';

/** Requests at once; on PostgreSQL a process works on two parts of a run. */
const UNDER_WAY = inject('database') === 'sqlite' ? 8 : 16;

it.each([
  ['a refused key', invalidKey(), 'GEMINI_API_KEY'],
  ['a key without the right', googleError(403, 'PERMISSION_DENIED', `Key ${API_KEY} may not.`), 'GEMINI_API_KEY'],
  ['an unknown model', unknownModel(), 'GEMINI_MODEL'],
])('fails the run at once and says what to do, when it is %s', async (_, reply, whatToSet) => {
  const { client, gemini, log } = await startGeminiService();
  gemini.reply(() => reply);
  const offerId = await offerWithLeads(client, someLeads(40));
  const run = await score(client, offerId);
  expect(run).toMatchObject({ status: 'FAILED', total: 40, scored: 0, failed: 0 });
  expect(run.message).toMatch(new RegExp(`set ${whatToSet} to`, 'i'));
  expect(run.finishedAt).not.toBeNull();
  expect(gemini.requests.length).toBeLessThanOrEqual(UNDER_WAY);
  expect(await resultsOf(client, offerId)).toEqual([]);
  expect((await offerOf(client, offerId)).counts).toMatchObject({ leads: 40, unscored: 40 });
  expect((await runOf(client, run.id)).failures.nodes).toEqual([]);
  expect(JSON.stringify(log)).toContain(run.id);
});

it('keeps what was scored before, and lets a later run score the rest', async () => {
  const { client, gemini } = await startGeminiService({ env: { AI_CONCURRENCY: '1' } });
  gemini.next(verdicts(), verdicts());
  gemini.reply(() => invalidKey());
  const offerId = await offerWithLeads(client, someLeads(5));
  expect(await score(client, offerId)).toMatchObject({ status: 'FAILED', total: 5, scored: 2, failed: 0 });
  gemini.reply(() => verdicts());
  expect(await score(client, offerId)).toMatchObject({ status: 'COMPLETED', message: null, total: 3, scored: 3 });
});

it('puts the key neither into answers nor into the log', async () => {
  const { client, gemini, log } = await startGeminiService();
  const offerId = await offerWithLeads(client, someLeads(3));
  const answers: unknown[] = [];
  for (const reply of [invalidKey(), googleError(400, 'INVALID_ARGUMENT', `Bad key: ${API_KEY}`), verdicts()]) {
    gemini.reply(() => reply);
    const { id } = await score(client, offerId);
    answers.push(await runOf(client, id), await client.send(OfferDocument, { id: offerId }));
  }
  answers.push(await client.send(ResultsDocument, { offerId }));
  expect(gemini.requests[0]?.headers['x-goog-api-key']).toBe(API_KEY);
  expect(JSON.stringify(answers)).not.toContain(API_KEY);
  expect(JSON.stringify(log)).not.toContain(API_KEY);
  expect(log.length).toBeGreaterThan(0);
});
