import { expect, it } from 'vitest';
import { createOffer, someLeads } from '../support/builders.js';
import { offerWithLeads } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { openConsole } from './support/open-console.js';

it('says why the sample has no leads, and shows its offer, when its file is refused', async () => {
  const { url } = await startTestService({ env: { MAX_ROWS: '1' } });
  const { page, go } = await openConsole(url);
  await go('/');
  await page.getByRole('button', { name: 'Try it with a sample' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'The sample could not be set up' });
  await notice.waitFor();
  expect(await notice.innerText()).toContain('MAX_ROWS');
  await page.getByRole('article').waitFor();
  await notice.waitFor();
});

it('says that an import was not undone, when the service does not answer', async () => {
  const { url, client, stop } = await startTestService();
  const offerId = await offerWithLeads(client, someLeads(2));
  const { page, go } = await openConsole(url);
  await go(`/offers/${offerId}/leads`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await stop();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('alert').filter({ hasText: 'The import could not be undone' }).waitFor();
});

it('says that an offer was not deleted, when the service does not answer', async () => {
  const { url, client, stop } = await startTestService();
  await createOffer(client);
  const { page, go } = await openConsole(url);
  await go('/');
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await stop();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('alert').filter({ hasText: 'The offer could not be deleted' }).waitFor();
});
