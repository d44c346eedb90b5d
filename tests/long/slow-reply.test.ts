import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { startFakeOpenAi, verdicts } from '../support/fake-openai.js';
import { offerWithLeads, resultsOf, runOf, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

it('is a verdict, when a model server of usual settings takes 36 s for it', async () => {
  const server = await startFakeOpenAi();
  server.reply(() => async (request, response) => {
    await wait(36_000);
    await verdicts()(request, response);
  });
  const env = { AI_PROVIDER: 'openai', OPENAI_BASE_URL: server.url, OPENAI_MODEL: 'qwen3' };
  const { client } = await startTestService({ env });
  const offerId = await offerWithLeads(client, someLeads(1));
  const runId = await startRun(client, offerId);
  await eventually(() => runOf(client, runId), 60_000).toMatchObject({ status: 'COMPLETED', scored: 1, failed: 0 });
  expect(server.requests).toHaveLength(1);
  expect(await resultsOf(client, offerId)).toMatchObject([{ status: 'SCORED', ai: { provider: 'OPENAI' } }]);
});
