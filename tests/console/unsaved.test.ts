import { expect, it } from 'vitest';
import { createOffer, someLeads } from '../support/builders.js';
import { newDatabase } from '../support/databases.js';
import { offerOf, offerWithLeads } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { csvFile, drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

const AWAY = 'The service does not answer. Nothing is lost';

it('brings unsaved text back, of a new offer and of each that is edited, after a reload and a look elsewhere', async () => {
  const { url, client } = await startTestService();
  await createOffer(client, { name: 'Route planner' });
  const { page, go } = await openConsole(url);
  await go('/offers/new');
  await page.getByLabel('What do you call it?').fill('Parcel lockers');
  await page.getByRole('link', { name: 'Lead scoring' }).click();
  await page.getByRole('link', { name: 'Route planner' }).click();
  await page.getByRole('link', { name: 'Offer', exact: true }).click();
  await page.getByLabel('Whom is it for?').fill('Couriers');
  await page.reload();
  await page.getByText('Your unsaved text is back').waitFor();
  const written = (label: string) => page.getByLabel(label).inputValue();
  await expect.poll(() => written('Whom is it for?')).toBe('Couriers');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect.poll(() => written('Whom is it for?')).toBe('Freight carriers with their own fleet');
  await page.reload();
  await page.getByLabel('Whom is it for?').waitFor();
  expect(await page.getByText('Your unsaved text is back').count()).toBe(0);

  await go('/offers/new');
  await page.getByText('Your unsaved text is back').waitFor();
  await expect.poll(() => written('What do you call it?')).toBe('Parcel lockers');
  await page.getByRole('button', { name: /^Save/ }).click();
  await page.getByRole('heading', { name: 'Parcel lockers' }).waitFor();
  await go('/offers/new');
  await expect.poll(() => written('What do you call it?')).toBe('');
});

it('says by itself that the service is away, and saves a draft that met it and offers a text and an import again, when it is back', async () => {
  const databaseUrl = await newDatabase();
  const before = await startTestService({ databaseUrl });
  const offerId = await offerWithLeads(before.client, someLeads(1));
  const PORT = new URL(before.url).port;
  const { page, go } = await openConsole(before.url);
  const other = await openConsole(before.url);
  const third = await openConsole(before.url);
  await go(`/offers/${offerId}/edit`);
  await page.getByLabel('Whom is it for?').fill('Couriers');
  await other.go(`/offers/${offerId}/leads`);
  await drop(other.page, csvFile('more.csv', 'Name,Role', 'Ann,CEO'));
  await other.page.getByRole('button', { name: 'Import 1 lead' }).waitFor();
  await third.go(`/offers/${offerId}/scoring`);
  await third.page.getByText('In force; nothing is changed').waitFor();
  await before.stop();
  await third.page.getByRole('button', { name: 'Decision maker: less' }).click();
  await third.page.getByText('Not saved: the service does not answer').waitFor();
  await other.page.getByText(AWAY).waitFor();
  await other.page.getByRole('button', { name: 'Import 1 lead' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The offer was not saved').waitFor();

  const { client } = await startTestService({ databaseUrl, env: { PORT } });
  await page.getByText(AWAY).waitFor({ state: 'detached' });
  await third.page.getByText('Draft saved').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await other.page.getByRole('button', { name: 'Try again' }).click();
  await other.page.getByText('more.csv').first().waitFor();
  await expect.poll(async () => (await offerOf(client, offerId)).counts.leads).toBe(2);
  expect((await offerOf(client, offerId)).idealUseCases).toEqual(['Couriers']);
});
