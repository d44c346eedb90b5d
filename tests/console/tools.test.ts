import { expect, it } from 'vitest';
import { someLead } from '../support/builders.js';
import { offerWithLeads, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { expectAccessible } from './support/axe.js';
import { downloadBy } from './support/files.js';
import { openConsole } from './support/open-console.js';

/** A list of a lead that Salesforce takes, and one that it refuses. */
async function openList() {
  const { url, client } = await startTestService();
  const offerId = await offerWithLeads(client, [
    someLead({ name: 'Zoë Weiß' }),
    someLead({ name: 'Bob', company: '' }),
  ]);
  await score(client, offerId);
  const { page, go } = await openConsole(url);
  await go(`/offers/${offerId}/list`);
  await page.getByRole('row').nth(2).waitFor();
  return page;
}

it('says by keys alone what a tool needs first, downloads the file for it, and tells what was left out', async () => {
  const page = await openList();
  await page.getByRole('button', { name: 'Download' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('s');
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toContain('Salesforce');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Take the list to Salesforce' });
  await dialog.getByText('Make two custom fields').waitFor();
  const button = dialog.getByRole('button', { name: 'Download for Salesforce' });
  const { name, content } = await downloadBy(page, button);
  expect(name).toMatch(/^salesforce-leads_route-planner_[\d-]+\.csv$/);
  expect(content).toContain('"Zoë","Weiß"');
  await dialog.getByText('has 1 row').waitFor();
  await dialog.getByText('Left out: 1 lead without a company.').waitFor();
  await expectAccessible(page, 'a file for a tool');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Download');
});

it('shows the page of the documents that says what the file holds', async () => {
  const page = await openList();
  await page.getByRole('button', { name: 'Download' }).click();
  await page.getByRole('menuitem', { name: /^HubSpot/ }).click();
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: /^What it holds/ }).click(),
  ]);
  await opened.getByText('# Files for other tools').waitFor();
  await opened.getByText('Lead Score Reason').waitFor();
});
