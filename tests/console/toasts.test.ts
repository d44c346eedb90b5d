import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { leadsWithOutcomes } from '../support/outcomes.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';
import { expectAccessible } from './support/axe.js';
import { openConsole } from './support/open-console.js';

const LEADS = Array.from({ length: 60 }, (_, place) => leadWith('CEO', 'HIGH', { name: `Lead ${place + 1}` }));

const ACTIVE = "document.getElementById(document.querySelector('[role=grid]').getAttribute('aria-activedescendant'))";

/** Whether the active row is in sight as a whole: nothing lies over its edges, the list does not cut it. */
const isInSight = (page: Page) =>
  page.evaluate<boolean>(`(() => {
    const row = ${ACTIVE}?.getBoundingClientRect();
    const grid = document.querySelector('[role=grid]').getBoundingClientRect();
    const toast = document.querySelector('[data-toast]')?.getBoundingClientRect();
    if (!row || row.bottom > grid.bottom + 1 || row.top < grid.top || row.bottom > innerHeight + 1) return false;
    return !toast || toast.top >= row.bottom - 1 || toast.bottom <= row.top + 1;
  })()`);

it.each([
  ['a phone', 390, 844],
  ['a tablet', 768, 1024],
  ['a laptop', 1280, 800],
  ['a wide screen', 1920, 1080],
])(
  'has word of what was done beside the row that is called next, and never over it, on %s',
  async (_, width, height) => {
    const { url, client } = await startBioService();
    const offerId = await scoredOffer(client, LEADS);
    const { page, go } = await openConsole(url, { viewport: { width, height } });
    await go(`/offers/${offerId}/list`);
    await page.getByRole('row', { name: 'Lead 5,' }).waitFor();
    await page.getByRole('grid').focus();
    for (let place = 0; place < 24; place += 1) {
      if (place % 6 === 5) {
        const name = (await page.evaluate<string>(`${ACTIVE}.getAttribute('aria-label')`)).split(',')[0];
        await page.keyboard.press(place % 12 === 5 ? 'w' : 'l');
        await page.locator('[data-toast]').getByText(`${name}: `).waitFor();
        await expect.poll(() => isInSight(page)).toBe(true);
        if (place === 11) await page.getByRole('button', { name: 'Close' }).click();
        if (place === 11) await page.getByRole('grid').focus();
      }
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => isInSight(page)).toBe(true);
    }
    await page.keyboard.press('End');
    await expect.poll(() => isInSight(page)).toBe(true);
  },
);

it('takes back what was done by a letter, and by Tab and Enter, from the list', async () => {
  const { url, client } = await startBioService();
  const offerId = await scoredOffer(client, LEADS);
  const { page, go } = await openConsole(url);
  const recorded = async () => (await leadsWithOutcomes(client, offerId)).filter(({ outcomes }) => outcomes.length > 0);
  await go(`/offers/${offerId}/list`);
  await page.getByRole('row', { name: 'Lead 5,' }).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('w');
  await page.getByText('Lead 1: Won.').waitFor();
  await expectAccessible(page, 'a list with word of what was done');
  await page.getByRole('grid').focus();
  await page.keyboard.press('u');
  await page.getByText('Lead 1: Won.').waitFor({ state: 'detached' });
  expect(await recorded()).toEqual([]);
  await page.keyboard.press('l');
  await page.getByText('Lead 1: Lost.').waitFor();
  for (let steps = 0; steps < 20; steps += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate("document.activeElement.textContent === 'Undo'")) break;
  }
  await page.keyboard.press('Enter');
  await page.getByText('Lead 1: Lost.').waitFor({ state: 'detached' });
  expect(await recorded()).toEqual([]);
});
