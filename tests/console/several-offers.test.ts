import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { makeClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { OffersDocument } from '../support/generated/graphql.js';
import { makeKey } from '../support/keys.js';
import { startTestService } from '../support/service.js';
import { csvFile, drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

const LEADS = csvFile(
  'crm.csv',
  'Full Name,Job Title,Company Name,Industry,City,About',
  'Maren Oldenburg,VP Sales,Plankton Cloud,SaaS,Hamburg,Looking for tools that book more meetings.',
  'Mei Lin,Software Engineer,Mosaiq,B2B SaaS,Singapore,Backend and Kubernetes.',
);

it('scores one file for three offers in ten clicks, and shows each with its leads, its import and its histogram', async () => {
  const { url, client } = await startTestService();
  const { page, go } = await openConsole(url);
  let clicks = 0;
  const click = async (target: Locator) => {
    clicks += 1;
    await target.click();
  };
  const begun = Date.now();
  await go('/');
  await click(page.getByRole('link', { name: 'Describe your offer' }));
  await page.getByLabel('What do you call it?').fill('Outreach automation');
  await page.getByLabel('Whom is it for?').fill('B2B SaaS companies');
  await click(page.getByRole('button', { name: 'Save and go on to leads' }));
  await drop(page, LEADS);
  await click(page.getByRole('checkbox', { name: 'Score when it is imported' }));
  await click(page.getByRole('button', { name: 'Import 2 leads' }));
  await page.getByRole('link', { name: 'See the leads being scored' }).waitFor();
  for (const name of ['Route planner', 'Fuel cards']) {
    await click(page.getByRole('button', { name: /^More for/ }));
    await click(page.getByRole('menuitem', { name: /^Score these leads for another offer/ }));
    await page.getByLabel('What do you call it?').fill(name);
    await click(page.getByRole('dialog').getByRole('button', { name: 'Score 2 leads' }));
    await page.getByRole('heading', { name }).waitFor();
    await page.getByText('2 of 2 leads scored').waitFor();
  }
  console.log(`${clicks} clicks, ${Date.now() - begun} ms for three offers`);
  expect(clicks).toBeLessThanOrEqual(10);
  const { offers } = await client.run(OffersDocument, {});
  expect(offers.totalCount).toBe(3);

  await page.getByRole('button', { name: 'Offer: Fuel cards' }).click();
  await page.getByRole('menuitem', { name: 'Route planner' }).click();
  await page.waitForURL('**/score');
  await page.getByRole('heading', { name: 'Route planner' }).waitFor();
  await expect.poll(() => page.title()).toBe('Runs · Route planner · Lead scoring');
  await page.getByRole('link', { name: 'Lead scoring' }).click();
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Offers');
  const card = page.getByRole('article').filter({ hasText: 'Fuel cards' });
  await card.getByText(/^Last import: leads of “Route planner”/).waitFor();
  await card.getByRole('img', { name: /^Most leads score/ }).waitFor();
  await card.getByText(/^Last import/).click({ force: true });
  await page.getByRole('heading', { name: 'Fuel cards' }).waitFor();
});

it('says which workspace the key opens, takes another one, and forgets it with all that was typed', async () => {
  const { url, databaseUrl } = await startTestService();
  const [acme, globex] = [await makeKey(databaseUrl, 'acme'), await makeKey(databaseUrl, 'globex')];
  const client = makeClient(url, acme.key);
  await eventually(async () => (await client.send(OffersDocument, {})).status).toBe(200);
  await eventually(async () => (await fetch(`${url}/metrics`)).status).toBe(401);
  const { page, go } = await openConsole(url);
  const give = async (key: string) => {
    await page.getByRole('dialog').getByLabel('API key').fill(key);
    await page.getByRole('button', { name: 'Use this key' }).click();
  };
  await go('/offers/new');
  await give(acme.key);
  await page.getByRole('button', { name: 'Workspace acme' }).click();
  await page.getByRole('menuitem', { name: 'Change the key…' }).click();
  await page.getByRole('dialog', { name: 'Use another API key' }).waitFor();
  await give(globex.key);
  await page.getByRole('button', { name: 'Workspace globex' }).waitFor();
  await page.getByLabel('What do you call it?').fill('Parcel lockers');
  await page.getByRole('button', { name: 'Workspace globex' }).click();
  await page.getByRole('menuitem', { name: 'Forget the key' }).click();
  await page.getByRole('dialog', { name: 'This service needs an API key' }).waitFor();
  await expect.poll(() => page.evaluate('sessionStorage.length')).toBe(0);
});

it('has a page of its own for what is not there, with the way back, also after a reload', async () => {
  const { url } = await startTestService();
  const { page, go } = await openConsole(url);
  for (const [path, heading] of [
    ['/nothing', 'This page does not exist'],
    ['/offers/offer_1/nothing', 'This page does not exist'],
    ['/offers/unknown', 'This offer does not exist'],
    ['/offers/unknown/list', 'This offer does not exist'],
  ] as const) {
    await go(path);
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: heading }).waitFor();
    await expect.poll(() => page.title()).toBe('Not found · Lead scoring');
  }
  await page.getByRole('link', { name: 'All offers' }).click();
  await page.getByRole('heading', { name: 'Know whom to call first, and why' }).waitFor();
});
