import { expect } from 'vitest';
import { someLeads } from '../support/builders.js';
import { newPostgresDatabase } from '../support/databases.js';
import type { FakeGemini } from '../support/fake-gemini.js';
import { after, verdicts } from '../support/fake-gemini-replies.js';
import { geminiEnv, openFakeGemini } from '../support/gemini-service.js';
import { type ServiceProcess, startProcess, startWorkerProcess } from '../support/process.js';
import { companyOf, offerOf, offerWithLeads, resultsOf, runOf, startRun } from '../support/scoring.js';

const CONCURRENCY = 4;

/** Leads that a process may have asked about and not yet recorded: it works on two chunks at once, and stores what was answered. */
export const IN_FLIGHT = 3 * CONCURRENCY;

/** A service and so many workers, on one database and with one fake Gemini that takes its time. */
export async function startMachines(workers: number, latency: number) {
  const databaseUrl = await newPostgresDatabase('migrated');
  const gemini = await openFakeGemini();
  gemini.reply(() => after(latency, verdicts()));
  const env = { ...geminiEnv(gemini), AI_CONCURRENCY: String(CONCURRENCY), DATABASE_URL: databaseUrl };
  const startWorker = () => startWorkerProcess({ env });
  const service = await startProcess({ env });
  const started: ServiceProcess[] = await Promise.all(Array.from({ length: workers }, startWorker));
  return { service, workers: started, startWorker, gemini, databaseUrl };
}

export type Machines = Awaited<ReturnType<typeof startMachines>>;

export async function startRunOf({ service: { client } }: Machines, leads: number) {
  const offerId = await offerWithLeads(client, someLeads(leads));
  return { offerId, runId: await startRun(client, offerId), leads };
}

/** Expects that each lead of a run has its result, once, and that none is counted twice. */
export async function expectAllScored(
  { service: { client } }: Machines,
  { offerId, runId, leads }: Awaited<ReturnType<typeof startRunOf>>,
): Promise<void> {
  const counts = { scored: leads, failed: 0 };
  expect(await runOf(client, runId)).toMatchObject({ status: 'COMPLETED', total: leads, ...counts });
  expect((await offerOf(client, offerId)).counts).toMatchObject({ leads, ...counts, stale: 0, unscored: 0 });
  const companies = (await resultsOf(client, offerId)).map(companyOf);
  expect(companies).toEqual(someLeads(leads).map(({ company }) => company));
}

/** How many times leads were asked about once too often. */
export function askedAgain({ requests }: FakeGemini): number {
  const asked = requests.flatMap(({ leads }) => leads.map(({ company }) => company));
  return asked.length - new Set(asked).size;
}
