import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { startTestService } from '../support/service.js';
import { openConsole } from './support/open-console.js';

async function createOffers(client: Client, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1)
    ids.push(await createOffer(client, { name: `Offer no. ${number}` }));
  return ids;
}

it('lists offers of more than one page down to the oldest, when somebody scrolls there', async () => {
  const { url, client } = await startTestService();
  await createOffers(client, 60);
  const { page, go } = await openConsole(url);
  await go('/');
  await page.getByText('60 offers', { exact: true }).waitFor();
  const offers = page.getByRole('article');
  await expect.poll(() => offers.count()).toBe(50);
  await offers.nth(49).scrollIntoViewIfNeeded();
  await page.getByRole('link', { name: 'Offer no. 1', exact: true }).waitFor();
  await expect.poll(() => offers.count()).toBe(60);
});

it('keeps the list whole, when an offer of its first page is deleted', async () => {
  const { url, client } = await startTestService();
  await createOffers(client, 52);
  const { page, go } = await openConsole(url);
  await go('/');
  const offers = page.getByRole('article');
  await offers.nth(49).scrollIntoViewIfNeeded();
  await offers.nth(51).waitFor();
  await page.getByRole('button', { name: 'More for Offer no. 52' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('51 offers', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Offer no. 1', exact: true }).waitFor();
  await expect.poll(() => offers.count()).toBe(51);
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Offers');
});

it('goes on from the last offer of a page to the first of the next, and from the oldest to the newest, by the key N', async () => {
  const { url, client } = await startTestService();
  const ids = await createOffers(client, 52);
  const { page, go } = await openConsole(url);
  await go(`/offers/${ids[2]}/list`);
  for (const [shown, next] of [
    [2, 1],
    [1, 0],
    [0, 51],
  ] as const) {
    await page.getByRole('heading', { name: `Offer no. ${shown + 1}`, exact: true }).waitFor();
    await page.getByText('There are no leads yet').waitFor();
    await page.keyboard.press('n');
    await page.waitForURL(`**/offers/${ids[next]}/list`);
  }
});

it('names what is missing by its label and goes there, when an offer is saved without a name', async () => {
  const { url } = await startTestService();
  const { page, go } = await openConsole(url);
  await go('/offers/new');
  await page.getByRole('button', { name: 'Save and go on to leads' }).click();
  await page.getByRole('alert').getByText('What do you call it? Write something here').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('name');
});
