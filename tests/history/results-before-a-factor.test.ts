import { expect, it } from 'vitest';
import type { Prisma } from '../../src/store/generated/sqlite/client.js';
import { fromJson } from '../../src/store/sql/json.js';
import type { Client } from '../support/client.js';
import { newDatabase } from '../support/databases.js';
import { onlyResult } from '../support/histories.js';
import { modelsOf, publish } from '../support/models.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';
import { score } from '../support/scoring.js';
import { openTestStore } from '../support/test-store.js';

const FACTOR = 'industry';

/** Rewrites results and models as a version would have left them that did not know a factor of the rules. */
async function withoutAFactor(databaseUrl: string): Promise<void> {
  const { database, close } = await openTestStore(databaseUrl);
  const without = (json: unknown) => {
    const { [FACTOR]: _, ...others } = fromJson<Record<string, Prisma.InputJsonValue>>(json);
    return others;
  };
  for (const { id, rule, points } of await database.scoreResult.findMany()) {
    await database.scoreResult.update({ where: { id }, data: { rule: without(rule), points: without(points) } });
  }
  for (const { id, content } of await database.scoringModel.findMany()) {
    await database.scoringModel.update({ where: { id }, data: { content: without(content) } });
  }
  await close();
}

/** The codes of a result's factors, and their sum. */
async function factorsOfResult(client: Client, offerId: string) {
  const { score, factors, gaps } = await onlyResult(client, offerId);
  expect(factors.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  return { score, codes: factors.map(({ code }) => code), gaps: gaps.length };
}

it('a result without a factor that came later is read, gets points of new models, and is judged anew by a run', async () => {
  const databaseUrl = await newDatabase();
  const { client, stop } = await startBioService({ databaseUrl });
  const offerId = await scoredOffer(client, [leadWith('CEO', 'HIGH', { name: 'Ann' })]);
  const { gaps } = await factorsOfResult(client, offerId);
  await stop();
  await withoutAFactor(databaseUrl);
  const later = await startBioService({ databaseUrl });
  const codes = ['ROLE', 'COMPLETENESS', 'INTENT'];
  // The lead has no industry, so that its gap is of the factor that is not known.
  expect(await factorsOfResult(later.client, offerId)).toEqual({ score: 70, codes, gaps: gaps - 1 });
  expect((await modelsOf(later.client, offerId)).scoringModel.industry).toEqual({ exact: 20, adjacent: 10, none: 0 });
  await publish(later.client, offerId, { role: { decisionMaker: 25 } });
  expect(await factorsOfResult(later.client, offerId)).toMatchObject({ score: 75, codes });
  await score(later.client, offerId, { rescore: true });
  const all = ['ROLE', 'INDUSTRY', 'COMPLETENESS', 'INTENT'];
  expect(await factorsOfResult(later.client, offerId)).toEqual({ score: 75, codes: all, gaps });
});
