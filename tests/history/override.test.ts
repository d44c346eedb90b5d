import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { addLeads, createOffer, someLead, uploadCsv } from '../support/builders.js';
import { exportLayout } from '../support/downloads.js';
import { verdicts } from '../support/fake-gemini-replies.js';
import { startGeminiService } from '../support/gemini-service.js';
import { ClearOverrideDocument, LeadIdsDocument, OverrideIntentDocument } from '../support/generated/graphql.js';
import { histories, onlyResult, override } from '../support/histories.js';
import { publish } from '../support/models.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

it('moves the lead at once, keeps the machine beside it, and still adds up', async () => {
  const { client } = await startBioService();
  const offerId = await scoredOffer(client, [
    leadWith('CEO', 'LOW', { name: 'Ann' }),
    leadWith('CEO', 'MEDIUM', { name: 'Bob' }),
  ]);
  const before = (await histories(client, offerId)).find(({ lead }) => lead.name === 'Ann');
  expect(before).toMatchObject({ score: 30, intent: 'LOW', machineIntent: 'LOW', machineScore: 30, override: null });
  await override(client, before?.lead.id ?? '', 'HIGH', '  Asked for a demo  ');
  const [first, second] = await histories(client, offerId);
  expect(second?.lead.name).toBe('Bob');
  expect(first).toMatchObject({
    ...{ status: 'SCORED', score: 70, grade: 'B', intent: 'HIGH', machineIntent: 'LOW', machineScore: 30 },
    ...{ reasoning: before?.reasoning, scoredAt: before?.scoredAt, ai: before?.ai, reviewReasons: [] },
    override: { intent: 'HIGH', note: 'Asked for a demo', outdated: false },
  });
  expect(first?.factors.at(-1)).toEqual({
    ...{ code: 'OVERRIDE', points: 50, maxPoints: 50, explanation: 'Asked for a demo' },
  });
  expect(first?.factors.map(({ code }) => code)).not.toContain('INTENT');
  expect(first?.factors.reduce((sum, { points }) => sum + points, 0)).toBe(70);
  expect(first?.history.nodes[0]).toMatchObject({
    ...{ cause: 'OVERRIDDEN', scoreBefore: 30, scoreAfter: 70, intentBefore: 'LOW', intentAfter: 'HIGH', run: null },
    explanation:
      'A person set the intent to High: the score went from 30 to 70, the intent went from Low to High, the grade went from C to B.',
  });
  expect((await histories(client, offerId, { intents: ['HIGH'] })).map(({ lead }) => lead.name)).toEqual(['Ann']);
  expect((await histories(client, offerId, { overridden: true })).map(({ lead }) => lead.name)).toEqual(['Ann']);
  expect((await histories(client, offerId, { overridden: false })).map(({ lead }) => lead.name)).toEqual(['Bob']);
});

it('holds when the lead is judged again, and gives way to the machine of now when it is taken back', async () => {
  const { client, gemini } = await startGeminiService();
  gemini.reply(() => verdicts(() => ({ intent: 'LOW' })));
  const offerId = await createOffer(client);
  await addLeads(client, offerId, [someLead({ role: 'CEO' })]);
  await score(client, offerId);
  const { lead, score: machineScore } = await onlyResult(client, offerId);
  await override(client, lead.id, 'HIGH');
  gemini.reply(() => verdicts(() => ({ intent: 'MEDIUM' })));
  await score(client, offerId, { rescore: true });
  const judgedAgain = await onlyResult(client, offerId);
  expect(judgedAgain).toMatchObject({ intent: 'HIGH', machineIntent: 'MEDIUM', score: (machineScore ?? 0) + 40 });
  expect(judgedAgain.machineScore).toBe((machineScore ?? 0) + 20);
  for (let round = 0; round < 2; round += 1) {
    const { clearOverride } = await client.run(ClearOverrideDocument, { leadId: lead.id });
    expect(clearOverride.result).toMatchObject({ intent: 'MEDIUM', score: judgedAgain.machineScore, override: null });
  }
  const causes = (await onlyResult(client, offerId)).history.nodes.map(({ cause }) => cause);
  expect(causes).toEqual(['OVERRIDE_CLEARED', 'OVERRIDDEN', 'FIRST_VERDICT']);
});

it('is out of date when the lead or the offer was changed since, and a filter finds it', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const file = (role: string) => `external_id,name,role,company\nA1,Ann,${role},Acme\nA2,Bob,CEO,Acme`;
  await uploadCsv(client, offerId, file('Intern'));
  await score(client, offerId);
  const ann = (await histories(client, offerId)).find(({ lead }) => lead.name === 'Ann');
  await override(client, ann?.lead.id ?? '', 'HIGH');
  expect(await histories(client, offerId, { needsReview: true })).toEqual([]);
  await uploadCsv(client, offerId, file('CEO'));
  const [found, ...others] = await histories(client, offerId, { needsReview: true });
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    ...{ lead: { name: 'Ann' }, reviewReasons: ['OVERRIDE_OUTDATED'], override: { outdated: true }, intent: 'HIGH' },
  });
  expect((await histories(client, offerId, { needsReview: false })).map(({ lead }) => lead.name)).toEqual(['Bob']);
  await score(client, offerId);
  expect(await histories(client, offerId, { needsReview: true })).toHaveLength(1);
  await override(client, ann?.lead.id ?? '', 'HIGH');
  expect(await histories(client, offerId, { needsReview: true })).toEqual([]);
});

