import { expect, it } from 'vitest';
import { PublishDocument } from '../support/generated/graphql.js';
import { gradedList, modelsOf, publish, saveDraft } from '../support/models.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';

const LEADS = [
  leadWith('CEO', 'HIGH', { name: 'Ann' }),
  leadWith('Sales Manager', 'MEDIUM', { name: 'Bea' }),
  leadWith('Intern', 'LOW', { name: 'Cy', company: 'Rival Inc' }),
];

it('gives results the points of the model that is published, from the verdicts that are there', async () => {
  const { client } = await startBioService();
  const offerId = await scoredOffer(client, LEADS);
  const before = await gradedList(client, offerId);
  const { run, scoringModel } = await publish(client, offerId, {
    role: { decisionMaker: 25, influencer: 12, other: 1 },
  });
  expect(scoringModel?.version).toBe(2);
  expect(run).toMatchObject({
    kind: 'RECALCULATION',
    status: 'COMPLETED',
    total: 3,
    scored: 3,
    usage: { requests: 0 },
  });
  const after = await gradedList(client, offerId);
  expect(after.map(({ score, scoringModel }) => [score, scoringModel.version])).toEqual(
    before.map(({ score }, place) => [(score ?? 0) + ([5, 2, 1][place] ?? 0), 2]),
  );
  expect(after.map(({ scoredAt, stale }) => [scoredAt, stale])).toEqual(
    before.map(({ scoredAt }) => [scoredAt, false]),
  );
});

it('is foretold by the preview to the last lead', async () => {
  const { client } = await startBioService();
  const offerId = await scoredOffer(client, LEADS);
  const { id, revision, preview } = await saveDraft(client, offerId, {
    role: { decisionMaker: 5, influencer: 4, other: 0 },
    criteria: [{ label: 'Rival', field: 'COMPANY', cases: [{ test: 'EQUALS', values: ['rival INC'], points: -7 }] }],
    grades: { a: 60, b: 40, c: 10 },
  });
  await client.run(PublishDocument, { id, revision });
  const after = new Map((await gradedList(client, offerId)).map((result) => [result.lead.id, result]));
  for (const { result, score, grade, factors } of preview.movers) {
    const now = after.get(result.lead.id);
    expect([now?.score, now?.grade]).toEqual([score, grade]);
    expect(now?.factors.map(({ evidence: _, ...factor }) => factor)).toEqual(factors);
  }
  expect(preview.movers).toHaveLength(2);
});

it('leaves a lead that is disqualified without a score, at the end of the list, until it is let in again', async () => {
  const { client } = await startBioService();
  const offerId = await scoredOffer(client, LEADS);
  const before = await gradedList(client, offerId);
  const cases = [{ test: 'EQUALS' as const, values: ['Rival Inc'], disqualifies: true }];
  const { run } = await publish(client, offerId, { criteria: [{ label: 'Competitor', field: 'COMPANY', cases }] });
  expect(run).toMatchObject({ total: 3, scored: 2, disqualified: 1 });
  for (const orderBy of ['SCORE_DESC', 'SCORE_ASC'] as const) {
    const last = (await gradedList(client, offerId, { orderBy })).at(-1);
    expect(last).toMatchObject({ status: 'DISQUALIFIED', score: null, grade: null, ai: null, intent: null });
    expect(last).toMatchObject({ reasoning: null, failure: null, disqualification: { criterion: 'Competitor' } });
    expect(last?.factors.map(({ code }) => code)).toEqual(['ROLE', 'INDUSTRY', 'COMPLETENESS', 'CRITERION']);
  }
  const names = async (filter: object) => (await gradedList(client, offerId, { filter })).map(({ lead }) => lead.name);
  expect(await names({ statuses: ['DISQUALIFIED'] })).toEqual(['Cy']);
  expect(await names({ minScore: 0 })).toEqual(['Ann', 'Bea']);
  expect(await names({ intents: ['LOW'] })).toEqual([]);
  expect((await modelsOf(client, offerId)).counts).toMatchObject({ leads: 3, scored: 2, disqualified: 1, unscored: 0 });
  await publish(client, offerId, {});
  const again = await gradedList(client, offerId);
  expect(again.map(({ scoringModel: _, ...result }) => result)).toEqual(
    before.map(({ scoringModel: _, ...result }) => result),
  );
});
