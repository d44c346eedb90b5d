import { describe, expect, it } from 'vitest';
import { createOffer, someLead } from '../support/builders.js';
import type { Client } from '../support/client.js';
import type { LeadInput } from '../support/generated/graphql.js';
import { offerWithLeads, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { openConsole } from './support/open-console.js';

const PEOPLE: readonly LeadInput[] = [
  someLead({ name: 'Ann', role: 'Head of Logistics', phone: '+47 (22) 00-01' }),
  someLead({ name: 'Bob', role: 'Driver', linkedinBio: '' }),
];

async function scored(client: Client): Promise<string> {
  const offerId = await offerWithLeads(client, PEOPLE);
  await score(client, offerId);
  return offerId;
}

describe("a lead's why", () => {
  it('is opened, moved along and closed by keys, and stays in the address', async () => {
    const { url, client } = await startTestService();
    const offerId = await scored(client);
    const { page, go } = await openConsole(url);
    await go(`/offers/${offerId}/list`);
    const panel = page.getByRole('complementary', { name: 'Why this score' });
    await page.getByRole('row', { name: 'Ann' }).waitFor();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await panel.getByRole('heading', { name: 'Ann' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await panel.getByRole('heading', { name: 'Bob' }).waitFor();
    const shared = await openConsole(url);
    await shared.go(new URL(page.url()).pathname + new URL(page.url()).search);
    await shared.page.getByRole('heading', { name: 'Bob' }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).not.toContain('lead=');
  });

  it('marks the words that decided in the own text of the lead, and says who judged and what is missing', async () => {
    const { url, client } = await startTestService();
    const offerId = await scored(client);
    const { page, go } = await openConsole(url);
    await go(`/offers/${offerId}/list`);
    const panel = page.getByRole('complementary', { name: 'Why this score' });
    await page.getByRole('row', { name: 'Ann' }).click();
    await panel.getByText('is a decision maker').first().waitFor();
    await expect.poll(() => panel.locator('mark').allInnerTexts()).toContain('Freight');
    await panel.getByRole('img', { name: 'Role 20 of 20, Industry 20 of 20, Completeness 10 of 10' }).waitFor();
    await panel.getByText(/^(?:sure|fairly sure|a guess)$/).waitFor();
    await panel.getByText(/^Judged by the built-in judge, .+ such verdicts were right for .+ of five/).waitFor();
    await page.getByRole('row', { name: 'Bob' }).click();
    await panel.getByText(/^A LinkedIn bio would add 10 points: /).waitFor();
  });

  it('has a phone that can be called', async () => {
    const { url, client } = await startTestService();
    const offerId = await scored(client);
    const { page, go } = await openConsole(url);
    await go(`/offers/${offerId}/list`);
    await page.getByRole('row', { name: 'Ann' }).click();
    const link = page.getByRole('link', { name: '+47 (22) 00-01' });
    expect(await link.getAttribute('href')).toBe('tel:+47220001');
  });

  it('gives way to the next offer by the key N', async () => {
    const { url, client } = await startTestService();
    const offerId = await scored(client);
    await createOffer(client, { name: 'Another offer' });
    const { page, go } = await openConsole(url);
    await go(`/offers/${offerId}/list`);
    await page.getByRole('row', { name: 'Ann' }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'Another offer' }).waitFor();
    await page.getByText('There are no leads yet').waitFor();
  });
});
