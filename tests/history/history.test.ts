import { expect, it } from 'vitest';
import { createOffer, offerInput, uploadCsv } from '../support/builders.js';
import { verdicts } from '../support/fake-gemini-replies.js';
import { geminiEnv, startGeminiService } from '../support/gemini-service.js';
import { HistoryPageDocument, UndoImportDocument, UpdateOfferDocument } from '../support/generated/graphql.js';
import { histories, onlyResult } from '../support/histories.js';
import { publish } from '../support/models.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

/** A file with one lead of this role. */
function fileWith(role: string): string {
  return `external_id,name,role,company\nA1,Ann,${role},Acme`;
}

it('tells why a result changed, the last change first, and nothing of a run that changes nothing', async () => {
  const { client, gemini } = await startGeminiService();
  gemini.reply(() => verdicts(() => ({ intent: 'MEDIUM' })));
  const offerId = await createOffer(client);
  await uploadCsv(client, offerId, fileWith('Intern'));
  const first = await score(client, offerId);
  await score(client, offerId, { rescore: true });
  expect((await onlyResult(client, offerId)).history).toEqual({
    totalCount: 1,
    nodes: [
      {
        ...{ cause: 'FIRST_VERDICT', scoreBefore: null, scoreAfter: 30, gradeBefore: null, gradeAfter: 'C' },
        ...{ intentBefore: null, intentAfter: 'MEDIUM' },
        explanation: 'The lead was judged for the first time: the score is 30.',
        run: { id: first.id, kind: 'SCORING' },
        scoringModel: { version: 1 },
      },
    ],
  });

  await uploadCsv(client, offerId, fileWith('CEO'));
  await score(client, offerId);
  await publish(client, offerId, { role: { decisionMaker: 25 }, maxFit: 50 });
  gemini.reply(() => verdicts(() => ({ intent: 'LOW' })));
  await score(client, offerId, { rescore: true });
  const { nodes } = (await onlyResult(client, offerId)).history;
  expect(nodes.map(({ cause, scoreBefore, scoreAfter }) => [cause, scoreBefore, scoreAfter])).toEqual([
    ['ASKED_AGAIN', 55, 35],
    ['MODEL_PUBLISHED', 50, 55],
    ['LEAD_CHANGED', 30, 50],
    ['FIRST_VERDICT', null, 30],
  ]);
  expect(nodes.map(({ scoringModel }) => scoringModel.version)).toEqual([2, 2, 1, 1]);
  expect(nodes.map(({ run }) => run?.kind)).toEqual(['SCORING', 'RECALCULATION', 'SCORING', 'SCORING']);
  expect(nodes.map(({ explanation }) => explanation)).toEqual([
    'The same AI model was asked again, and gave another answer: the score went from 55 to 35, the intent went from Medium to Low, the grade went from B to C.',
    'Version 2 of the scoring model was published: the score went from 50 to 55.',
    'The role of the lead was changed: the score went from 30 to 50, the grade went from C to B.',
    'The lead was judged for the first time: the score is 30.',
  ]);
});

it('names the offer, and another judge, when those changed', async () => {
  const { client, gemini, databaseUrl, stop } = await startGeminiService();
  gemini.reply(() => verdicts(() => ({ intent: 'MEDIUM' })));
  const offerId = await createOffer(client);
  await uploadCsv(client, offerId, fileWith('Intern'));
  await score(client, offerId);
  const input = offerInput({ idealCustomer: { decisionMakers: ['Intern'] } });
  await client.run(UpdateOfferDocument, { id: offerId, input });
  await score(client, offerId);
  await stop();
  gemini.reply(() => verdicts(() => ({ intent: 'HIGH' })));
  const env = { ...geminiEnv(gemini), GEMINI_MODEL: 'gemini-of-tomorrow' };
  const { client: later } = await startTestService({ databaseUrl, env });
  await score(later, offerId, { rescore: true });
  const { nodes } = (await onlyResult(later, offerId)).history;
  expect(nodes.map(({ cause, scoreAfter }) => [cause, scoreAfter])).toEqual([
    ['JUDGE_CHANGED', 70],
    ['OFFER_CHANGED', 50],
    ['FIRST_VERDICT', 30],
  ]);
});

it('tells of a failure, and of the first verdict after it', async () => {
  const { client, gemini } = await startGeminiService();
  gemini.reply(() => verdicts(() => ({ intent: 'NONSENSE' })));
  const offerId = await createOffer(client);
  await uploadCsv(client, offerId, fileWith('CEO'));
  await score(client, offerId);
  gemini.reply(() => verdicts(() => ({ intent: 'HIGH' })));
  await score(client, offerId);
  gemini.reply(() => verdicts(() => ({ intent: 'NONSENSE' })));
  await score(client, offerId, { rescore: true });
  const { nodes } = (await onlyResult(client, offerId)).history;
  expect(nodes.map(({ cause, scoreBefore, scoreAfter }) => [cause, scoreBefore, scoreAfter])).toEqual([
    ['AI_FAILED', 70, null],
    ['FIRST_VERDICT', null, 70],
    ['AI_FAILED', null, null],
  ]);
});

it('goes with the leads that an undone import had created, and tells of those that it gives back', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await uploadCsv(client, offerId, fileWith('Intern'));
  await score(client, offerId);
  const { id } = await uploadCsv(client, offerId, `${fileWith('CEO')}\nA2,Bob,CEO,Acme`);
  await score(client, offerId);
  expect(await histories(client, offerId)).toHaveLength(2);
  await client.run(UndoImportDocument, { id });
  await score(client, offerId);
  const [ann, ...others] = await histories(client, offerId);
  expect(others).toEqual([]);
  expect(ann?.history.nodes.map(({ cause }) => cause)).toEqual(['LEAD_CHANGED', 'LEAD_CHANGED', 'FIRST_VERDICT']);
  expect(ann?.history.nodes[0]?.explanation).toMatch(/^The lead was changed: the score went from \d+ to \d+/);
});

it('comes in pages', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await uploadCsv(client, offerId, fileWith('CEO'));
  await score(client, offerId);
  for (const decisionMaker of [21, 22]) await publish(client, offerId, { role: { decisionMaker } });
  const pageOf = async (after: string | null) => {
    const { results } = await client.run(HistoryPageDocument, { offerId, first: 2, after });
    return results.nodes[0]?.history;
  };
  const first = await pageOf(null);
  expect(first?.nodes.map(({ cause }) => cause)).toEqual(['MODEL_PUBLISHED', 'MODEL_PUBLISHED']);
  expect(first?.pageInfo.hasNextPage).toBe(true);
  const second = await pageOf(first?.pageInfo.endCursor ?? null);
  expect(second).toMatchObject({ nodes: [{ cause: 'FIRST_VERDICT' }], pageInfo: { hasNextPage: false } });
});
