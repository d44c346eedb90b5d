import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { startTestService } from '../support/service.js';
import { csvFile, drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

const ROWS = 30_000;

/** Collects what the page says while rows are read, which may stand there too briefly to be waited for. */
const NOTE_WHAT_IS_SAID = `window.said = [];
new MutationObserver(() => {
  const bar = document.querySelector('progress[aria-label="Rows read"]');
  if (bar) said.push([bar.getAttribute('value'), bar.nextElementSibling.textContent].join(' ').trim());
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });`;

it('says how many rows of a large file are read so far, before its preview and while it is imported', async () => {
  const { url, client } = await startTestService();
  const offerId = await createOffer(client);
  const { page, go } = await openConsole(url);
  await page.addInitScript(NOTE_WHAT_IS_SAID);
  const said = () => page.evaluate<string[]>('window.said');
  await go(`/offers/${offerId}/leads`);
  const rows = Array.from({ length: ROWS }, (_, place) => `N-${place},Person ${place},CTO,Company ${place}`);
  await drop(page, csvFile('large.csv', 'external_id,name,role,company', ...rows));
  await page.getByRole('button', { name: 'Import 30,000 leads' }).click({ timeout: 90_000 });
  await page.getByText('large.csv is imported').waitFor({ timeout: 90_000 });
  expect(await said()).toContainEqual(expect.stringMatching(/^Reading the rows: \d+,\d00 so far…$/));
  expect(await said()).toContainEqual(expect.stringMatching(/^(?:0\.\d+|1) Reading the rows: \d+,\d00 of 30,000…$/));
});
