import { expect, it } from 'vitest';
import { addLeads, createOffer } from '../support/builders.js';
import { exportCsv } from '../support/downloads.js';
import { verdicts, withoutText } from '../support/fake-gemini-replies.js';
import { type GeminiService, startGeminiService } from '../support/gemini-service.js';
import { PublishDocument } from '../support/generated/graphql.js';
import { histories, override } from '../support/histories.js';
import { draftOf, type GradedResult, gradedList, modelsOf, publish, saveDraft } from '../support/models.js';
import { leadWith } from '../support/results.js';
import { offerOf, score } from '../support/scoring.js';

const OTHER_POINTS = { DECISION_MAKER: 25, INFLUENCER: 12, OTHER: 1 };
const OTHER_MODEL = { role: { decisionMaker: 25, influencer: 12, other: 1 } };

/** An offer with results that have a history: by a former model, by a person, failed. */
async function offerWithHistory({ client, gemini }: GeminiService): Promise<string> {
  const isSilent = (company: string | null | undefined) => company === 'Silent';
  gemini.reply(({ leads }) => (leads.some(({ company }) => isSilent(company)) ? withoutText('SAFETY') : verdicts()));
  const offerId = await createOffer(client);
  await addLeads(client, offerId, [
    leadWith('CEO', 'HIGH', { name: 'Ann', industry: 'Freight carriers' }),
    leadWith('CEO', 'HIGH', { name: 'Bea', industry: 'Freight carriers', location: 'Oslo' }),
    leadWith('Sales Manager', 'MEDIUM', { name: 'Cy' }),
    leadWith('Intern', 'LOW', { name: 'Dee' }),
    leadWith('Intern', 'LOW', { name: 'Eve', company: 'Silent' }),
  ]);
  await score(client, offerId);
  await publish(client, offerId, { completeness: 5 });
  const overruled = (await gradedList(client, offerId)).find(({ lead }) => lead.name === 'Dee');
  await override(client, overruled?.lead.id ?? '', 'MEDIUM');
  return offerId;
}

async function metricsOf({ url }: GeminiService, names: RegExp): Promise<string[]> {
  const lines = (await (await fetch(`${url}/metrics`)).text()).split('\n');
  const found = lines.filter((line) => names.test(line));
  expect(found).not.toEqual([]);
  return found;
}

/** All that a client could see of an offer, its draft aside, and what the service counts beside requests. */
async function stateOf(service: GeminiService, offerId: string) {
  const { client, gemini } = service;
  const { scoringModelDraft: _, ...models } = await modelsOf(client, offerId);
  return {
    models,
    offer: await offerOf(client, offerId),
    results: await gradedList(client, offerId),
    histories: await histories(client, offerId),
    exported: (await exportCsv(client, { offerId })).text,
    metrics: await metricsOf(service, /^lead_scoring_(?:ai|leads|runs)/),
    requests: gemini.requests.length,
  };
}

/** The score that a client works out from the facts of a result: those of the built-in model, but for what role gives. */
function scoreWith(points: typeof OTHER_POINTS, { rule, intent }: GradedResult): number {
  const complete = rule.completeness.missing.length === 0 ? 10 : 0;
  const fit = points[rule.role.relevance] + { EXACT: 20, ADJACENT: 10, NONE: 0 }[rule.industry.match] + complete;
  return Math.min(50, fit) + { HIGH: 50, MEDIUM: 30, LOW: 10 }[intent ?? 'LOW'];
}

it('says what a client works out from the facts of the results, sends no request and changes nothing', async () => {
  const service = await startGeminiService();
  const { client, gemini } = service;
  const offerId = await offerWithHistory(service);
  const before = await stateOf(service, offerId);
  expect(before.histories.map(({ history }) => history.totalCount)).not.toContain(0);

  const { preview, ...draft } = await saveDraft(client, offerId, OTHER_MODEL);
  const scored = before.results.filter(({ status }) => status === 'SCORED');
  const changes = scored.map((result) => scoreWith(OTHER_POINTS, result) - (result.score ?? 0));
  expect(preview).toMatchObject({
    leads: 4,
    outOf: 4,
    withoutVerdict: 1,
    raised: changes.filter((change) => change > 0).length,
    lowered: changes.filter((change) => change < 0).length,
  });
  expect(preview.raised).toBeGreaterThan(0);
  const spread = preview.after.scores.flatMap(({ score, count }) => new Array<number>(count).fill(score));
  expect(spread).toEqual(scored.map((result) => scoreWith(OTHER_POINTS, result)).sort((one, other) => one - other));

  expect(await draftOf(client, offerId)).toEqual({ ...draft, preview });
  expect(await stateOf(service, offerId)).toEqual(before);

  const aiMetrics = await metricsOf(service, /^lead_scoring_ai/);
  const { publishScoringModel } = await client.run(PublishDocument, { id: draft.id, revision: draft.revision });
  expect(publishScoringModel.run).toMatchObject({ status: 'COMPLETED', usage: { requests: 0 } });
  expect(gemini.requests).toHaveLength(before.requests);
  expect(await metricsOf(service, /^lead_scoring_ai/)).toEqual(aiMetrics);
});
