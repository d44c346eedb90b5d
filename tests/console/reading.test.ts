import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, someLead } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { OfferDocument } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { showDeveloperTools } from './support/developer-tools.js';
import { openConsole } from './support/open-console.js';

const STAFF_SURVEYS = { name: 'Staff surveys', valueProps: [], idealUseCases: [] };

function readingIn(page: Page) {
  return page.getByRole('region', { name: 'How it is understood' });
}

/** Opens an offer of three leads to be edited: two work in sales, one in finance. */
async function editOffer() {
  const { url, client } = await startTestService();
  const offerId = await createOffer(client, STAFF_SURVEYS);
  const roles = ['VP Sales', 'Sales Manager', 'CFO'];
  await addLeads(
    client,
    offerId,
    roles.map((role, place) => someLead({ role, company: `Company ${place}` })),
  );
  const { page, go } = await openConsole(url);
  await showDeveloperTools(page);
  await go(`/offers/${offerId}/edit`);
  return { page, buyers: () => buyersOf(client, offerId) };
}

async function buyersOf(client: Client, id: string) {
  return (await client.run(OfferDocument, { id })).offer?.idealCustomer.buyingFunctions;
}

/** The operations of this name that a page sends from now on, by their variables. */
function sentBy(page: Page, name: string): unknown[] {
  const sent: unknown[] = [];
  page.on('request', (request) => {
    const { operationName, variables } = request.postDataJSON() ?? {};
    if (operationName === name) sent.push(variables);
  });
  return sent;
}

describe('the reading beside the form of an offer', () => {
  it('shows what was understood, with the words, while somebody writes, once the offer has a name', async () => {
    const { url } = await startTestService();
    const { page, go } = await openConsole(url);
    await page.clock.install();
    await go('/offers/new');
    const sent = sentBy(page, 'ReadOffer');
    const reading = readingIn(page);
    await page.getByLabel('Whom is it for?').fill('Hotels');
    await reading.getByText('Give it a name').waitFor();
    // However slow the machine is, there is no pause between letters while the clock stands still.
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByLabel('What do you call it?').pressSequentially('Staff surveys');
    await page.clock.resume();
    await reading.getByRole('listitem').filter({ hasText: 'Hotels and Motels' }).getByText('from “Hotels”').waitFor();
    const humanResources = reading.getByRole('checkbox', { name: 'Human resources from “Staff surveys”' });
    await expect.poll(() => humanResources.isChecked()).toBe(true);
    expect(sent).toMatchObject([{ input: { name: 'Staff surveys' } }]);
    await page.getByLabel('Whom is it for?').fill('x'.repeat(501));
    await reading.getByText('Break up long lines').waitFor();
  });

  it('belongs to what was written last, when an earlier answer comes late', async () => {
    const { url } = await startTestService();
    const { page, go } = await openConsole(url);
    const isFirst = (request: Request) => request.postData()?.includes('Staff surveys') === true;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/graphql', async (route, request) => {
      if (isFirst(request)) await held;
      await route.continue().catch(() => {});
    });
    const ended = Promise.race([
      page.waitForEvent('requestfinished', isFirst),
      page.waitForEvent('requestfailed', isFirst),
    ]);
    await go('/offers/new');
    const asked = page.waitForRequest(isFirst);
    await page.getByLabel('What do you call it?').fill('Staff surveys');
    await asked;
    await page.getByLabel('What do you call it?').fill('Cyber security');
    await readingIn(page).getByRole('checkbox', { name: 'Information security' }).waitFor();
    letGo();
    await ended;
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    expect(await readingIn(page).innerText()).not.toContain('Human resources');
  });

  it('says what is left open, in the words of the form', async () => {
    const { url } = await startTestService();
    const { page, go } = await openConsole(url);
    await go('/offers/new');
    await page.getByLabel('What do you call it?').fill('Whimsy');
    await readingIn(page).getByText('Name the industries in a use case or in “Industries that fit exactly”.').waitFor();
    await readingIn(page).getByText('Name the functions in “Which of these buy it?”.').waitFor();
    expect(await readingIn(page).innerText()).not.toContain('idealCustomer');
  });
});

describe('the functions that buy an offer', () => {
  it('are ticked by keys, with the leads of each, and kept in place of what the text says', async () => {
    const { page, buyers } = await editOffer();
    const reading = readingIn(page);
    await reading.getByText('0 of the 3 uploaded leads work in what is ticked').waitFor();
    await reading.getByText(/^The other \d+$/).focus();
    await page.keyboard.press('Enter');
    const sales = reading.getByRole('checkbox', { name: 'Sales 2 leads', exact: true });
    await sales.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => sales.evaluate('document.activeElement.checked')).toBe(true);
    await reading.getByText('2 of the 3 uploaded leads work in what is ticked').waitFor();
    await expect.poll(() => reading.getByRole('checkbox').count()).toBe(44);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await buyers()).toEqual(['HUMAN_RESOURCES', 'SALES']);
    await page.reload();
    await expect.poll(() => sales.isChecked()).toBe(true);
  });

  it('are those of the text again, when a person goes back to it, or takes the last tick off', async () => {
    const { page, buyers } = await editOffer();
    const reading = readingIn(page);
    const humanResources = reading.getByRole('checkbox', { name: 'Human resources from “Staff surveys”' });
    await humanResources.uncheck();
    await reading.getByText('As long as none is ticked, the text counts.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await buyers()).toEqual([]);
    await reading.getByRole('button', { name: 'Back to what the text says' }).press('Enter');
    await expect.poll(() => reading.locator(':focus').innerText()).toContain('As read from the text.');
    await expect.poll(() => humanResources.isChecked()).toBe(true);
  });

  it('stand in the operation that is shown behind the reading', async () => {
    const { page } = await editOffer();
    await readingIn(page)
      .getByText(/^The other \d+$/)
      .click();
    await readingIn(page)
      .getByRole('checkbox', { name: /^Legal/ })
      .check();
    await readingIn(page).getByRole('button', { name: 'Show as GraphQL' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('query ReadOffer').waitFor();
    await dialog.getByText(/"HUMAN_RESOURCES",\s*"LEGAL"/).waitFor();
  });
});
