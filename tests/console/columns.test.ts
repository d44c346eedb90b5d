import { describe, expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { OfferLeadsDocument } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { csvFile, drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

async function openLeads() {
  const { url, client } = await startTestService();
  const offerId = await createOffer(client);
  const { page, go } = await openConsole(url);
  await go(`/offers/${offerId}/leads`);
  const leads = async () => (await client.run(OfferLeadsDocument, { id: offerId })).offer?.leads.nodes;
  return { page, leads };
}

describe('the columns of a dropped file', () => {
  it('are shown with samples and what they are taken for, and can be corrected before the import', async () => {
    const { page, leads } = await openLeads();
    await drop(page, csvFile('leads.csv', 'Name,Role,Company,Habitat', 'Ann,CEO,Acme,Oslo', 'Bob,CFO,Best,Rome'));
    await page.getByText('Oslo · Rome').waitFor();
    const choice = page.getByLabel('What Habitat is taken for');
    expect(await choice.inputValue()).toBe('as-recognised');
    await choice.selectOption('Location');
    await page.getByText('Missing columns cost each new lead up to 70 points').waitFor();
    await page.getByRole('heading', { name: 'By the rules: up to 30 points' }).waitFor();
    await page.getByRole('heading', { name: 'By the AI: up to 40 points' }).waitFor();
    await page.getByText('Headline or Keywords can be the bio').waitFor();
    await page.getByRole('button', { name: 'Import 2 leads' }).click();
    await page.getByText('leads.csv is imported').waitFor();
    expect(await leads()).toMatchObject([{ location: 'Oslo' }, { location: 'Rome' }]);
  });

  it('are shown to be named, where no column says a role or a company', async () => {
    const { page, leads } = await openLeads();
    await drop(page, csvFile('leads.csv', 'Wer,Was,Wo', 'Ann,CEO,Oslo'));
    await page.getByRole('alert').getByText('The file lacks a column').waitFor();
    expect(await page.getByRole('button', { name: 'Import' }).isDisabled()).toBe(true);
    await page.getByLabel('What Was is taken for').selectOption('Role');
    await page.getByRole('button', { name: 'Import 1 lead' }).click();
    await page.getByText('leads.csv is imported').waitFor();
    expect(await leads()).toMatchObject([{ role: 'CEO' }]);
  });

  it('are shown to be told apart, where two could be the same', async () => {
    const { page, leads } = await openLeads();
    await drop(page, csvFile('leads.csv', 'Name,Company,Company,Role', 'Ann,Acme,Best,CEO'));
    await page.getByRole('alert').getByText('COMPANY could be column 2').waitFor();
    await page.getByLabel('What Company is taken for').nth(1).selectOption('Company');
    await page.getByRole('button', { name: 'Import 1 lead' }).click();
    await page.getByText('leads.csv is imported').waitFor();
    expect(await leads()).toMatchObject([{ name: 'Ann', company: 'Best' }]);
  });

  it('are those of another row or encoding, where a person says so', async () => {
    const { page, leads } = await openLeads();
    const list = ['Name,Role,Company', 'Zoë,CEO,Café', 'Name,Role,Company', 'Ann,CFO,Acme'];
    await drop(page, csvFile('leads.csv', ...list));
    await page.getByText('Reads as Zoë · Café').waitFor();
    await page.getByLabel('Encoding').selectOption('Western European (Windows-1252)');
    await page.getByText('Reads as ZoÃ« · CafÃ©').waitFor();
    await page.getByLabel('Encoding').selectOption('As found');
    await page.getByLabel('Header').selectOption('Row 3');
    await page.getByRole('button', { name: 'Import 1 lead' }).click();
    await page.getByText('leads.csv is imported').waitFor();
    expect(await leads()).toMatchObject([{ name: 'Ann' }]);
  });

  it('are none in a file that is no CSV, which is said', async () => {
    const { page } = await openLeads();
    await drop(page, { name: 'leads.xlsx', content: 'PK\u0003\u0004 and so on' });
    await page.getByRole('alert').getByText('CSV').waitFor();
    await page.getByRole('button', { name: 'Another file' }).click();
    await page.getByRole('heading', { name: 'Drop a CSV file of leads here' }).waitFor();
  });
});
