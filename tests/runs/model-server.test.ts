import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import * as fake from '../support/fake-openai.js';
import { startFakeOpenAi } from '../support/fake-openai.js';
import { startGeminiService } from '../support/gemini-service.js';
import { offerWithLeads, resultsOf, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

async function startWithModelServer(env: Record<string, string> = {}) {
  const server = await startFakeOpenAi();
  const own = { AI_PROVIDER: 'openai', OPENAI_BASE_URL: server.url, OPENAI_MODEL: 'qwen3', ...env };
  return { server, ...(await startTestService({ env: own })) };
}

async function noteOf(url: string): Promise<unknown> {
  const answer = (await (await fetch(`${url}/readyz`)).json()) as { ai?: string };
  return answer.ai;
}

it('scores by a model server and names the model that it named', async () => {
  const { client } = await startWithModelServer();
  const offerId = await offerWithLeads(client, someLeads(3));
  expect(await score(client, offerId)).toMatchObject({ status: 'COMPLETED', scored: 3 });
  for (const result of await resultsOf(client, offerId)) {
    expect(result).toMatchObject({ status: 'SCORED', ai: { provider: 'OPENAI', model: 'qwen3-8b' } });
  }
});

it('asks a slow machine with one slot about more leads at once, and not by more calls than it answers', async () => {
  const { client, server } = await startWithModelServer({ AI_TIMEOUT_SECONDS: '4' });
  const slot = fake.oneSlot(50, 10);
  server.reply(() => slot);
  const offerId = await offerWithLeads(client, someLeads(150));
  expect(await score(client, offerId)).toMatchObject({ status: 'COMPLETED', scored: 150, failed: 0 });
  const sizes = server.requests.map(({ leads }) => leads.length);
  expect(sizes[0]).toBe(1);
  expect(Math.max(...sizes)).toBe(10);
  expect(server.mostAtOnce).toBeLessThanOrEqual(3);
});

it('fails the one lead that a server rejects, with its words, and completes the run', async () => {
  const { client, server } = await startWithModelServer();
  server.reply(({ leads }) =>
    leads.some(({ company }) => company === 'Bad') ? fake.chatError(400, 'This lead is too odd.') : fake.verdicts(),
  );
  const offerId = await offerWithLeads(client, [...someLeads(5), { ...someLeads(1)[0], company: 'Bad', role: 'Odd' }]);
  expect(await score(client, offerId)).toMatchObject({ status: 'COMPLETED', scored: 5, failed: 1 });
  const failed = (await resultsOf(client, offerId)).filter(({ status }) => status === 'AI_FAILED');
  expect(failed).toMatchObject([{ failure: { code: 'BLOCKED', message: expect.stringContaining('too odd') } }]);
});

it('says at the start and in /readyz that the server answers, and that nothing leaves the machine', async () => {
  const { url, providerLog } = await startWithModelServer();
  await eventually(() => noteOf(url)).toMatch(/ has the model qwen3\. The leads' texts stay on this machine\.$/);
  expect(providerLog).toMatchObject([{ level: 30, provider: 'OPENAI', msg: expect.stringMatching(/answers/) }]);
});

it('is ready, and names the models that there are, where the one that is set is none of them', async () => {
  const { url, providerLog } = await startWithModelServer({ OPENAI_MODEL: 'gone' });
  await eventually(() => noteOf(url)).toMatch(/no such model: "gone"\. It offers qwen3:latest\./);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(providerLog).toMatchObject([{ level: 40 }]);
});

it('names the host to which texts go, in the log and in /readyz', async () => {
  const { url, providerLog, gemini } = await startGeminiService();
  const { host } = new URL(gemini.url);
  await eventually(() => noteOf(url)).toMatch(/^Gemini answers/);
  expect(await noteOf(url)).toContain(`sent to ${host}.`);
  expect(providerLog).toMatchObject([{ sendsTo: host }]);
});

it('sends no request and notes nothing, where the built-in judge works', async () => {
  const { url, providerLog } = await startTestService();
  await wait(50);
  expect(await noteOf(url)).toBeUndefined();
  expect(providerLog).toEqual([]);
});
