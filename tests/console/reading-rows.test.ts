import { expect, it, vi } from 'vitest';
import { createOffer } from '../support/builders.js';
import { startTestService } from '../support/service.js';
import { csvFile, drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

vi.setConfig({ testTimeout: 180_000 });

const ROWS = 30_000;

it('says how many rows of a large file are read so far, before its preview and while it is imported', async () => {
  const { url, client } = await startTestService();
  const offerId = await createOffer(client);
  const { page, go } = await openConsole(url);
  await go(`/offers/${offerId}/leads`);
  const rows = Array.from({ length: ROWS }, (_, place) => `N-${place},Person ${place},CTO,Company ${place}`);
  await drop(page, csvFile('large.csv', 'external_id,name,role,company', ...rows));
  await page.getByText(/^Reading the rows: \d+,\d00 so far…$/).waitFor();
  await page.getByRole('button', { name: 'Import 30,000 leads' }).click({ timeout: 90_000 });
  await page.getByText(/^Reading the rows: \d+,\d00 of 30,000…$/).waitFor();
  const value = await page.getByRole('progressbar', { name: 'Rows read' }).getAttribute('value');
  expect(Number(value)).toBeGreaterThan(0);
  await page.getByText('large.csv is imported').waitFor({ timeout: 90_000 });
});
