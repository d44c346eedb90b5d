import { expect, it } from 'vitest';
import { apolloExport } from '../../examples/apollo-export.js';
import { createOffer, made } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { ResultsDocument } from '../support/generated/graphql.js';
import { gradedList } from '../support/models.js';
import { startTestService } from '../support/service.js';
import { drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

const LEADS = { name: 'apollo-contacts-export.csv', content: apolloExport({ leads: 5_000, seed: 1 }) };

const OFFER = {
  name: 'Outreach automation for sales teams',
  valueProps: ['Books more meetings', 'Writes first messages'],
  idealUseCases: ['Computer software companies with an outbound sales team'],
};

it('ranks mid-market in German-speaking countries first, without free mail and competitors, when a growth lead clicks so', async () => {
  const { url, client } = await startTestService();
  const offerId = await createOffer(client, OFFER);
  const { page, go } = await openConsole(url);
  const begun = Date.now();
  await go(`/offers/${offerId}/leads`);
  await drop(page, LEADS);
  await page.getByRole('checkbox', { name: 'Score when it is imported' }).check();
  await page.getByRole('button', { name: /^Import [\d,]+ leads$/ }).click();
  await page.getByRole('link', { name: 'See the leads being scored' }).click();
  await page.getByText(/[\d,]+ of [\d,]+ leads scored/).waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Open the call list' }).click();
  await page.getByText(/^[\d,]+ leads share the score \d+\./).waitFor();
  await page.getByRole('link', { name: 'Say what else matters' }).click();

  const preview = page.getByRole('complementary', { name: 'Preview' });
  await preview.getByText('50 of your first 50 stay').waitFor();
  await page.getByRole('button', { name: /^\+ Company size/ }).click();
  await page.getByRole('button', { name: /^\+ German-speaking countries/ }).click();
  await page.getByRole('button', { name: /^\+ Free mail/ }).click();
  await page.getByRole('button', { name: /^\+ Competitors/ }).click();
  const competitors = page.getByRole('article', { name: 'Competitors' });
  const common = competitors.getByRole('list', { name: 'Commonest in your leads' }).getByRole('button');
  await competitors.getByText('Click a text, or write one.').waitFor();
  await common.first().click();
  await common.first().click();
  await competitors.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Rebalance' }).click();
  await page.getByText(/^Rebalanced: the best lead gets exactly 50 points$/).waitFor();
  await page.getByText('Draft saved').waitFor();
  await page.getByRole('button', { name: 'Suggest grades' }).click();
  await page.getByRole('button', { name: /^Publish \d+ changes$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^New: Company size\. If # Employees is between 201 and 500/).waitFor();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published.').waitFor();
  await page.getByText('In force; nothing is changed').waitFor();
  await page.getByRole('link', { name: /^Call list/ }).click();
  await page.getByText('Folded away:').waitFor();
  await eventually(
    async () => (await gradedList(client, offerId)).map(({ scoringModel }) => scoringModel.version),
    30_000,
  ).toSatisfy((versions: number[]) => versions.every((version) => version === 2));
  await page.getByText(/^New points/).waitFor({ state: 'detached' });
  const took = Date.now() - begun;

  const { results } = await client.run(ResultsDocument, { offerId, first: 50 });
  const scores = new Set(results.nodes.map(({ score }) => score));
  const best = results.nodes[0];
  await page
    .getByRole('row', { name: new RegExp(`^${best?.lead.name}, .*score ${best?.score}, grade A$`) })
    .first()
    .waitFor();
  console.log(`${took} ms to ${scores.size} scores among the first 50: ${[...scores].join(', ')}`);
  expect(scores.size).toBeGreaterThanOrEqual(8);
  expect(took).toBeLessThan(120_000);
  for (const { lead } of results.nodes) {
    expect(made(lead.email, lead)).not.toMatch(/@(?:gmail|gmx|web|yahoo|outlook|hotmail)\./);
  }

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Published.').waitFor({ state: 'detached' });
  await page
    .getByText(/^[\d,]+ leads$/)
    .first()
    .waitFor();
});
