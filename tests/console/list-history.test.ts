import { expect, it } from 'vitest';
import { addLeads, createOffer, someLeads } from '../support/builders.js';
import { ResultsDocument } from '../support/generated/graphql.js';
import { allResults, leadWith, scoredOffer, startBioService } from '../support/results.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { openConsole } from './support/open-console.js';

const PEOPLE = [
  leadWith('CEO', 'HIGH', { name: 'Ann' }),
  leadWith('CEO', 'LOW', { name: 'Bob' }),
  leadWith('Intern', 'MEDIUM', { name: 'Cid' }),
];

/** Whether the selected row is the active one, and the list shows all of it below its header; read in one step. */
const SHOWS_SELECTED = `(() => {
  const grid = document.querySelector('[role=grid]');
  const row = grid.querySelector('[role=row][aria-selected=true]');
  const [list, box] = [grid.getBoundingClientRect(), row.getBoundingClientRect()];
  return row.id === grid.getAttribute('aria-activedescendant') && box.top >= list.top + 28 && box.bottom <= list.bottom + 1;
})()`;

async function openList(search = '') {
  const { url, client } = await startBioService();
  const offerId = await scoredOffer(client, PEOPLE);
  const { page, go } = await openConsole(url);
  await go(`/offers/${offerId}/list${search}`);
  await page.getByRole('row', { name: 'Ann' }).waitFor();
  const size = (text: string) => page.getByRole('status').getByText(text, { exact: true }).waitFor();
  const panel = page.getByRole('complementary', { name: 'Why this score' });
  return { page, go, client, offerId, size, panel };
}

it('takes back filters, typing, the order and the open lead step by step, when somebody goes back', async () => {
  const { page, size, panel } = await openList();
  const searched = () => page.getByLabel('Search').inputValue();
  await page.getByRole('checkbox', { name: 'High' }).check();
  await size('1 lead matches');
  await page.getByRole('checkbox', { name: 'Medium' }).check();
  await size('2 leads match');
  await page.getByLabel('Search').pressSequentially('ann', { delay: 300 });
  await size('1 lead matches');
  await page.getByRole('row', { name: 'Ann' }).click();
  await panel.getByRole('heading', { name: 'Ann' }).waitFor();

  await page.goBack();
  await panel.waitFor({ state: 'detached' });
  await expect.poll(searched).toBe('ann');
  await page.goBack();
  await size('2 leads match');
  await expect.poll(searched).toBe('');
  await page.goBack();
  await size('1 lead matches');
  await page.goBack();
  await size('3 leads');

  await page.getByRole('button', { name: /^Name/ }).click();
  await page.getByRole('columnheader', { name: 'Name' }).and(page.locator('[aria-sort=ascending]')).waitFor();
  await page.goBack();
  await page.getByRole('columnheader', { name: 'Score' }).and(page.locator('[aria-sort=descending]')).waitFor();
});

it('goes through leads in one step, which Back or Esc closes, and gives the focus back to the list', async () => {
  const { page, panel } = await openList('?intent=HIGH,LOW');
  await expect.poll(() => page.evaluate('document.activeElement.getAttribute("role")')).toBe('grid');
  const length = await page.evaluate<number>('history.length');
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Ann' }).waitFor();
  await page.keyboard.press('j');
  await panel.getByRole('heading', { name: 'Bob' }).waitFor();
  await page.keyboard.press('k');
  await panel.getByRole('heading', { name: 'Ann' }).waitFor();
  expect(await page.evaluate('history.length')).toBe(length + 1);
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'detached' });
  await page.waitForURL(/list\?intent=HIGH(?:%2C|,)LOW$/);
  await page.waitForFunction('document.activeElement.getAttribute("role") === "grid"');
});

it('comes back with its filters by the tab, and on a phone Back closes the lead', async () => {
  const { page, size, panel } = await openList('?intent=HIGH');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('row', { name: 'Ann' }).click();
  await panel.getByRole('heading', { name: 'Ann' }).waitFor();
  await page.goBack();
  await panel.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /^Leads/ }).click();
  await page.getByRole('heading', { name: 'Imports so far' }).waitFor();
  await page.getByRole('link', { name: /^Call list/ }).click();
  await size('1 lead matches');
});

it('says of a link to a lead that filters hide, or that is of another offer, where the lead is', async () => {
  const { page, go, client, offerId } = await openList();
  const bob = (await client.run(ResultsDocument, { offerId })).results.nodes.find(({ lead }) => lead.name === 'Bob');
  await go(`/offers/${offerId}/list?intent=HIGH&lead=${bob?.lead.id}`);
  await page.getByText('Your filters hide Bob.').waitFor();
  await page.getByRole('button', { name: 'Show it without filters' }).click();
  await page.getByRole('row', { name: 'Bob', selected: true }).waitFor();

  const other = await createOffer(client, { name: 'Another offer' });
  await go(`/offers/${other}/list?lead=${bob?.lead.id}`);
  await page.getByText('Bob is a lead of another offer.').waitFor();
  await page.getByRole('link', { name: /^Show it in/ }).click();
  await page.getByRole('row', { name: 'Bob', selected: true }).waitFor();
});

it('opens at the row of a lead far below, and goes to its ends with a lead open before they were read', async () => {
  const { url, client } = await startTestService();
  const offerId = await createOffer(client);
  const leads = someLeads(1_500);
  for (const start of [0, 750]) await addLeads(client, offerId, leads.slice(start, start + 750));
  await score(client, offerId);
  const results = await allResults(client, { offerId, first: 500 });
  const [name, id] = [results[1_488]?.lead.name ?? '', results[1_488]?.lead.id];
  const { page, go } = await openConsole(url);
  await go(`/offers/${offerId}/list?lead=${id}`);
  await page
    .getByRole('row', { name: `${name},`, selected: true })
    .and(page.locator('[aria-rowindex="1490"]'))
    .waitFor();
  await expect.poll(() => page.evaluate(SHOWS_SELECTED)).toBe(true);

  await go(`/offers/${offerId}/list`);
  await page.getByRole('row').nth(3).click();
  const panel = page.getByRole('complementary', { name: 'Why this score' });
  await panel.getByRole('heading').first().waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
  await panel.getByRole('heading', { name: results[1_499]?.lead.name ?? '', exact: true }).waitFor();
  await page.keyboard.press('Home');
  await panel.getByRole('heading', { name: results[0]?.lead.name ?? '', exact: true }).waitFor();
  await page.keyboard.press('PageDown');
  await panel.getByRole('heading', { name: results[10]?.lead.name ?? '', exact: true }).waitFor();
});
