import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { startTestService } from '../support/service.js';
import { openConsole } from './support/open-console.js';

const KEY = 'the-right-key';

/** Lets the service answer only who sends the key. */
async function wantKey(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const isRight = (await route.request().headerValue('authorization')) === `Bearer ${KEY}`;
    if (isRight) return route.continue();
    const errors = [{ message: 'Send an API key.', extensions: { code: 'UNAUTHENTICATED' } }];
    return route.fulfill({ status: 401, contentType: 'application/json', body: JSON.stringify({ errors }) });
  });
}

it('is asked for where the service wants one, sent from then on, and kept as long as the tab', async () => {
  const { url, client } = await startTestService();
  await createOffer(client, { name: 'Route planner' });
  const { page, go } = await openConsole(url);
  await wantKey(page);
  await go('/');
  const dialog = page.getByRole('dialog', { name: 'This service asks for a key' });
  await dialog.getByLabel('API key').fill('another key');
  await dialog.getByRole('button', { name: 'Use this key' }).click();
  await dialog.getByText('does not take the key').waitFor();
  await dialog.getByLabel('API key').fill(KEY);
  await dialog.getByRole('button', { name: 'Use this key' }).click();
  await page.getByRole('link', { name: 'Route planner' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Route planner' }).waitFor();
  expect(await page.evaluate('localStorage.length')).toBe(0);
});
