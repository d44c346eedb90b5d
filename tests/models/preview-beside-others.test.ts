import { expect, it, onTestFinished, vi } from 'vitest';
import { newDatabase } from '../support/databases.js';
import { eventually } from '../support/eventually.js';
import { DraftPreviewDocument, SaveDraftAloneDocument, type ScoringModelInput } from '../support/generated/graphql.js';
import { longestWait } from '../support/longest-wait.js';
import { draftOf } from '../support/models.js';
import { startProcess } from '../support/process.js';
import { startTestService } from '../support/service.js';
import { holdStatements, recordStatements } from '../support/statements.js';
import { offerWithTwins } from '../support/twins.js';

vi.setConfig({ testTimeout: 180_000 });

const LEADS = 2_500;

/** Reads a page of leads for a preview. */
const PAGE = /"limitPoints"[\s\S]*LIMIT/;

/** The share of a preview's time for which it may hold somebody else up; without steps it is about 0.8. */
const LONGEST_SHARE = 0.4;

/** Looks for much in each lead. */
const SLOW_MODEL: ScoringModelInput = {
  criteria: Array.from({ length: 20 }, (_, place) => ({
    label: `Criterion ${place}`,
    field: 'LINKEDIN_BIO',
    cases: [
      { test: 'CONTAINS', values: Array.from({ length: 200 }, (_, value) => `word ${place} ${value}`), points: 1 },
    ],
  })),
};

it('is worked out page by page', async () => {
  const statements = recordStatements();
  onTestFinished(() => void vi.restoreAllMocks());
  const { client } = await startTestService();
  const offerId = await offerWithTwins(client, LEADS);
  await client.run(SaveDraftAloneDocument, { offerId, model: SLOW_MODEL });
  statements.length = 0;
  expect((await draftOf(client, offerId)).preview.leads).toBe(LEADS);
  expect(statements.filter((sql) => PAGE.test(sql))).toHaveLength(3);
});

it('is worked out no further, when its client gives it up, as one does that has a newer draft', async () => {
  const pages = holdStatements(PAGE, 2);
  onTestFinished(() => void vi.restoreAllMocks());
  const { client, url, requestLog } = await startTestService();
  const offerId = await offerWithTwins(client, 2 * LEADS);
  await client.run(SaveDraftAloneDocument, { offerId, model: SLOW_MODEL });
  const answered = requestLog.length;
  const newerDraft = new AbortController();
  const body = JSON.stringify({ query: DraftPreviewDocument.toString(), variables: { offerId } });
  const headers = { 'content-type': 'application/json' };
  const preview = fetch(`${url}/graphql`, { method: 'POST', headers, body, signal: newerDraft.signal });
  await eventually(pages.asked).toBe(2);
  newerDraft.abort();
  await expect(preview).rejects.toThrow(/aborted/);
  await eventually(() => requestLog.length).toBeGreaterThan(answered);
  pages.release();
  expect((await draftOf(client, offerId)).preview.leads).toBe(2 * LEADS);
  // Six for the whole one; of the other the two of before it was given up, and one that is read ahead.
  expect(pages.asked()).toBeLessThanOrEqual(6 + 3);
});

it('is worked out in steps, between which others are answered', async () => {
  const { client, url } = await startProcess({ env: { DATABASE_URL: await newDatabase() } });
  const offerId = await offerWithTwins(client, LEADS, (row) => `Runs fleet ${row}. `.repeat(100));
  await client.run(SaveDraftAloneDocument, { offerId, model: SLOW_MODEL });
  const shares: number[] = [];
  // What else the machine does may make others wait once, and not each time.
  do {
    const start = performance.now();
    const longest = await longestWait(url, draftOf(client, offerId));
    shares.push(longest / (performance.now() - start));
  } while (shares.length < 5 && Math.min(...shares) > LONGEST_SHARE);
  expect(Math.min(...shares)).toBeLessThan(LONGEST_SHARE);
});
