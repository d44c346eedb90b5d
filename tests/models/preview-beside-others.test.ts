import { expect, it, onTestFinished, vi } from 'vitest';
import { SaveDraftAloneDocument, type ScoringModelInput } from '../support/generated/graphql.js';
import { longestWait } from '../support/longest-wait.js';
import { draftOf } from '../support/models.js';
import { startTestService } from '../support/service.js';
import { recordStatements } from '../support/statements.js';
import { offerWithTwins } from '../support/twins.js';

vi.setConfig({ testTimeout: 180_000 });

const LEADS = 2_500;

/** Looks for so much in each lead that a preview takes a while. */
const SLOW_MODEL: ScoringModelInput = {
  criteria: Array.from({ length: 20 }, (_, place) => ({
    label: `Criterion ${place}`,
    field: 'LINKEDIN_BIO',
    cases: [
      { test: 'CONTAINS', values: Array.from({ length: 40 }, (_, value) => `word ${place} ${value}`), points: 1 },
    ],
  })),
};

it('is worked out page by page, in steps between which others are answered', async () => {
  const statements = recordStatements();
  onTestFinished(() => void vi.restoreAllMocks());
  const { client, url } = await startTestService();
  const offerId = await offerWithTwins(client, LEADS, 'Runs a fleet. '.repeat(20));
  await client.run(SaveDraftAloneDocument, { offerId, model: SLOW_MODEL });

  let share = 1;
  // What else the machine does may make others wait once, and not each time.
  for (let attempt = 1; attempt <= 5 && share >= 0.25; attempt += 1) {
    statements.length = 0;
    const start = performance.now();
    const preview = draftOf(client, offerId);
    const longest = await longestWait(url, preview);
    share = longest / (performance.now() - start);
    expect((await preview).preview.leads).toBe(LEADS);
  }
  expect(share).toBeLessThan(0.25);
  expect(statements.filter((sql) => /LIMIT/.test(sql) && /"linkedinBio"/.test(sql))).toHaveLength(3);
});
