import { expect, it } from 'vitest';
import { startTestService } from '../support/service.js';
import { csvFile, downloadBy, drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

const LEADS = csvFile(
  'crm.csv',
  'Full Name,Job Title,Company Name,Industry,City,About',
  'Maren Oldenburg,VP Sales,Plankton Cloud,SaaS,Hamburg,Looking for tools that book more meetings.',
  'Mei Lin,Software Engineer,Mosaiq,B2B SaaS,Singapore,Backend and Kubernetes.',
  'Sam Whitlock,Contractor,Whitlock Builds,Construction,Leeds,Lofts and kitchens.',
);

it('leads from nothing to a downloaded call list, when somebody describes an offer and drops a file', async () => {
  const { url } = await startTestService();
  const { page, go } = await openConsole(url);
  await go('/');
  await page.getByRole('link', { name: 'Describe your offer' }).click();
  await page.getByLabel('What do you call it?').fill('Outreach automation for sales teams');
  await page.getByLabel('What does it do for a customer?').fill('Books more meetings\nWrites first messages');
  await page.getByLabel('Whom is it for?').fill('B2B SaaS companies with an outbound sales team');
  await page.getByRole('button', { name: 'Save and go on to leads' }).click();

  await drop(page, LEADS);
  await page.getByRole('button', { name: 'Import 3 leads' }).click();
  await page.getByText('crm.csv is imported').waitFor();
  await page.getByRole('button', { name: 'Score 3 leads' }).click();
  await page.getByText('3 of 3 leads scored').waitFor();
  await page.getByRole('link', { name: 'Open the call list' }).click();

  const rows = page.getByRole('grid').getByRole('row');
  await rows.nth(3).waitFor();
  await expect
    .poll(() => rows.nth(1).innerText())
    .toMatch(/^1\s+100\s+A\s+Maren Oldenburg\s+VP Sales · Plankton Cloud\s+High\s+(?:sure|fairly sure|a guess)\s+\S/);
  await page.getByRole('checkbox', { name: 'Low' }).check();
  await page.getByRole('status').getByText('2 leads').waitFor();
  await page.getByRole('button', { name: 'Download' }).click();
  const { name, content } = await downloadBy(page, page.getByRole('menuitem', { name: /^CSV/ }));
  expect(name).toMatch(/^lead-scores_outreach-automation-for-sales-teams_\d{4}-\d\d-\d\d\.csv$/);
  await page.getByText(`${name} is downloaded: 2 leads`).waitFor({ state: 'attached' });
  expect(content.trim().split('\n')).toHaveLength(3);
  expect(content).toContain('Sam Whitlock');
  expect(content).not.toContain('Maren Oldenburg');
});

it('has a sample at hand, when there is no offer yet', async () => {
  const { url } = await startTestService();
  const { page, go } = await openConsole(url);
  await go('/');
  await page.getByRole('button', { name: 'Try it with a sample' }).click();
  await page.getByRole('button', { name: 'Score 38 leads' }).click();
  await page.getByText('38 of 38 leads scored').waitFor();
  await page.getByRole('link', { name: 'Open the call list' }).click();
  await page.getByRole('grid').getByRole('row').nth(3).waitFor();
});
