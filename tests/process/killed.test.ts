import { expect, it, vi } from 'vitest';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { after, verdicts } from '../support/fake-gemini-replies.js';
import { geminiEnv, openFakeGemini } from '../support/gemini-service.js';
import { startProcess } from '../support/process.js';
import { companyOf, offerOf, offerWithLeads, resultsOf, runOf, startRun } from '../support/scoring.js';

vi.setConfig({ testTimeout: 120_000 });

const LEADS = 60;
const CONCURRENCY = 3;

/** Requests that are made again at most: those under way, and those whose answers were being stored. */
const REPEATED = 2 * CONCURRENCY;

it('finishes the run by itself with every lead scored once, when it was killed amid the run and is started again', async () => {
  const gemini = await openFakeGemini();
  gemini.reply(() => after(30, verdicts()));
  const env = { ...geminiEnv(gemini), AI_CONCURRENCY: String(CONCURRENCY) };
  const first = await startProcess({ env });
  const offerId = await offerWithLeads(first.client, someLeads(LEADS));
  const runId = await startRun(first.client, offerId);
  await eventually(() => gemini.requests.length).toBeGreaterThan(20);
  expect(await first.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
  const askedBefore = gemini.requests.length;
  expect(askedBefore).toBeLessThan(LEADS);

  const { client } = await startProcess({ env, folder: first.folder });
  await eventually(() => runOf(client, runId), 20_000).toMatchObject({
    status: 'COMPLETED',
    total: LEADS,
    scored: LEADS,
    failed: 0,
  });
  const { usage } = await runOf(client, runId);
  expect(usage.requests).toBeGreaterThanOrEqual(gemini.requests.length - REPEATED);
  const results = await resultsOf(client, offerId);
  expect(results.map(companyOf)).toEqual(someLeads(LEADS).map(({ company }) => company));
  expect(new Set(results.map(({ lead }) => lead.id)).size).toBe(LEADS);
  expect((await offerOf(client, offerId)).counts).toEqual({
    leads: LEADS,
    scored: LEADS,
    failed: 0,
    stale: 0,
    unscored: 0,
  });
  const asked = gemini.requests.flatMap(({ leads }) => leads.map(({ company }) => company));
  expect(asked.length).toBeLessThanOrEqual(LEADS + REPEATED);
  expect(new Set(asked).size).toBe(LEADS);
});
