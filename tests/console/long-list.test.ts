import { expect, it } from 'vitest';
import { addLeads, createOffer, someLeads } from '../support/builders.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { openConsole } from './support/open-console.js';

it('draws only the lines in sight of a long list, and reads on to where it is scrolled', async () => {
  const { url, client } = await startTestService();
  const offerId = await createOffer(client);
  const leads = someLeads(1_500);
  for (const start of [0, 750]) await addLeads(client, offerId, leads.slice(start, start + 750));
  await score(client, offerId);
  const { page, go } = await openConsole(url);
  await go(`/offers/${offerId}/list`);
  await page.getByText('Person 1', { exact: true }).waitFor();
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('1501');
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
  await page.getByText('Person 1500', { exact: true }).waitFor();
  expect(await page.getByRole('row').count()).toBeLessThan(50);
  await page.keyboard.press('Home');
  await page.getByText('Person 1', { exact: true }).waitFor();
});

it('reads a long list to its end, where the service has the smallest pages that it can be set to', async () => {
  const { url, client } = await startTestService({ env: { MAX_PAGE_SIZE: '250' } });
  const offerId = await createOffer(client);
  await addLeads(client, offerId, someLeads(600));
  await score(client, offerId);
  const { page, go } = await openConsole(url);
  await go(`/offers/${offerId}/list`);
  await page.getByText('Person 1', { exact: true }).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
  await page.getByText('Person 600', { exact: true }).waitFor();
});
