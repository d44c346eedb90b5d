import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createOffer, someLeads } from '../support/builders.js';
import { offerWithLeads } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { showDeveloperTools } from './support/developer-tools.js';
import { csvFile, drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

/** Opens what "Show as GraphQL" shows in a view, and answers its text. */
async function operationIn(page: Page): Promise<string> {
  await page.getByRole('main').getByRole('button', { name: 'Show as GraphQL' }).first().click();
  const dialog = page.getByRole('dialog');
  const text = await dialog.innerText();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
  return text;
}

it('shows the operation that a new offer is created by, with what is written so far, when it is asked for', async () => {
  const { url } = await startTestService();
  const { page, go } = await openConsole(url);
  await showDeveloperTools(page);
  await go('/offers/new');
  await page.getByLabel('What do you call it?').fill('Parcel lockers');
  await page.getByLabel('Whom is it for?').fill('Landlords\nLibraries');
  const text = await operationIn(page);
  expect(text).toContain('mutation CreateOffer');
  expect(text).toContain('"name": "Parcel lockers"');
  expect(text).toMatch(/"idealUseCases": \[\s*"Landlords",\s*"Libraries"\s*\]/);
});

it('shows the operation behind every view, also where there is nothing to see yet', async () => {
  const { url, client } = await startTestService();
  const { page, go } = await openConsole(url);
  await showDeveloperTools(page);
  await go('/');
  await page.getByRole('button', { name: 'Try it with a sample' }).waitFor();
  expect(await operationIn(page)).toContain('query Offers');
  const empty = await createOffer(client);
  const filled = await offerWithLeads(client, someLeads(2));
  for (const [path, operation] of [
    ['/', 'query Offers'],
    [`/offers/${empty}/edit`, 'query OfferText'],
    [`/offers/${empty}/leads`, 'query Imports'],
    [`/offers/${empty}/score`, 'query Runs'],
    [`/offers/${empty}/proof`, 'query Proof'],
    [`/offers/${empty}/list`, 'query CallList'],
    [`/offers/${filled}/leads`, 'query Imports'],
    [`/offers/${filled}/score`, 'query Estimate'],
  ] as const) {
    await go(path);
    // A part of the view may be drawn before the one that stands first.
    await expect.poll(() => operationIn(page), { message: path }).toContain(operation);
  }
});

it('shows the operations by which a file is tried and taken in, when one is dropped', async () => {
  const { url, client } = await startTestService();
  const offerId = await createOffer(client);
  const { page, go } = await openConsole(url);
  await showDeveloperTools(page);
  await go(`/offers/${offerId}/leads`);
  await drop(page, csvFile('leads.csv', 'Name,Role,Company', 'Ann,CEO,Acme'));
  await page.getByRole('button', { name: 'Import 1 lead' }).waitFor();
  expect(await operationIn(page)).toContain('mutation PreviewLeads');
  await page.getByRole('button', { name: 'Import 1 lead' }).click();
  await page.getByText('leads.csv is imported').waitFor();
  expect(await operationIn(page)).toContain('mutation UploadLeads');
});

it('hides what is for developers until the switch in the header is on, and keeps it on after that', async () => {
  const { url, client } = await startTestService();
  const offerId = await offerWithLeads(client, someLeads(2));
  const { page, go } = await openConsole(url);
  await go(`/offers/${offerId}/score`);
  await page.getByRole('button', { name: 'Score 2 leads' }).waitFor();
  expect(await page.getByText('GraphQL').count()).toBe(0);
  await page.getByRole('button', { name: 'Settings' }).click();
  expect(await page.getByRole('menuitem', { name: 'API' }).count()).toBe(0);
  await page.getByRole('menuitemcheckbox', { name: 'Developer tools' }).click();
  await page.getByRole('menuitem', { name: 'API' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await operationIn(page)).toContain('query Estimate');
  await page.reload();
  expect(await operationIn(page)).toContain('query Estimate');
});
