import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { someLeads } from '../support/builders.js';
import { offerWithLeads, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { openConsole } from './support/open-console.js';

async function openList(search = '', viewport = { width: 1280, height: 700 }) {
  const { url, client } = await startTestService();
  const offerId = await offerWithLeads(client, someLeads(60));
  await score(client, offerId);
  const { page, go } = await openConsole(url, { viewport });
  await go(`/offers/${offerId}/list${search}`);
  return page;
}

const focused = (page: Page) =>
  page.evaluate<string>('document.activeElement.getAttribute("role") ?? document.activeElement.localName');

/** Whether the active row is where somebody sees it. */
const SEES_ACTIVE = `(() => {
  const grid = document.querySelector('[role=grid]');
  const { left, top, height } = document.getElementById(grid.getAttribute('aria-activedescendant')).getBoundingClientRect();
  return [1, height - 2].every((y) => document.elementFromPoint(left + 8, top + y)?.closest('[data-active=true]') != null);
})()`;

it('has the focus when it opens, and the heading where nothing matches; a link skips to it', async () => {
  const page = await openList();
  await page.getByRole('row').nth(3).waitFor();
  await expect.poll(() => focused(page)).toBe('grid');
  await page.getByLabel('Search').fill('nobody');
  await page.getByRole('heading', { name: 'No leads match' }).waitFor();
  expect(await focused(page)).toBe('input');
  await page.reload();
  await page.getByRole('heading', { name: 'No leads match' }).waitFor();
  await expect.poll(() => focused(page)).toBe('h2');
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await page.getByRole('row').nth(3).waitFor();
  await page.getByRole('button', { name: 'Skip to the list' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('grid');
});

it('never hides its active row behind the header, the end of the window, or word of what was done', async () => {
  const page = await openList('', { width: 700, height: 700 });
  await page.getByRole('row').nth(3).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  for (const key of ['ArrowDown', 'ArrowUp']) {
    for (let place = 0; place < 59; place += 1) {
      await page.keyboard.press(key);
      await expect.poll(() => page.evaluate(SEES_ACTIVE), { message: `${key} ${place}` }).toBe(true);
    }
  }
  await page.keyboard.press('End');
  await expect.poll(() => page.evaluate(SEES_ACTIVE)).toBe(true);
});

it('shows the active row and the chosen filters where a system sets the colours', async () => {
  const page = await openList('?grade=A,B,C,D');
  await page.getByRole('row').nth(3).waitFor();
  await page.emulateMedia({ forcedColors: 'active' });
  const outline = (selector: string) =>
    page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).outlineStyle`);
  await expect.poll(() => outline('[role=row][data-active=true]')).toBe('solid');
  await expect.poll(() => outline('[role=row][data-active=false]')).toBe('none');
  await page.getByRole('checkbox', { name: /^A \d/ }).waitFor();
  await expect.poll(() => outline('fieldset input:checked + span')).toBe('solid');
});
