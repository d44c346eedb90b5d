import { expect, it, onTestFinished, vi } from 'vitest';
import { createOffer, someLeads } from '../support/builders.js';
import { ResultsDocument } from '../support/generated/graphql.js';
import { offerWithLeads, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { recordStatements } from '../support/statements.js';

it('reads a page twice and no more, when it is asked for again and nothing was written', async () => {
  const statements = recordStatements();
  onTestFinished(() => void vi.restoreAllMocks());
  const { client, url } = await startTestService();
  const offerId = await offerWithLeads(client, someLeads(5));
  await score(client, offerId);
  const body = JSON.stringify({ query: ResultsDocument.toString(), variables: { offerId } });
  const page = async () => {
    statements.length = 0;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return { text: await response.text(), reads: statements.length };
  };
  const pages = [await page(), await page(), await page(), await page()];
  expect(pages.map(({ reads }) => reads > 0)).toEqual([true, true, false, false]);
  expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
  await createOffer(client);
  expect((await page()).reads).toBeGreaterThan(0);
  expect((await page()).reads).toBe(0);
});
