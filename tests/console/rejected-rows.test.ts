import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { OfferDocument } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { csvFile, downloadBy, drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

it('are listed with a reason, and come in when they were corrected and dropped again', async () => {
  const { url, client } = await startTestService();
  const offerId = await createOffer(client);
  const { page, go } = await openConsole(url);
  await go(`/offers/${offerId}/leads`);
  await drop(page, csvFile('leads.csv', 'Name,Role,Company', 'Ann,CEO,Acme', 'Bob,CFO,Best, Ltd,more'));
  const rejections = page.getByRole('region', { name: 'Rows rejected' });
  await rejections.getByText('The row has 5 cells').waitFor();
  await page.getByRole('button', { name: 'Import 1 lead' }).click();
  await page.getByText('leads.csv is imported').waitFor();

  const { name, content } = await downloadBy(page, page.getByRole('link', { name: 'Download 1 row to correct' }));
  expect(content).toContain('Bob');
  await drop(page, { name, content: content.replace(/Bob,.*/, 'Bob,CFO,"Best, Ltd",3,,') });
  await page.getByRole('button', { name: 'Import 1 lead' }).click();
  await page.getByText(`${name} is imported`).waitFor();
  const { offer } = await client.run(OfferDocument, { id: offerId });
  expect(offer?.counts.leads).toBe(2);
  expect(offer?.imports.nodes[0]).toMatchObject({ created: 1, rejected: 0 });
});
