import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import { expect, it, onTestFinished, vi } from 'vitest';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { startGeminiService } from '../support/gemini-service.js';
import { CreateOfferDocument } from '../support/generated/graphql.js';
import { holdReplies } from '../support/held-replies.js';
import { offerOf, offerWithLeads, runOf, startRun } from '../support/scoring.js';

vi.setConfig({ testTimeout: 120_000 });

const INPUT = { name: 'Another', valueProps: [], idealUseCases: [] };

/** Locks the file as another program that writes would, as soon as the service holds no lock. */
async function lock(databaseUrl: string): Promise<() => void> {
  // The driver waits in this thread, in which the service could not end its transaction meanwhile.
  const database = new Database(databaseUrl.slice('file:'.length), { timeout: 0 });
  onTestFinished(() => void database.close());
  await eventually(() => isLockedBy(database)).toBe(true);
  return () => database.exec('COMMIT');
}

function isLockedBy(database: Database.Database): boolean {
  try {
    database.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (String(error).includes('locked')) return false;
    throw error;
  }
}

it('goes on with a run and asks nothing twice, when another program held the database for 12 s', async () => {
  const service = await startGeminiService();
  const held = holdReplies();
  service.gemini.reply(() => held.reply);
  const offerId = await offerWithLeads(service.client, someLeads(6));
  const runId = await startRun(service.client, offerId);
  await eventually(() => held.waiting).toBe(6);
  const unlock = await lock(service.databaseUrl);
  held.release();
  await wait(12_000);
  unlock();
  await eventually(() => runOf(service.client, runId), 60_000).toMatchObject({ status: 'COMPLETED', scored: 6 });
  expect(service.gemini.requests).toHaveLength(6);
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
});

it('answers why it cannot write and when to ask again, reads meanwhile, and writes afterwards, when it is locked', async () => {
  const { client, url, databaseUrl } = await startGeminiService();
  const offerId = await offerWithLeads(client, someLeads(1));
  const unlock = await lock(databaseUrl);
  const body = JSON.stringify({ query: String(CreateOfferDocument), variables: { input: INPUT } });
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'one' };
  const create = () => fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const refused = await create();
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({
    errors: [
      { message: expect.stringContaining('locked by another program'), extensions: { code: 'SERVICE_UNAVAILABLE' } },
    ],
  });
  expect((await offerOf(client, offerId)).counts.leads).toBe(1);
  unlock();
  expect((await create()).status).toBe(200);
});
