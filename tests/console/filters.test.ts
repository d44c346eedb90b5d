import { describe, expect, it } from 'vitest';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';
import { showDeveloperTools } from './support/developer-tools.js';
import { openConsole } from './support/open-console.js';

const PEOPLE = [
  leadWith('CEO', 'HIGH', { name: 'Ann' }),
  leadWith('CEO', 'LOW', { name: 'Bob' }),
  leadWith('Intern', 'MEDIUM', { name: 'Cid' }),
  leadWith('Intern', 'FAILS', { name: 'Dot' }),
];

async function openList(search = '') {
  const { url, client } = await startBioService();
  const offerId = await scoredOffer(client, PEOPLE);
  const { page, go } = await openConsole(url);
  await showDeveloperTools(page);
  await go(`/offers/${offerId}/list${search}`);
  const rows = page.getByRole('rowgroup').getByRole('row');
  const names = async () => (await rows.allInnerTexts()).map((text) => /Ann|Bob|Cid|Dot/.exec(text)?.[0]);
  return { page, names };
}

describe('the call list', () => {
  it('shows what its address says', async () => {
    const { page, names } = await openList('?intent=HIGH,LOW&order=SCORE_ASC&q=acme');
    await page.getByText('2 leads match').waitFor();
    await expect.poll(names).toEqual(['Bob', 'Ann']);
    await expect.poll(() => page.getByLabel('Search').inputValue()).toBe('acme');
  });

  it('is narrowed by how sure the verdicts are, which stands in the address', async () => {
    const { page, names } = await openList('?confidence=LIKELY,nonsense');
    await page.getByText('2 leads match').waitFor();
    await expect.poll(names).toEqual(['Ann', 'Cid']);
    await page.getByRole('checkbox', { name: 'Fairly sure' }).uncheck();
    await page.getByRole('checkbox', { name: 'A guess' }).check();
    await page.getByRole('status').getByText('1 lead matches').waitFor();
    expect(await page.getByRole('row', { name: 'Bob' }).innerText()).toMatch(/Low\s+a guess/);
    await page.waitForURL(/confidence=GUESS/);
    await page.getByRole('button', { name: 'Show as GraphQL' }).click();
    await page.getByRole('dialog').getByText('"confidence"').waitFor();
  });

  it('is narrowed by brushing over the histogram, and widened by taking the brush off', async () => {
    const { page, names } = await openList();
    const histogram = page.getByRole('img', { name: '2 leads with 30, 1 lead with 70' });
    await expect.poll(names).toEqual(['Ann', 'Bob', 'Cid', 'Dot']);
    const width = (await histogram.boundingBox())?.width ?? 0;
    // Each move waits until the histogram stands still.
    await histogram.hover({ position: { x: width * 0.61, y: 20 } });
    await page.mouse.down();
    await histogram.hover({ position: { x: width * 0.72, y: 20 } });
    await page.mouse.up();
    await page.getByRole('status').getByText('1 lead matches').waitFor();
    await expect.poll(names).toEqual(['Ann']);
    await page.waitForURL(/min=70&max=70/);
    await histogram.click({ position: { x: 10, y: 20 } });
    await page.getByRole('status').getByText('4 leads').waitFor();
  });

  it('says what to do, where nothing matches', async () => {
    const { page } = await openList('?q=nobody');
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByRole('status').getByText('4 leads').waitFor();
  });

  it('shows the operation behind it', async () => {
    const { page } = await openList('?q=Ann');
    await page.getByRole('button', { name: 'Show as GraphQL' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('query CallList').waitFor();
    await dialog.getByText('"search": "Ann"').waitFor();
  });
});
