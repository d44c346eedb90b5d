import { expect, it } from 'vitest';
import { addLeads, createOffer, someLeads, uploadCsv } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { after, verdicts } from '../support/fake-gemini-replies.js';
import { startGeminiService } from '../support/gemini-service.js';
import { EstimateWithModelDocument, PublishDocument, UndoImportDocument } from '../support/generated/graphql.js';
import { holdReplies } from '../support/held-replies.js';
import { gradedList, modelsOf, publish, saveDraft } from '../support/models.js';
import { runOf, score, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

const NO_RIVALS = {
  criteria: [
    {
      label: 'Competitor',
      field: 'COMPANY' as const,
      cases: [{ test: 'CONTAINS' as const, values: ['Company 1'], disqualifies: true }],
    },
  ],
};

it('sends no request for a disqualified lead, and counts it', async () => {
  const { client, gemini } = await startGeminiService();
  const offerId = await createOffer(client);
  await addLeads(client, offerId, someLeads(3));
  await publish(client, offerId, NO_RIVALS);
  const { estimateScoring } = await client.run(EstimateWithModelDocument, { offerId });
  expect(estimateScoring).toMatchObject({ leads: 3, disqualified: 1, requests: 2 });
  for (const rescore of [false, true]) {
    expect(await score(client, offerId, { rescore })).toMatchObject({ total: rescore ? 3 : 3, scored: 2, failed: 0 });
  }
  expect(gemini.requests.flatMap(({ leads }) => leads).map(({ company }) => company)).not.toContain('Company 1');
  expect((await modelsOf(client, offerId)).counts).toMatchObject({ leads: 3, scored: 2, disqualified: 1, unscored: 0 });
  await publish(client, offerId, {});
  expect((await modelsOf(client, offerId)).counts).toMatchObject({ scored: 2, disqualified: 0, unscored: 1 });
  expect(gemini.requests).toHaveLength(4);
});

it('keeps the verdict on a lead that is disqualified, and takes it when the lead is let in again', async () => {
  const { client, gemini } = await startGeminiService();
  const offerId = await createOffer(client);
  await addLeads(client, offerId, someLeads(3));
  await score(client, offerId);
  const before = await gradedList(client, offerId);
  await publish(client, offerId, NO_RIVALS);
  await score(client, offerId, { rescore: true });
  const asked = gemini.requests.length;
  expect(asked).toBe(5);
  await publish(client, offerId, {});
  expect((await modelsOf(client, offerId)).counts).toMatchObject({ scored: 3, disqualified: 0, unscored: 0 });
  const verdict = ({ lead, intent, reasoning }: (typeof before)[number]) => [lead.name, intent, reasoning];
  expect((await gradedList(client, offerId)).map(verdict).sort()).toEqual(before.map(verdict).sort());
  expect(gemini.requests).toHaveLength(asked);
});

it('reuses the verdicts of exactly those leads whose column a criterion reads, when that changes', async () => {
  const { client, gemini } = await startGeminiService();
  const offerId = await createOffer(client);
  const file = (sizes: readonly string[], notes = '') =>
    [
      'external_id,name,role,company,# Employees,Notes',
      ...sizes.map((size, id) => `A${id},P${id},CEO,C${id},${size},${notes}`),
    ].join('\n');
  await uploadCsv(client, offerId, file(['10', '20', '30']));
  const cases = [{ test: 'BETWEEN' as const, min: 15, points: 9 }];
  await publish(client, offerId, { criteria: [{ label: 'Size', column: '#employees', cases }] });
  await score(client, offerId);
  await uploadCsv(client, offerId, file(['10', '20', '30'], 'changed'));
  expect((await modelsOf(client, offerId)).counts.stale).toBe(0);
  await uploadCsv(client, offerId, file(['99', '20', '30']));
  const stale = await gradedList(client, offerId, { filter: { stale: true } });
  expect(stale.map(({ lead, rule }) => [lead.name, rule.criteriaPoints])).toEqual([['P0', 0]]);
  const asked = gemini.requests.length;
  expect(await score(client, offerId)).toMatchObject({ total: 1, scored: 1, reused: 1, usage: { requests: 0 } });
  expect(gemini.requests).toHaveLength(asked);
  const [result] = (await gradedList(client, offerId)).filter(({ lead }) => lead.name === 'P0');
  expect(result).toMatchObject({ stale: false, rule: { criteriaPoints: 9 } });
});

it('ends with the newest model in every result, when models are published while a run scores', async () => {
  const { client, gemini } = await startGeminiService({ env: { AI_CONCURRENCY: '2' } });
  gemini.reply(() =>
    after(
      100,
      verdicts(() => ({ intent: 'MEDIUM' })),
    ),
  );
  const offerId = await createOffer(client);
  await addLeads(client, offerId, someLeads(30));
  const runId = await startRun(client, offerId);
  for (const decisionMaker of [21, 22, 23]) {
    const { id, revision } = await saveDraft(client, offerId, { role: { decisionMaker }, ...NO_RIVALS });
    expect((await client.run(PublishDocument, { id, revision })).publishScoringModel.userErrors).toEqual([]);
  }
  expect(await score(client, offerId)).toMatchObject({ id: runId, status: 'COMPLETED', failed: 0 });
  const results = await gradedList(client, offerId);
  expect(results.map(({ scoringModel }) => scoringModel.version)).toEqual(new Array(30).fill(4));
  expect((await modelsOf(client, offerId)).counts).toMatchObject({ leads: 30, scored: 29, disqualified: 1 });
  expect(await runOf(client, runId)).toMatchObject({ total: 30, failed: 0 });
});

it.each(['$ Revenue', '[Revenue]', 'Revenue "net"', '2024', "R'evenue"])(
  'makes a result stale when the column %s changes, and again when that is undone',
  async (column) => {
    const { client } = await startGeminiService();
    const offerId = await createOffer(client);
    const upload = (value: string) => {
      const header = `"${column.replaceAll('"', '""')}"`;
      return uploadCsv(client, offerId, `external_id,name,role,company,${header}\nA1,Ann,CEO,Acme,${value}`);
    };
    await upload('10');
    const cases = [{ test: 'BETWEEN' as const, min: 15, points: 9 }];
    await publish(client, offerId, { criteria: [{ label: 'Size', column, cases }] });
    await score(client, offerId);
    const { id } = await upload('99');
    const staleOnes = async () => (await modelsOf(client, offerId)).counts.stale;
    expect(await staleOnes()).toBe(1);
    await score(client, offerId);
    expect((await gradedList(client, offerId))[0]?.rule.criteriaPoints).toBe(9);
    await client.run(UndoImportDocument, { id });
    expect(await staleOnes()).toBe(1);
    await score(client, offerId);
    expect((await gradedList(client, offerId))[0]?.rule.criteriaPoints).toBe(0);
  },
);

it('keeps the verdict of a lead that is disqualified, when a run by the built-in judge takes it again', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await addLeads(client, offerId, someLeads(3));
  await score(client, offerId);
  await publish(client, offerId, NO_RIVALS);
  await score(client, offerId, { rescore: true });
  await publish(client, offerId, {});
  expect((await modelsOf(client, offerId)).counts).toMatchObject({ scored: 3, disqualified: 0, unscored: 0 });
});

it('gives points by what a lead says now, when a column changed before the model that reads it was published', async () => {
  const { client, gemini } = await startGeminiService();
  const held = holdReplies(verdicts(() => ({ intent: 'MEDIUM' })));
  gemini.reply(() => held.reply);
  const offerId = await createOffer(client);
  const file = (size: string) => `external_id,name,role,company,# Employees\nA1,Ann,CEO,Acme,${size}`;
  await uploadCsv(client, offerId, file('10'));
  const runId = await startRun(client, offerId);
  await eventually(() => gemini.requests.length).toBe(1);
  await uploadCsv(client, offerId, file('99'));
  const cases = [{ test: 'BETWEEN' as const, min: 15, points: 9 }];
  await publish(client, offerId, { criteria: [{ label: 'Size', column: '# Employees', cases }] });
  held.release();
  await eventually(() => runOf(client, runId)).toMatchObject({ status: 'COMPLETED', scored: 1 });
  const [result] = await gradedList(client, offerId);
  expect(result).toMatchObject({ stale: false, scoringModel: { version: 2 }, rule: { criteriaPoints: 9 } });
});
