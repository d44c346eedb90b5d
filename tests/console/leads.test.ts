import { expect, it } from 'vitest';
import { createOffer, someLead } from '../support/builders.js';
import { offerWithLeads, resultsOf, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { leadsOf } from '../support/uploads.js';
import { expectAccessible } from './support/axe.js';
import { csvFile, drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

const HEADER = 'Who,What they do,Firm,Hat';

it('remembers how the columns of a file were set, shows its first rows, and leads from a second file to its own leads', async () => {
  const { url, client } = await startTestService();
  const offerId = await createOffer(client);
  const { page, go } = await openConsole(url);
  const setTo = (header: string) => page.getByLabel(`What ${header} is taken for`).inputValue();
  await go(`/offers/${offerId}/leads`);
  await drop(page, csvFile('first.csv', HEADER, 'Ann,CEO,Acme,red', ',,,', 'Bob,CFO,Best,blue'));
  await page.getByLabel('What What they do is taken for').selectOption('Role');
  await page.getByLabel('What Firm is taken for').selectOption('Company');
  await page.getByLabel('What Who is taken for').selectOption('Full name');
  await page.getByText('3 rows in the file: 2 read, 1 blank.').waitFor();
  const rows = page.getByRole('region', { name: 'The first rows' });
  await rows.getByRole('row', { name: '2 Ann CEO Acme red' }).waitFor();
  await rows.getByRole('columnheader', { name: 'Hat extra column' }).waitFor();
  await expectAccessible(page, 'a preview with its first rows');
  await page.getByRole('button', { name: 'Import 2 leads' }).click();
  await page.getByText('first.csv is imported').waitFor();
  await page.getByText('3 rows in the file: 2 read, 1 blank.').waitFor();
  await page.getByRole('button', { name: 'Score 2 leads' }).click();
  await page.getByText('2 of 2 leads scored').waitFor();

  await page.reload();
  await go(`/offers/${offerId}/leads`);
  await drop(page, csvFile('second.csv', HEADER, 'Ann,CEO,Acme,red', 'Cid,COO,Core,green'));
  await page.getByText('The columns are as you set them last time').waitFor();
  await rows.getByRole('row', { name: '3 Cid COO Core green' }).waitFor();
  await expect.poll(() => setTo('What they do')).toBe('ROLE');
  await page.getByRole('button', { name: 'Import 1 lead' }).click();
  await page.getByText('1 new lead, 0 updated, 1 duplicate, 0 rejected.').waitFor();
  await page.getByRole('button', { name: 'Score 1 lead' }).click();
  await page.getByText('1 of 1 leads scored').waitFor();
  expect(await resultsOf(client, offerId)).toHaveLength(3);

  await go(`/offers/${offerId}/leads`);
  await drop(page, csvFile('third.csv', HEADER, 'Dan,CEO,Dice,red'));
  await page.getByRole('button', { name: 'Forget' }).click();
  await page.getByText('The columns are as you set them last time').waitFor({ state: 'detached' });
  await expect.poll(() => setTo('What they do')).not.toBe('ROLE');
  await page.getByRole('button', { name: 'Another file' }).click();
  await drop(page, csvFile('fourth.csv', HEADER, 'Dan,CEO,Dice,red'));
  await page.getByLabel('What What they do is taken for').waitFor();
  expect(await setTo('What they do')).not.toBe('ROLE');
});

it('lists leads before they are scored, and lets one be added, corrected and deleted', async () => {
  const { url, client } = await startTestService();
  const leads = Array.from({ length: 30 }, (_, place) =>
    someLead({ name: `Lead ${place + 1}`, email: `lead.${place + 1}@x.test` }),
  );
  const offerId = await offerWithLeads(client, leads);
  const { page, go } = await openConsole(url);
  await go(`/offers/${offerId}/leads`);
  const list = page.getByRole('region', { name: 'Leads so far' });
  const panel = page.getByRole('complementary', { name: 'Why this score' });
  await list.getByText('30 leads, 1 to 25 shown').waitFor();
  await list.getByRole('button', { name: 'Next page' }).click();
  await list.getByRole('row', { name: 'Lead 26' }).getByText('Not scored').waitFor();
  await list.getByLabel('Search').fill('lead.7@');
  await list.getByText('1 lead', { exact: true }).waitFor();
  await list.getByRole('button', { name: 'Lead 7' }).click();
  await panel.getByRole('heading', { name: 'Lead 7' }).waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Lead 7');
  await expectAccessible(page, 'leads before they are scored');

  await panel.getByRole('button', { name: 'Correct' }).click();
  const form = page.getByRole('dialog', { name: 'Correct Lead 7' });
  await form.getByLabel('Role').fill('Chief Executive Officer');
  await form.getByLabel('E-mail').fill('lead.8@x.test');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Another lead of the offer has this e-mail address: Lead 8').first().waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('email');
  await expectAccessible(page, 'a lead with a fault');
  await form.getByLabel('E-mail').fill('seven@x.test');
  await page.keyboard.press('Enter');
  await page.getByText('Lead 7 is corrected.').waitFor();
  await panel.getByText('seven@x.test').waitFor();
  expect((await leadsOf(client, offerId))[6]).toMatchObject({ role: 'Chief Executive Officer', email: 'seven@x.test' });
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await panel.getByText('lead.7@x.test').waitFor();
  await page.keyboard.press('Escape');

  await score(client, offerId);
  await list.getByRole('button', { name: 'Add a lead' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a lead' });
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  await adding.getByRole('alert').waitFor();
  await adding.getByLabel('Full name').fill('Zoë New');
  await adding.getByLabel('Role').fill('Head of Logistics');
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('Zoë New is added.').waitFor();
  await list.getByRole('row', { name: 'Zoë New' }).getByText('Not scored').waitFor();
  await list.getByLabel('Search').fill('');
  await list.getByLabel('Show').selectOption('Scored');
  await list.getByText('30 leads, 1 to 25 shown').waitFor();
  await list.getByLabel('Show').selectOption('Not scored yet');
  await list.getByRole('button', { name: 'Zoë New' }).click();
  await panel.getByRole('heading', { name: 'Zoë New' }).waitFor();
  await panel.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog', { name: 'Delete Zoë New?' }).getByRole('button', { name: 'Delete' }).click();
  await page.getByText('Zoë New is deleted.').waitFor();
  await list.getByText('0 leads').waitFor();
  await panel.waitFor({ state: 'detached' });
  expect(await leadsOf(client, offerId)).toHaveLength(30);
});
