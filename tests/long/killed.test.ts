import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it } from 'vitest';
import { createOffer, someLeads, uploadCsv } from '../support/builders.js';
import { newDatabase } from '../support/databases.js';
import { eventually } from '../support/eventually.js';
import { after, verdicts } from '../support/fake-gemini-replies.js';
import { geminiEnv, openFakeGemini } from '../support/gemini-service.js';
import { startProcess } from '../support/process.js';
import { companyOf, offerOf, offerWithLeads, resultsOf, runOf, startRun } from '../support/scoring.js';

const LEADS = 300;
const CONCURRENCY = 4;
const KILLS = 10;

/** Leads that the service may have asked about and not yet recorded: on PostgreSQL it works on two chunks at once. */
const IN_FLIGHT = (inject('database') === 'sqlite' ? 2 : 3) * CONCURRENCY;

it('scores every lead once, when the service is killed again and again amid one run', async () => {
  const gemini = await openFakeGemini();
  gemini.reply(() => after(30, verdicts()));
  const env = { ...geminiEnv(gemini), AI_CONCURRENCY: String(CONCURRENCY), DATABASE_URL: await newDatabase() };
  let service = await startProcess({ env });
  const offerId = await offerWithLeads(service.client, someLeads(LEADS));
  const runId = await startRun(service.client, offerId);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const asked = gemini.requests.length;
    await eventually(() => gemini.requests.length).toBeGreaterThan(asked + 2 * kill);
    await service.end('SIGKILL');
    service = await startProcess({ env });
  }
  const { client } = service;
  await eventually(() => runOf(client, runId), 60_000).toMatchObject({
    status: 'COMPLETED',
    total: LEADS,
    scored: LEADS,
    failed: 0,
  });
  expect((await resultsOf(client, offerId)).map(companyOf)).toEqual(someLeads(LEADS).map(({ company }) => company));
  expect(gemini.requests.length).toBeLessThanOrEqual(LEADS + KILLS * IN_FLIGHT);
});

const ROWS = 100_000;

it.each([100, 400, 1_000, 2_000, 4_000])(
  'takes a file whole or not at all, when the service is killed %i ms into its upload',
  async (milliseconds) => {
    const env = { DATABASE_URL: await newDatabase() };
    const first = await startProcess({ env });
    const offerId = await createOffer(first.client);
    const rows = Array.from({ length: ROWS }, (_, row) => `Head of Fleet,Carrier ${row},Freight,Oslo,Runs vans`);
    const csv = ['role,company,industry,location,linkedin_bio', ...rows].join('\n');
    const upload = uploadCsv(first.client, offerId, csv).then(
      () => 'taken',
      () => 'lost',
    );
    await wait(milliseconds);
    await first.end('SIGKILL');
    const answer = await upload;

    const { client } = await startProcess({ env });
    const { counts, imports } = await offerOf(client, offerId);
    if (answer === 'taken') expect(counts.leads).toBe(ROWS);
    expect([0, ROWS]).toContain(counts.leads);
    expect(imports.totalCount).toBe(counts.leads / ROWS);
    const report = await uploadCsv(client, offerId, csv);
    expect(report).toMatchObject({ rowsRead: ROWS, rejected: 0, updated: 0 });
    expect((await offerOf(client, offerId)).counts.leads).toBe(ROWS);
  },
);
