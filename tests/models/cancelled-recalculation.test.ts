import { expect, it, onTestFinished, vi } from 'vitest';
import { eventually } from '../support/eventually.js';
import { startGeminiService } from '../support/gemini-service.js';
import { CancelScoringRunDocument, ToScoreDocument } from '../support/generated/graphql.js';
import { type GradedResult, modelsOf, wholeList } from '../support/models.js';
import { runOf, score } from '../support/scoring.js';
import { holdStatements } from '../support/statements.js';
import { offerWithTwins, startRecalculation } from '../support/twins.js';

const LEADS = 1_600;

/** How many results are given points before the third page of them is read. */
const DONE = 1_000;

const PAGES = /"result"."modelVersion" <> .*\s.*LIMIT/;

/** The version of a result's model, and the points that it has from it. */
const pointsOf = ({ scoringModel, rule, score }: GradedResult) => [scoringModel.version, rule.role.points, score];

it('leaves the rest as it was, when it is cancelled amid it, and the next run takes that for nothing', async () => {
  const pages = holdStatements(PAGES, 3);
  onTestFinished(() => void vi.restoreAllMocks());
  const { client, gemini } = await startGeminiService({ env: { AI_BATCH_SIZE: '50' } });
  const offerId = await offerWithTwins(client, LEADS);
  const asked = gemini.requests.length;
  const id = await startRecalculation(client, offerId, { role: { decisionMaker: 30 } });
  await eventually(() => runOf(client, id)).toMatchObject({ status: 'RUNNING', scored: DONE });
  const cancelling = client.run(CancelScoringRunDocument, { id });
  await eventually(() => runOf(client, id)).toMatchObject({ status: 'CANCELLED' });
  pages.release();
  expect((await cancelling).cancelScoringRun.run).toMatchObject({ status: 'CANCELLED', scored: DONE, failed: 0 });

  const mixed = await wholeList(client, offerId);
  expect(new Set(mixed.map(({ lead }) => lead.id)).size).toBe(LEADS);
  expect(mixed.map(pointsOf)).toEqual([
    ...new Array(DONE).fill([2, 30, 80]),
    ...new Array(LEADS - DONE).fill([1, 20, 70]),
  ]);
  expect((await modelsOf(client, offerId)).counts).toMatchObject({ leads: LEADS, scored: LEADS, stale: 0 });

  const { offer, estimateScoring } = await client.run(ToScoreDocument, { id: offerId });
  expect([offer?.counts.toScore, estimateScoring.leads]).toEqual([LEADS - DONE, LEADS - DONE]);
  const next = await score(client, offerId);
  expect(next).toMatchObject({ status: 'COMPLETED', total: LEADS - DONE, failed: 0, usage: { requests: 0 } });
  expect(gemini.requests).toHaveLength(asked);
  expect((await wholeList(client, offerId)).map(pointsOf)).toEqual(new Array(LEADS).fill([2, 30, 80]));
});
