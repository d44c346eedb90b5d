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
  await page.getByRole('grid').and(page.locator('[aria-rowcount="1501"]')).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
  await page.getByText('Person 1500', { exact: true }).waitFor();
  await expect.poll(() => page.getByRole('row').count()).toBeLessThan(50);
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

it('says how much of a list it shows and how to see the rest, when that is longer than a browser can scroll', async () => {
  const { url, client } = await startTestService();
  const offerId = await createOffer(client);
  await addLeads(client, offerId, someLeads(3));
  await score(client, offerId);
  const { page, go } = await openConsole(url);
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = await response.text();
    await route.fulfill({ response, body: answer.replace('"totalCount":3', '"totalCount":612345') });
  });
  await go(`/offers/${offerId}/list`);
  await page.getByText(/^612,345 leads\. The first 250,000 are listed here: narrow the list by a filter/).waitFor();
  await page.getByRole('grid').and(page.locator('[aria-rowcount="612346"]')).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
  await page.locator('[aria-rowindex="250001"]').waitFor();
});
