import { describe, expect, it } from 'vitest';
import { createOffer, uploadCsv } from '../support/builders.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { expectAccessible } from './support/axe.js';
import { openConsole } from './support/open-console.js';

const HEADER = 'Name,Role,Company,Email,Phone,Location,LinkedIn URL,Plan';
const PEOPLE = [
  'Ann,CEO,Zeta,ann@x.test,+47 22 00 00 01,Oslo,https://linkedin.com/in/ann,Pro',
  'Bob,Driver,Acme,,+47 22 00 00 02,Rome,,Basic',
  'Émile,CFO,Best,emile@x.test,,Paris,,Pro',
  'Zoe,Intern,Cosy,zoe@x.test,,Bern,,',
];

/** How many rows the window shows as a whole, read in one step. */
const ROWS_IN_SIGHT = `(() => {
  const bottom = Math.min(innerHeight, document.querySelector('[role=grid]').getBoundingClientRect().bottom);
  const rows = [...document.querySelectorAll('[role=rowgroup] [role=row]')];
  return rows.filter((row) => row.getBoundingClientRect().bottom <= bottom + 1).length;
})()`;

async function openList(search = '', viewport = { width: 1440, height: 900 }) {
  const { url, client } = await startTestService();
  const offerId = await createOffer(client, { name: 'Route planner' });
  await uploadCsv(client, offerId, [HEADER, ...PEOPLE].join('\n'));
  await score(client, offerId);
  const { page, go } = await openConsole(url, { viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  await go(`/offers/${offerId}/list${search}`);
  await page.getByRole('grid').waitFor();
  // Reads all rows at once, since the table may change between two readings.
  const names = async () => {
    const rows = page.getByRole('rowgroup').getByRole('row');
    return rows.evaluateAll((all: { ariaLabel?: string | null }[]) => all.map((row) => row.ariaLabel?.split(',')[0]));
  };
  const size = (text: string) => page.getByRole('status').getByText(text, { exact: true }).waitFor();
  return { page, go, names, size, offerId };
}

describe('the table of a call list', () => {
  it('is sorted by its headers, with the mouse and by keys', async () => {
    const { page, names } = await openList();
    const header = (name: string) => page.getByRole('columnheader', { name });
    await header('Name').getByRole('button').click();
    await header('Name').and(page.locator('[aria-sort=ascending]')).waitFor();
    await expect.poll(names).toEqual(['Ann', 'Bob', 'Émile', 'Zoe']);
    await header('Name').getByRole('button').click();
    await expect.poll(names).toEqual(['Zoe', 'Émile', 'Bob', 'Ann']);
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowUp');
    for (const _ of ['Score', 'Name']) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await header('Company').and(page.locator('[aria-sort=ascending]')).waitFor();
    await expect.poll(names).toEqual(['Bob', 'Émile', 'Zoe', 'Ann']);
    await page.waitForURL(/order=COMPANY_ASC/);
  });

  it('shows the columns that somebody chose, in this browser from then on', async () => {
    const { page, go, offerId } = await openList();
    await page.getByRole('button', { name: 'View', exact: true }).click();
    for (const name of ['Location', 'E-mail', 'Plan']) await page.getByRole('menuitemcheckbox', { name }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Why' }).click();
    await page.keyboard.press('Escape');
    const ann = page.getByRole('row', { name: 'Ann' });
    await ann.getByRole('gridcell', { name: 'Pro' }).waitFor();
    await go(`/offers/${offerId}/list`);
    await ann.getByRole('gridcell', { name: 'Oslo' }).waitFor();
    await ann.getByRole('gridcell', { name: 'Pro' }).waitFor();
    expect(await ann.getByRole('link', { name: 'ann@x.test' }).first().getAttribute('href')).toBe('mailto:ann@x.test');
    expect(await page.getByRole('columnheader', { name: 'Why' }).count()).toBe(0);
    await expectAccessible(page, 'a list with chosen columns');
  });

  it('calls, writes and copies from a row, by keys as well, and says shortly what a row is', async () => {
    const { page } = await openList();
    const ann = page.getByRole('row', { name: /^Ann, CEO, Zeta, score \d+, grade [A-D]$/ });
    expect(await ann.getAttribute('aria-description')).toMatch(/\w/);
    expect(await ann.getByRole('link', { name: 'Call +47 22 00 00 01' }).getAttribute('href')).toBe('tel:+4722000001');
    expect(await ann.getByRole('link', { name: 'Open the LinkedIn page' }).getAttribute('rel')).toBe('noreferrer');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Home');
    const label = () => page.evaluate<string | null>('document.activeElement.getAttribute("aria-label")');
    await page.keyboard.press('ArrowRight');
    await expect.poll(label).toMatch(/^(?:Call|Write to) /);
    await page.keyboard.press('ArrowRight');
    await expect.poll(label).toMatch(/^Copy /);
    await page.keyboard.press('Enter');
    await expect.poll(label).toBe('Copied');
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^\+47|@x\.test$/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(label).toBe('Leads');
  });

  it('shows at least 20 leads in a window of 900 pixels', async () => {
    const { url, client } = await startBioService();
    const leads = Array.from({ length: 40 }, (_, place) => leadWith('CEO', 'HIGH', { name: `Person ${place}` }));
    const offerId = await scoredOffer(client, leads);
    const { page, go } = await openConsole(url, { viewport: { width: 1440, height: 900 } });
    await go(`/offers/${offerId}/list`);
    await page.getByRole('row').nth(20).waitFor();
    await expect.poll(() => page.evaluate(ROWS_IN_SIGHT)).toBeGreaterThanOrEqual(20);
  });
});

describe('the filters of a call list', () => {
  it('stand above it as chips, each to be taken off, or all at once', async () => {
    const { page, size, names } = await openList('?phone=yes&order=NAME_ASC');
    await size('2 leads match');
    await page.getByLabel('E-mail').selectOption('Has one');
    await size('1 lead matches');
    await expect.poll(names).toEqual(['Ann']);
    await page.getByRole('button', { name: 'Take off: Has phone' }).click();
    await size('3 leads match');
    await page.getByText('Filter by an extra column').click();
    await page.getByLabel('Column', { exact: true }).selectOption('Plan');
    await page.getByLabel('Text', { exact: true }).fill('pro');
    await page.getByRole('button', { name: 'Add this filter' }).click();
    await size('2 leads match');
    await page.getByRole('button', { name: 'Take off: Plan has “pro”' }).waitFor();
    await page.getByLabel('Import', { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: /^Take off: Import: leads\.csv/ }).waitFor();
    await page.getByRole('checkbox', { name: 'Low' }).check();
    await page.getByLabel('Search').fill('nobody');
    await page.getByRole('heading', { name: 'No leads match' }).waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await size('4 leads');
    await expectAccessible(page, 'a list with all its filters');
  });

  it('say of limits of the score that make no sense what is wrong with them', async () => {
    const { page, size } = await openList();
    for (const [text, fault] of [
      ['130', '“130” is no score.'],
      ['abc', '“abc” is no score.'],
    ] as const) {
      await page.getByLabel('Lowest score').fill(text);
      await page.getByText(fault).waitFor();
      await size('4 leads');
    }
    await page.getByLabel('Lowest score').fill('80');
    await page.getByLabel('Highest score').fill('20');
    await page.getByText('No score is both 80 or more and 20 or less.').waitFor();
  });
});

describe('a saved view', () => {
  it('has a name in the side bar, can be renamed, shared by a link that says what it shows, kept there, and deleted', async () => {
    const { page, size, offerId, go } = await openList('?phone=yes');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByLabel('Name of this view').fill('To call');
    await page.keyboard.press('Enter');
    const views = page.getByRole('region', { name: 'Saved views' });
    await views.getByRole('button', { name: 'All leads' }).click();
    await size('4 leads');
    await views.getByRole('button', { name: 'To call', exact: true }).click();
    await size('2 leads match');
    await views.getByRole('button', { name: 'More for To call' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByLabel('Another name for To call').fill('By phone');
    await page.keyboard.press('Enter');
    await views.getByRole('button', { name: 'By phone', exact: true }).click();
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Link copied' }).waitFor();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');

    const manager = await openConsole(new URL(link).origin);
    await manager.go(new URL(link).pathname + new URL(link).search);
    const header = manager.page.getByRole('region', { name: 'A shared list' });
    await header.getByRole('heading', { name: 'By phone: Route planner' }).waitFor();
    await header.getByText('2 leads match · Has phone').waitFor();
    await header.getByText(/^Last scored \d/).waitFor();
    await manager.page.getByRole('button', { name: 'Save the view “By phone”' }).click();
    await manager.page
      .getByRole('region', { name: 'Saved views' })
      .getByRole('button', { name: 'By phone', exact: true })
      .waitFor();
    await expectAccessible(manager.page, 'a shared list');

    await go(`/offers/${offerId}/list`);
    await views.getByRole('button', { name: 'More for By phone' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await views.getByRole('button', { name: 'By phone', exact: true }).waitFor({ state: 'detached' });
  });
});
