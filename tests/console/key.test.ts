import { expect, it } from 'vitest';
import { addLeads, createOffer, someLeads } from '../support/builders.js';
import { makeClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { OffersDocument } from '../support/generated/graphql.js';
import { makeKey, orderKeys } from '../support/keys.js';
import { startTestService } from '../support/service.js';
import { openConsole } from './support/open-console.js';

it('is asked for where the service wants one, sent from then on, and kept as long as the tab', async () => {
  const { url, databaseUrl } = await startTestService();
  const { id, key } = await makeKey(databaseUrl, 'acme');
  const client = makeClient(url, key);
  const offerId = await createOffer(client, { name: 'Route planner' });
  await addLeads(client, offerId, someLeads(3));
  // The service learns within seconds that there are keys.
  await eventually(async () => (await fetch(`${url}/metrics`)).status).toBe(401);
  const { page, go } = await openConsole(url);
  await go('/');
  const dialog = page.getByRole('dialog', { name: 'This service needs an API key' });
  await dialog.getByLabel('API key').fill('another key');
  await dialog.getByRole('button', { name: 'Use this key' }).click();
  await dialog.getByText('does not accept this key').waitFor();
  await dialog.getByLabel('API key').fill(key);
  await dialog.getByRole('button', { name: 'Use this key' }).click();
  await page.getByRole('link', { name: 'Route planner' }).click();
  await page.reload();
  await page.getByRole('link', { name: /^Runs/ }).click();
  await page.getByRole('button', { name: 'Score 3 leads' }).click();
  await page.getByText('3 of 3 leads scored').waitFor();
  expect(await page.evaluate('localStorage.length')).toBe(0);
  await orderKeys(databaseUrl, `revoke ${id}`);
  await eventually(async () => (await client.send(OffersDocument, {})).status).toBe(401);
  await page.reload();
  await dialog.waitFor();
});
