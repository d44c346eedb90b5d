import { describe, it } from 'vitest';
import { someLead, someLeads } from '../support/builders.js';
import { offerWithLeads, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { expectAccessible } from './support/axe.js';
import { csvFile, drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

describe('the console, by day, by night and on a phone', () => {
  it('keeps nobody out of the first views', async () => {
    const { url } = await startTestService();
    const { page, go } = await openConsole(url);
    await go('/');
    await page.getByRole('button', { name: 'Try it with a sample' }).waitFor();
    await expectAccessible(page, 'welcome');
    await page.getByRole('link', { name: 'Describe your offer' }).click();
    await page.getByText('Spell out the ideal customer').click();
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page, 'a new offer with faults');
    await page.getByLabel('What do you call it?').fill('Payroll for hotels');
    await page.getByText(/^The other \d+$/).click();
    await expectAccessible(page, 'a new offer with how it is understood');
  });

  it('keeps nobody out of the views of an offer', async () => {
    const { url, client } = await startTestService();
    const offerId = await offerWithLeads(client, [...someLeads(20), someLead({ linkedinBio: '' })]);
    const { page, go } = await openConsole(url);
    await go(`/offers/${offerId}/score`);
    await page.getByRole('button', { name: 'Score 21 leads' }).waitFor();
    await expectAccessible(page, 'before a run');
    await score(client, offerId);
    await go(`/offers/${offerId}/score`);
    await page.getByText('21 of 21 leads scored').waitFor();
    await expectAccessible(page, 'after a run');
    await go(`/offers/${offerId}/leads`);
    await page.getByRole('heading', { name: 'Imports so far' }).waitFor();
    await expectAccessible(page, 'imports');
    await drop(page, csvFile('leads.csv', 'Name,Role,Company', 'Ann,CEO,Acme', 'Bob,CFO,Best,x,y'));
    await page.getByRole('button', { name: 'Import 1 lead' }).waitFor();
    await expectAccessible(page, 'a preview');
    await go(`/offers/${offerId}/proof`);
    await page.getByText('No outcome counts yet').waitFor();
    await expectAccessible(page, 'Proof without outcomes');
    await drop(page, csvFile('deals.csv', 'Email,Deal Stage', 'a@x.test,Qualified'));
    await page.getByLabel('What Deal Stage is taken for').selectOption('Outcome');
    await expectAccessible(page, 'the columns of a file of outcomes');
    await page.getByRole('button', { name: 'Record the outcomes' }).click();
    await page.getByLabel('Qualified (1 row)').waitFor();
    await expectAccessible(page, 'a file of outcomes that was recorded');
    await go('/');
    await page.getByRole('article').waitFor();
    await expectAccessible(page, 'offers');
  });

  it('keeps nobody out of the call list', async () => {
    const { url, client } = await startTestService();
    const offerId = await offerWithLeads(client, [...someLeads(20), someLead({ name: 'Bob', role: 'Driver' })]);
    await score(client, offerId);
    const { page, go } = await openConsole(url);
    await go(`/offers/${offerId}/list`);
    await page.getByRole('row').nth(5).waitFor();
    await expectAccessible(page, 'the call list');
    await page.getByRole('row').nth(2).click();
    await page.getByText('In their own words').waitFor();
    await expectAccessible(page, 'a lead');
    await page.getByRole('complementary').getByRole('button', { name: 'Show as GraphQL' }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'an operation');
  });
});
