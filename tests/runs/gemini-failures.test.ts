import { describe, expect, it } from 'vitest';
import { someLeads } from '../support/builders.js';
import {
  connectionReset,
  modelText,
  rateLimited,
  serverError,
  verdicts,
  withoutText,
} from '../support/fake-gemini-replies.js';
import { startGeminiService, startImpatientService } from '../support/gemini-service.js';
import { offerOf, offerWithLeads, resultsOf, runOf, score } from '../support/scoring.js';

describe('a lead on which Gemini gives no verdict', () => {
  it('fails with its rule layer standing, while the others are scored', async () => {
    const { client, gemini } = await startImpatientService();
    gemini.reply(({ leads: [lead] }) => (lead?.company === 'Company 2' ? modelText('I would say: high!') : verdicts()));
    const offerId = await offerWithLeads(client, someLeads(3));
    const run = await score(client, offerId);
    expect(run).toMatchObject({ status: 'COMPLETED', message: null, total: 3, scored: 2, failed: 1 });
    const [first, second, third] = await resultsOf(client, offerId);
    expect(second).toMatchObject({ status: 'AI_FAILED', score: null, intent: null, reasoning: null, ai: null });
    expect(second).toMatchObject({ failure: { code: 'UNUSABLE_REPLY', attempts: 6 }, rule: first?.rule });
    expect(second?.factors.map(({ code }) => code)).toEqual(['ROLE', 'INDUSTRY', 'COMPLETENESS']);
    expect(second?.factors.reduce((sum, { points }) => sum + points, 0)).toBe(second?.rule.points);
    expect([first, third]).toMatchObject([{ status: 'SCORED' }, { status: 'SCORED' }]);
    expect((await offerOf(client, offerId)).counts).toEqual({ leads: 3, scored: 2, failed: 1, stale: 0, unscored: 0 });
  });

  it('is listed by the run, and scored by the next one under the same id', async () => {
    const { client, gemini } = await startImpatientService();
    gemini.reply(({ leads: [lead] }) => (lead?.company === 'Company 2' ? withoutText('SAFETY') : verdicts()));
    const offerId = await offerWithLeads(client, someLeads(3));
    const { id } = await score(client, offerId);
    const failed = (await resultsOf(client, offerId))[1];
    const { failures } = await runOf(client, id);
    expect(failures).toEqual({ totalCount: 1, nodes: [{ lead: { id: failed?.lead.id }, ...failed?.failure }] });
    expect(failed?.failure?.code).toBe('BLOCKED');

    gemini.reply(() => verdicts());
    expect(await score(client, offerId)).toMatchObject({ total: 1, scored: 1, failed: 0 });
    expect((await resultsOf(client, offerId))[1]).toMatchObject({ id: failed?.id, status: 'SCORED', failure: null });
    expect((await runOf(client, id)).failures).toEqual(failures);
  });

  it('replaces a result that it had, when all are scored anew', async () => {
    const { client, gemini } = await startImpatientService();
    const offerId = await offerWithLeads(client, someLeads(1));
    await score(client, offerId);
    gemini.reply(() => modelText('{"verdicts": []}'));
    expect(await score(client, offerId, { rescore: true })).toMatchObject({ scored: 0, failed: 1 });
    expect(await resultsOf(client, offerId)).toMatchObject([{ status: 'AI_FAILED', score: null, ai: null }]);
  });
});

it.each([
  ['429 with a short delay', rateLimited('0.2s')],
  ['500', serverError(500)],
  ['503', serverError(503)],
  ['a reset connection', connectionReset()],
  ['an unusable reply', modelText('no JSON')],
])('scores every lead, when Gemini once answers by %s', async (_, reply) => {
  const { client, gemini } = await startGeminiService();
  gemini.next(reply);
  const offerId = await offerWithLeads(client, someLeads(3));
  expect(await score(client, offerId)).toMatchObject({ status: 'COMPLETED', scored: 3, failed: 0 });
  expect(gemini.requests).toHaveLength(4);
  expect((await resultsOf(client, offerId)).map(({ status }) => status)).toEqual(['SCORED', 'SCORED', 'SCORED']);
});
