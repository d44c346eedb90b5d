import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createOffer, someLeads } from '../support/builders.js';
import { verdicts } from '../support/fake-gemini-replies.js';
import { startGeminiService } from '../support/gemini-service.js';
import { holdReplies } from '../support/held-replies.js';
import { csvFile, drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

const LINES = someLeads(5).map(({ name, role, company, industry, location, linkedinBio }) =>
  [name, role, company, industry, location, linkedinBio].join(','),
);
const LEADS = csvFile('leads.csv', 'Name,Role,Company,Industry,Location,LinkedIn Bio', ...LINES);

/** The number of leads to score, wherever the view of the runs and its tab say it. */
async function expectToDo(page: Page, count: number) {
  await page.getByRole('button', { name: `Score ${count} leads`, exact: true }).waitFor();
  await page.getByRole('link', { name: `Runs ${count} to do` }).waitFor();
}

it('says the same number of leads to score on tab, page, button, card and banner, from an import to its undo', async () => {
  const { url, client, gemini } = await startGeminiService({ env: { AI_CONCURRENCY: '1' } });
  const held = holdReplies();
  gemini.next(verdicts(), verdicts());
  gemini.reply(() => held.reply);
  const offerId = await createOffer(client);
  const { page, go } = await openConsole(url);
  const tab = (name: RegExp) => page.getByRole('link', { name }).click();
  await go(`/offers/${offerId}/leads`);
  await drop(page, LEADS);
  await page.getByRole('button', { name: 'Import 5 leads' }).click();
  await page.getByRole('link', { name: 'See what it costs, and limit it' }).click();
  await page.getByText('5 leads wait for their first score.').waitFor();
  await expectToDo(page, 5);

  await page.getByRole('button', { name: 'Score 5 leads' }).click();
  await page.getByText('2 of 5').waitFor();
  await page.getByRole('link', { name: 'Runs under way' }).waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expectToDo(page, 3);
  await expect.poll(() => page.getByText('under way').count()).toBe(0);

  await tab(/^Offer$/);
  await expect.poll(() => page.evaluate('document.activeElement.outerHTML')).toBe('<h2 tabindex="-1">Offer</h2>');
  await page.getByLabel('What does it do for a customer?').fill('Something else');
  await page.getByRole('button', { name: 'Save' }).click();
  const banner = page.getByText('3 leads wait for their first score; 2 results are out of date.');
  await banner.waitFor();
  await page.getByRole('link', { name: 'Runs 5 to do' }).waitFor();
  await tab(/^Call list/);
  await banner.waitFor();
  await page.getByRole('link', { name: 'Score 5 leads' }).click();
  await banner.waitFor();
  await expectToDo(page, 5);
  await page.getByRole('link', { name: 'Lead scoring' }).click();
  const card = page.getByRole('article');
  await card.getByRole('link', { name: 'Score 5 leads' }).waitFor();
  await expect.poll(() => card.innerText()).toMatch(/To score\s+5/);

  await card.getByRole('link', { name: 'Score 5 leads' }).click();
  await page.getByRole('button', { name: 'Score 5 leads' }).click();
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await tab(/^Leads/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Leads 0' }).waitFor();
  held.release();
  await tab(/^Runs/);
  await page.getByText('There are no leads to score yet').waitFor();
  await expect.poll(() => page.getByText(/5 of 5|Score 0/).count()).toBe(0);
  await expect.poll(() => page.getByRole('link', { name: 'Open the call list' }).count()).toBe(0);
});
