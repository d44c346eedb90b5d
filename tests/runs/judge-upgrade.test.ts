import { describe, expect, it } from 'vitest';
import { JUDGE_VERSION } from '../../src/ai/local/judge-version.js';
import type { Database } from '../../src/store/database.js';
import { fromJson } from '../../src/store/sql/json.js';
import { someLeads } from '../support/builders.js';
import { newDatabase } from '../support/databases.js';
import { startGeminiService } from '../support/gemini-service.js';
import { UpdateOfferDocument } from '../support/generated/graphql.js';
import { offerOf, offerWithLeads, resultsOf, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { openTestStore } from '../support/test-store.js';

/** Rewrites what is kept as the version left it that knew no version of the judge, no confidence and no functions. */
async function asAFormerVersionLeftIt(database: Database): Promise<void> {
  await database.setting.deleteMany({ where: { key: 'judge-version' } });
  for (const { id, ai } of await database.scoreResult.findMany()) {
    if (ai === null) continue;
    const { confidence: _, promptVersion, provider, ...kept } = fromJson<Record<string, string>>(ai);
    const version = provider === 'LOCAL' ? null : String(promptVersion);
    const data = { ai: { ...kept, provider: String(provider), promptVersion: version }, confidence: 0 };
    await database.scoreResult.update({ where: { id }, data });
  }
  for (const { id, idealCustomer } of await database.offer.findMany()) {
    const { buyingFunctions: _, ...kept } = fromJson<Record<string, string[]>>(idealCustomer);
    await database.offer.update({ where: { id }, data: { idealCustomer: kept } });
  }
}

/** Has a service score some leads of an offer, and leaves its database as a former version would have. */
async function scoredByAFormerVersion(start: typeof startTestService) {
  const databaseUrl = await newDatabase();
  const { client, stop } = await start({ databaseUrl });
  const offerId = await offerWithLeads(client, someLeads(3));
  await score(client, offerId);
  await stop();
  const { database, close } = await openTestStore(databaseUrl);
  await asAFormerVersionLeftIt(database);
  await close();
  return { databaseUrl, offerId };
}

describe('results of a former version of the built-in judge', () => {
  it('are stale after the upgrade, are guesses, and are judged anew by the next run', async () => {
    const { databaseUrl, offerId } = await scoredByAFormerVersion(startTestService);
    const { client, stop } = await startTestService({ databaseUrl });
    expect((await offerOf(client, offerId)).counts).toMatchObject({ scored: 3, stale: 3 });
    for (const { stale, ai } of await resultsOf(client, offerId)) {
      expect({ stale, ...ai }).toMatchObject({ stale: true, promptVersion: null, confidence: 'GUESS' });
    }
    expect(await score(client, offerId)).toMatchObject({ status: 'COMPLETED', total: 3, usage: { requests: 0 } });
    for (const { stale, ai } of await resultsOf(client, offerId)) {
      expect({ stale, ...ai }).toMatchObject({ stale: false, promptVersion: JUDGE_VERSION });
    }
    await stop();
    const again = await startTestService({ databaseUrl });
    expect((await offerOf(again.client, offerId)).counts).toMatchObject({ scored: 3, stale: 0 });
  });

  it('leave the offer as it was, for which no function is named', async () => {
    const { databaseUrl, offerId } = await scoredByAFormerVersion(startTestService);
    const { client } = await startTestService({ databaseUrl });
    const { idealCustomer, updatedAt } = await offerOf(client, offerId);
    expect(idealCustomer.buyingFunctions).toEqual([]);
    await client.run(UpdateOfferDocument, { id: offerId, input: { idealCustomer: { buyingFunctions: [] } } });
    expect((await offerOf(client, offerId)).updatedAt).toBe(updatedAt);
  });

  it('are stale once, when several processes start at once', async () => {
    const { databaseUrl, offerId } = await scoredByAFormerVersion(startTestService);
    const stores = await Promise.all([1, 2, 3].map(() => openTestStore(databaseUrl)));
    await Promise.all(stores.map(({ store }) => store.results.markOutdated(JUDGE_VERSION)));
    await Promise.all(stores.map(({ close }) => close()));
    const { client } = await startTestService({ databaseUrl });
    expect((await offerOf(client, offerId)).counts).toMatchObject({ scored: 3, stale: 3 });
  });
});

it('results of Gemini stay current after an upgrade of the built-in judge', async () => {
  const { databaseUrl, offerId } = await scoredByAFormerVersion(startGeminiService);
  const { client } = await startTestService({ databaseUrl });
  expect((await offerOf(client, offerId)).counts).toMatchObject({ scored: 3, stale: 0 });
});
