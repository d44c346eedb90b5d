import { expect, it, vi } from 'vitest';
import { newDatabase } from '../support/databases.js';
import { eventually } from '../support/eventually.js';
import { modelsOf, wholeList } from '../support/models.js';
import { startProcess } from '../support/process.js';
import { runOf } from '../support/scoring.js';
import { offerWithTwins, startRecalculation } from '../support/twins.js';

vi.setConfig({ testTimeout: 240_000 });

const LEADS = 20_000;

it('goes on with a recalculation, when it was killed amid it and is started again', async () => {
  const env = { DATABASE_URL: await newDatabase() };
  const first = await startProcess({ env });
  const offerId = await offerWithTwins(first.client, LEADS);
  const runId = await startRecalculation(first.client, offerId, { role: { decisionMaker: 30 } });
  await eventually(async () => (await runOf(first.client, runId)).scored).toBeGreaterThan(0);
  expect(await first.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
  const { client } = await startProcess({ env });
  expect((await runOf(client, runId)).scored).toBeLessThan(LEADS);
  const scored = { status: 'COMPLETED', total: LEADS, scored: LEADS, failed: 0 };
  await eventually(() => runOf(client, runId), 90_000).toMatchObject(scored);
  expect((await modelsOf(client, offerId)).counts).toMatchObject({
    leads: LEADS,
    scored: LEADS,
    unscored: 0,
    stale: 0,
  });
  const results = await wholeList(client, offerId);
  expect(new Set(results.map(({ lead }) => lead.id)).size).toBe(LEADS);
  for (const { scoringModel, rule } of results) expect([scoringModel.version, rule.role.points]).toEqual([2, 30]);
});