it('asks for a look at a verdict that quotes foreign words, until a person says what holds', async () => {
  const { client } = await startBioService();
  const offerId = await scoredOffer(client, [leadWith('CEO', 'LOW', { company: 'Hearsay' })]);
  const [result] = await histories(client, offerId, { needsReview: true });
  expect(result?.reviewReasons).toEqual(['NOT_GROUNDED']);
  await override(client, result?.lead.id ?? '', 'LOW');
  expect(await histories(client, offerId, { needsReview: true })).toEqual([]);
});

it('makes a score where the AI failed, and none when it is taken back', async () => {
  const { client } = await startBioService();
  const offerId = await scoredOffer(client, [leadWith('CEO', 'FAILS')]);
  const { lead, failure } = await onlyResult(client, offerId);
  await override(client, lead.id, 'MEDIUM');
  expect(await onlyResult(client, offerId)).toMatchObject({
    ...{ status: 'SCORED', score: 50, intent: 'MEDIUM', ai: null, failure, machineIntent: null, machineScore: null },
  });
  await publish(client, offerId, { intent: { medium: 35 } });
  expect(await onlyResult(client, offerId)).toMatchObject({ status: 'SCORED', score: 55, machineScore: null });
  const { clearOverride } = await client.run(ClearOverrideDocument, { leadId: lead.id });
  expect(clearOverride.result).toMatchObject({ status: 'AI_FAILED', score: null, intent: null });
});

it('gives the points of the model in force, also of one that is published later', async () => {
  const { client } = await startBioService();
  const offerId = await scoredOffer(client, [leadWith('CEO', 'LOW')]);
  const { lead } = await onlyResult(client, offerId);
  await override(client, lead.id, 'HIGH');
  await publish(client, offerId, { intent: { high: 40, low: 5 } });
  expect(await onlyResult(client, offerId)).toMatchObject({ score: 60, intent: 'HIGH', machineScore: 25 });
});

it('stands in the files with the note in place of the reasoning, and no model for its author', async () => {
  const { client } = await startBioService();
  const offerId = await scoredOffer(client, [leadWith('CEO', 'LOW')]);
  const { lead } = await onlyResult(client, offerId);
  await override(client, lead.id, 'HIGH', 'Asked for a demo');
  const { text } = await exportLayout(client, { offerId, layout: 'DETAILED' });
  const [row] = Papa.parse<Record<string, string>>(text, { header: true }).data;
  expect(row).toMatchObject({
    ...{ score: '70', intent: 'HIGH', rule_points: '20', ai_points: '50', reasoning: 'Asked for a demo' },
    ...{ ai_provider: '', ai_model: '', override: 'HIGH', machine_intent: 'LOW', machine_score: '30' },
  });
});

it.each([
  ['an empty note', { note: ' ' }, 'BLANK', ['note']],
  ['a note of 501 characters', { note: 'x'.repeat(501) }, 'TOO_LONG', ['note']],
  ['a NUL character', { note: 'a\0b' }, 'INVALID_TEXT', ['note']],
  ['a lead that is not there', { leadId: `lead_${'0'.repeat(32)}` }, 'LEAD_NOT_FOUND', ['leadId']],
  ['a lead without a result', {}, 'NOT_SCORED', ['leadId']],
] as const)('refuses %s', async (_, input, code, field) => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await addLeads(client, offerId, [someLead()]);
  const { offer } = await client.run(LeadIdsDocument, { offerId });
  const leadId = offer?.leads.nodes[0]?.id ?? '';
  const { overrideIntent } = await client.run(OverrideIntentDocument, {
    leadId,
    intent: 'HIGH',
    note: 'Yes',
    ...input,
  });
  expect(overrideIntent.result).toBeNull();
  expect(overrideIntent.userErrors).toMatchObject([{ code, field }]);
});

it('refuses a lead that the scoring model disqualifies', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await addLeads(client, offerId, [someLead()]);
  await score(client, offerId);
  const cases = [{ test: 'PRESENT' as const, disqualifies: true }];
  await publish(client, offerId, { criteria: [{ label: 'Any', field: 'COMPANY', cases }] });
  const { lead } = await onlyResult(client, offerId);
  const { overrideIntent } = await client.run(OverrideIntentDocument, { leadId: lead.id, intent: 'HIGH', note: 'Yes' });
  expect(overrideIntent.userErrors).toMatchObject([{ code: 'NOT_SCORED' }]);
});
