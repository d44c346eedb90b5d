import { it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { startTestService } from '../support/service.js';
import { csvFile, drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

it('are said before an import and after it, where something is odd', async () => {
  const { url, client } = await startTestService();
  const offerId = await createOffer(client);
  const { page, go } = await openConsole(url);
  await go(`/offers/${offerId}/leads`);
  const warning = page.getByText('One row has cells with a placeholder');
  await drop(page, csvFile('odd.csv', 'Name,Role,Company', 'Ann,N/A,Acme'));
  await warning.waitFor();
  await page.getByRole('button', { name: 'Import 1 lead' }).click();
  await page.getByText('odd.csv is imported').waitFor();
  await warning.waitFor();

  await drop(page, csvFile('plain.csv', 'Name,Role,Company', 'Bob,CTO,Acme'));
  await page.getByRole('button', { name: 'Import 1 lead' }).waitFor();
  await warning.waitFor({ state: 'detached' });
});
