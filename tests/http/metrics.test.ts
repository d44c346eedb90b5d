import { expect, it } from 'vitest';
import { someLead, someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { FAKE_USAGE, modelText, rateLimited } from '../support/fake-gemini-replies.js';
import { startGeminiService } from '../support/gemini-service.js';
import { offerWithLeads, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

async function metricsOf(url: string): Promise<string> {
  const response = await fetch(`${url}/metrics`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
  return response.text();
}

it('says what runs and calls to the AI did', async () => {
  const { client, gemini, url } = await startGeminiService();
  gemini.next(rateLimited('0.1s'), modelText('no'));
  const leads = [...someLeads(3), someLead({ company: 'Company 1', name: 'Twin of the first' })];
  expect(await score(client, await offerWithLeads(client, leads))).toMatchObject({ scored: 4 });
  const lines = (await metricsOf(url)).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'lead_scoring_runs{status="COMPLETED"} 1',
      'lead_scoring_leads_total{outcome="scored"} 3',
      'lead_scoring_leads_total{outcome="reused"} 1',
      'lead_scoring_leads_total{outcome="failed"} 0',
      'lead_scoring_ai_calls_total{outcome="ok"} 3',
      'lead_scoring_ai_calls_total{outcome="rate_limited"} 1',
      'lead_scoring_ai_calls_total{outcome="unusable"} 1',
      `lead_scoring_ai_tokens_total{kind="input"} ${4 * FAKE_USAGE.promptTokenCount}`,
      `lead_scoring_ai_tokens_total{kind="thought"} ${4 * FAKE_USAGE.thoughtsTokenCount}`,
      'lead_scoring_ai_wait_seconds_count 5',
      'lead_scoring_ai_queue 0',
    ]),
  );
});

it('times requests and operations by what is ours, and by nothing that a client wrote', async () => {
  const { url } = await startTestService();
  const post = (body: object) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then((response) => response.text());
  await post({ query: 'query MadeUpName { offers { totalCount } }', operationName: 'MadeUpName' });
  await post({ query: 'query MadeUpName { offer(id: 4) { id } nothing }' });
  await post({ query: '{' });
  await fetch(`${url}/made-up/path?of=a-client`);
  await fetch(`${url}/healthz`, { method: 'PROPFIND' });
  await eventually(() => metricsOf(url)).toContain('route="other"');
  const text = await metricsOf(url);
  const count = (name: string) => Number(new RegExp(`^${name.replace(/[{}]/g, '\\$&')} (\\d+)$`, 'm').exec(text)?.[1]);
  expect(count('lead_scoring_graphql_operation_seconds_count{kind="query",outcome="ok"}')).toBe(1);
  expect(count('lead_scoring_graphql_operation_seconds_count{kind="unreadable",outcome="error"}')).toBe(2);
  expect(count('lead_scoring_http_request_seconds_count{method="GET",route="other",status="404"}')).toBe(1);
  expect(text).toContain('method="other",route="/healthz"');
  for (const written of ['MadeUp', 'made-up', 'a-client', 'PROPFIND']) expect(text).not.toContain(written);
});
