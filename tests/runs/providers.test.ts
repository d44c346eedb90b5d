import { expect, it } from 'vitest';
import { someLead, someLeads } from '../support/builders.js';
import { FAKE_MODEL_VERSION, FAKE_USAGE, rateLimited, serverError } from '../support/fake-gemini-replies.js';
import { startGeminiService } from '../support/gemini-service.js';
import { offerWithLeads, type Result, resultsOf, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

const INTENT_POINTS = { HIGH: 50, MEDIUM: 30, LOW: 10 };

const LEADS = [
  someLead({ company: '1', role: 'Chief Operating Officer' }),
  someLead({ company: '2', role: 'Operations Manager', location: null }),
  someLead({ company: '3', role: 'Florist', industry: null, linkedinBio: null }),
];

/** That points add up, and that every quote stands verbatim in the field it names. */
function expectToAddUp({ score, intent, reasoning, rule, ai, factors, lead, failure }: Result): void {
  const { role, industry, completeness } = rule;
  expect(rule.points).toBe(role.points + industry.points + completeness.points);
  expect(ai?.points).toBe(intent && INTENT_POINTS[intent]);
  expect(score).toBe(rule.points + (ai?.points ?? Number.NaN));
  expect(factors.map(({ code }) => code)).toEqual(['ROLE', 'INDUSTRY', 'COMPLETENESS', 'INTENT']);
  expect(factors.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  expect(reasoning).not.toBe('');
  expect(failure).toBeNull();
  const fields = { ROLE: lead.role, INDUSTRY: lead.industry, COMPANY: lead.company, LOCATION: lead.location };
  const texts: Partial<Record<string, string | null>> = { ...fields, LINKEDIN_BIO: lead.linkedinBio };
  for (const { field, quote } of [...factors.flatMap(({ evidence }) => evidence), ...(ai?.evidence ?? [])]) {
    expect(texts[field]).toContain(quote);
  }
}

it('scores by the built-in judge and says so, where no key is set', async () => {
  const { client } = await startTestService();
  const offerId = await offerWithLeads(client, LEADS);
  expect(await score(client, offerId)).toMatchObject({
    status: 'COMPLETED',
    total: 3,
    scored: 3,
    usage: { requests: 0, inputTokens: 0, outputTokens: 0, thoughtTokens: 0 },
  });
  const results = await resultsOf(client, offerId);
  expect(results).toHaveLength(3);
  for (const result of results) {
    expect(result).toMatchObject({ status: 'SCORED', stale: false, ai: { provider: 'LOCAL', model: null } });
    expectToAddUp(result);
  }
});

it('scores by Gemini and names the model that answered, where a key is set', async () => {
  const { client } = await startGeminiService();
  const offerId = await offerWithLeads(client, LEADS);
  await score(client, offerId);
  const results = await resultsOf(client, offerId);
  expect(results.map(({ intent }) => intent)).toEqual(['HIGH', 'MEDIUM', 'LOW']);
  for (const result of results) {
    expect(result).toMatchObject({ status: 'SCORED', ai: { provider: 'GEMINI', model: FAKE_MODEL_VERSION } });
    expectToAddUp(result);
  }
  expect(results[0]).toMatchObject({
    reasoning: 'Chief Operating Officer makes it HIGH.',
    ai: { evidence: [{ field: 'ROLE', quote: 'Chief Operating Officer' }] },
  });
});

it('counts the calls and the tokens, those of failed calls too', async () => {
  const { client, gemini } = await startGeminiService();
  gemini.next(serverError(500), rateLimited('0.1s'));
  const run = await score(client, await offerWithLeads(client, someLeads(4)));
  expect(run).toMatchObject({ status: 'COMPLETED', scored: 4 });
  expect(run.usage).toEqual({
    requests: 6,
    inputTokens: 4 * FAKE_USAGE.promptTokenCount,
    outputTokens: 4 * (FAKE_USAGE.candidatesTokenCount + FAKE_USAGE.thoughtsTokenCount),
    thoughtTokens: 4 * FAKE_USAGE.thoughtsTokenCount,
  });
  expect(gemini.requests).toHaveLength(6);
});
