import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { leadsWithOutcomes } from '../support/outcomes.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';
import { expectAccessible } from './support/axe.js';
import { openConsole } from './support/open-console.js';

const LEADS = Array.from({ length: 10 }, (_, place) =>
  leadWith('CEO', place < 5 ? 'HIGH' : 'LOW', {
    name: `Lead ${place + 1}`,
    email: `lead.${place + 1}@x.test`,
    phone: `+49 151 23400${place}`,
    linkedinUrl: `https://www.linkedin.com/in/lead-${place + 1}`,
  }),
);

async function openList() {
  const { url, client } = await startBioService();
  const offerId = await scoredOffer(client, LEADS);
  const { page, go } = await openConsole(url, { permissions: ['clipboard-read', 'clipboard-write'] });
  await go(`/offers/${offerId}/list`);
  await page.getByRole('row', { name: 'Lead 10' }).waitFor();
  const panel = page.getByRole('complementary', { name: 'Why this score' });
  return { page, panel, client, offerId };
}

const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

it('lets somebody call ten leads, record each and write notes, by the keyboard alone', async () => {
  const { page, panel, client, offerId } = await openList();
  const begun = Date.now();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Lead 1', exact: true }).waitFor();
  await expect.poll(() => focused(page)).toBe('Lead 1');
  const links = panel.getByRole('list', { name: 'How to reach them' }).getByRole('link');
  const addresses = () =>
    links.evaluateAll((all: { getAttribute(name: string): string | null }[]) =>
      all.map((link) => link.getAttribute('href')),
    );
  await expect
    .poll(addresses)
    .toEqual(['tel:+49151234000', 'mailto:lead.1@x.test', 'https://www.linkedin.com/in/lead-1']);

  const outcomes = ['c', 'M', 'w', 'L', 'c', 'c', 'm', 'l', 'c', 'W'];
  for (const [place, key] of outcomes.entries()) {
    const name = `Lead ${place + 1}`;
    await panel.getByRole('heading', { name, exact: true }).waitFor();
    await panel.getByText(`${place + 1} of 10`, { exact: true }).waitFor();
    await page.keyboard.press(key);
    await page.getByText(new RegExp(`^${name}: `)).waitFor();
    await page.keyboard.press('a');
    await page.keyboard.type(`Call ${place + 1}, ask again`);
    if (place % 2 === 0) {
      await page.keyboard.press('Control+Enter');
    } else {
      await page.keyboard.press('Enter');
      await page.getByText(`The note on ${name} is saved`).waitFor();
      await expect.poll(() => focused(page)).toBe(name);
      await page.keyboard.press('j');
    }
  }
  console.log(`${Date.now() - begun} ms for ten leads by the keyboard alone`);

  const kept = async () =>
    (await leadsWithOutcomes(client, offerId)).map(({ outcomes }) => outcomes.map(({ kind, note }) => [kind, note]));
  await expect
    .poll(kept)
    .toEqual(
      ['CONTACTED', 'MEETING', 'WON', 'LOST', 'CONTACTED', 'CONTACTED', 'MEETING', 'LOST', 'CONTACTED', 'WON'].map(
        (kind, place) => [[kind, `Call ${place + 1}, ask again`]],
      ),
    );
  await panel.getByRole('button', { name: 'Next' }).and(page.locator('[aria-disabled=true]')).waitFor();
  await page.getByRole('row', { name: 'Lead 10', selected: true }).waitFor();
  await page.keyboard.press('k');
  await panel.getByRole('heading', { name: 'Lead 9', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate('document.activeElement.getAttribute("role")')).toBe('grid');
});

it('keeps the focus in the list under the arrow keys, lists all keys, and lets letters be switched off', async () => {
  const { page, panel, client, offerId } = await openList();
  const role = () => page.evaluate('document.activeElement.getAttribute("role")');
  await page.getByRole('row', { name: 'Lead 2' }).click();
  await expect.poll(() => focused(page)).toBe('Lead 2');
  await panel.getByRole('button', { name: 'Copy Phone' }).click();
  await panel.getByText('Phone: Copied').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe('+49 151 234001');
  await page.keyboard.press('w');
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await panel.getByRole('heading', { name: 'Lead 3', exact: true }).waitFor();
  expect(await role()).toBe('grid');
  await page.keyboard.press('a');
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('INPUT');
  await page.keyboard.type('Not yet saved');
  await page.keyboard.press('Escape');
  await expect.poll(role).toBe('grid');
  await page.keyboard.press('ArrowDown');
  await panel.getByRole('heading', { name: 'Lead 4', exact: true }).waitFor();
  await page.keyboard.press('ArrowUp');
  await panel.getByRole('heading', { name: 'Lead 3', exact: true }).waitFor();
  await expect.poll(() => panel.getByLabel('Note').inputValue()).toBe('Not yet saved');

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.getByText('save it, and go on to the next lead').waitFor();
  await expectAccessible(page, 'the sheet of keys');
  await page.keyboard.press('w');
  await sheet.getByRole('checkbox', { name: /^Single-letter keys/ }).uncheck();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await expect.poll(role).toBe('grid');
  await page.keyboard.press('w');
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await page.reload();
  await panel.getByRole('heading', { name: 'Lead 3', exact: true }).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('l');
  expect((await leadsWithOutcomes(client, offerId)).flatMap(({ outcomes }) => outcomes)).toEqual([]);

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
  await sheet.getByRole('checkbox', { name: /^Single-letter keys/ }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('grid').focus();
  await page.keyboard.press('l');
  await page.getByText('Lead 3: Lost.').waitFor();
  await expectAccessible(page, 'a lead to call');
});
