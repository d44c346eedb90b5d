import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { OutcomeInput } from '../support/generated/graphql.js';
import { histories } from '../support/histories.js';
import { kindsByName, record } from '../support/outcomes.js';
import { type Bio, leadWith, scoredOffer, startBioService } from '../support/results.js';
import { expectAccessible } from './support/axe.js';
import { csvFile, downloadBy, drop } from './support/files.js';
import { openConsole } from './support/open-console.js';

/** So many leads of one intent, called "hot 0", "cold 1" …: a name that is the bio would be hidden from the AI in it. */
function leadsOf(name: 'hot' | 'cold', bio: Bio, count: number) {
  return Array.from({ length: count }, (_, place) =>
    leadWith('CEO', bio, { name: `${name} ${place}`, email: `${name}.${place}@x.test`, industry: 'Freight' }),
  );
}

/** Outcomes of `leadsOf`: the first ones are won, the others lost. */
function outcomesOf(name: 'hot' | 'cold', won: number, count: number): OutcomeInput[] {
  return Array.from({ length: count }, (_, place) => ({
    email: `${name}.${place}@x.test`,
    kind: place < won ? 'WON' : 'LOST',
  }));
}

async function openOffer(path: string, leads = [leadWith('CEO', 'LOW', { name: 'Ann', email: 'ann@x.test' })]) {
  const { url, client } = await startBioService();
  const offerId = await scoredOffer(client, leads);
  const { page, go } = await openConsole(url);
  await go(`/offers/${offerId}/${path}`);
  return { page, go, client, offerId };
}

it('leads from a score over a word of their own and recorded outcomes to what the scores are worth', async () => {
  const leads = [...leadsOf('hot', 'HIGH', 60), ...leadsOf('cold', 'LOW', 120)];
  const { page, go, client, offerId } = await openOffer('list', [
    leadWith('CEO', 'LOW', { name: 'Ann', email: 'ann@x.test' }),
    leadWith('CEO', 'HIGH', { name: 'Bob', email: 'bob@x.test', company: 'Hearsay' }),
    ...leads,
  ]);
  const panel = page.getByRole('complementary', { name: 'Why this score' });
  await go(`/offers/${offerId}/list?q=ann`);
  await page.getByRole('row', { name: 'Ann' }).click();
  await panel.getByText(/^An industry and a location would add 10 points: /).waitFor();
  await panel.getByRole('button', { name: 'I know better' }).click();
  await panel.getByRole('radio', { name: 'High' }).check();
  await panel.getByLabel('Why?').fill('Asked for a demo');
  await page.keyboard.press('Enter');
  await page.getByText('Ann is set to High.').waitFor();
  await panel.getByText('The AI says Low, which would give a score of 30.').waitFor();
  await panel.getByText(/^A person set the intent to High: the score went from 30 to 70/).waitFor();
  await page
    .getByRole('row', { name: /^Ann, .*score 70, grade B$/ })
    .getByRole('img', { name: 'Set by a person', exact: true })
    .waitFor();
  await expectAccessible(page, 'a lead that a person judged');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('row', { name: /^Ann, .*score 30, grade C$/ }).waitFor();
  await page.getByText('Ann is set to High.').waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'I know better' }).waitFor();
  expect((await histories(client, offerId, { overridden: true })).length).toBe(0);

  await page.keyboard.press('w');
  await page.getByText('Ann: Won.').waitFor();
  await page.getByText('1 called today, 1 won in the whole list · 1 of these 1').waitFor();
  await page.getByRole('row', { name: 'Ann' }).getByText('Won').waitFor();
  expect(await kindsByName(client, offerId)).toMatchObject({ Ann: ['WON'] });

  await page.getByRole('link', { name: 'Proof' }).click();
  await page.getByText('39 more won and 40 more lost leads, and this page can say whether the AI helps.').waitFor();
  const deals = ['Email,Deal Stage', 'bob@x.test,Closed Lost', 'hot.0@x.test,closedwon', 'cold.0@x.test,Qualified'];
  await drop(page, csvFile('deals.csv', ...deals, 'nobody@x.test,won'));
  await page.getByText('Which column has the outcome of each lead').waitFor();
  expect(await page.getByRole('button', { name: 'Record the outcomes' }).isDisabled()).toBe(true);
  const email = page.getByLabel('What Email is taken for').locator('option', { hasText: 'E-mail' });
  await email.first().waitFor({ state: 'attached' });
  await expect.poll(() => email.first().evaluate((option: { selected?: boolean }) => option.selected)).toBe(true);
  await page.getByLabel('What Deal Stage is taken for').selectOption('Outcome');
  await page.getByText('1 outcome would be recorded, 0 unchanged, 3 rejected.').waitFor();
  await page.getByLabel('closedwon (1 row)').selectOption('Won');
  await page.getByText('2 outcomes would be recorded, 0 unchanged, 2 rejected.').waitFor();
  expect(await kindsByName(client, offerId)).toMatchObject({ Bob: [], 'hot 0': [] });
  await page.getByRole('button', { name: 'Record 2 outcomes' }).click();
  await page.getByLabel('Qualified (1 row)').selectOption('Nothing yet');
  await page.getByRole('button', { name: 'Record the file again' }).click();
  const rejected = page.getByRole('region', { name: 'Rows rejected' });
  await rejected.getByRole('heading', { name: '1 row rejected' }).waitFor();
  const file = await downloadBy(page, page.getByRole('link', { name: 'Download 1 row to correct' }).first());
  expect(file.content).toContain('nobody@x.test');
  expect(await kindsByName(client, offerId)).toMatchObject({ Ann: ['WON'], Bob: ['LOST'], 'hot 0': ['WON'] });
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page.getByRole('button', { name: 'Record 2 outcomes' }).waitFor();
  expect(await kindsByName(client, offerId)).toMatchObject({ Ann: ['WON'], Bob: [], 'hot 0': [] });

  await record(client, offerId, [...outcomesOf('hot', 40, 60), ...outcomesOf('cold', 12, 120)]);
  await page.reload();
  await page
    .getByText(/^Your A leads were won 2\.3 times as often as all \(67\s%, 54–77\s%; 29\s% overall\)\.$/)
    .waitFor();
  await page.getByText('The AI helps: together with it the rules rank better than alone.').first().waitFor();
  const layers = page.getByRole('region', { name: 'How well the list is ordered' }).getByRole('row');
  await expect
    .poll(() => layers.allInnerTexts())
    .toEqual([
      expect.stringContaining('Ordered by'),
      expect.stringMatching(/^Rules and AI\s+0\.\d\d 0\.\d\d–0\.\d\d$/),
      expect.stringMatching(/^Rules alone\s+0\.\d\d 0\.\d\d–0\.\d\d$/),
      expect.stringMatching(/^AI alone\s+0\.\d\d 0\.\d\d–0\.\d\d$/),
    ]);
  await expectAccessible(page, 'Proof with enough outcomes');
  await page.getByLabel('Success is').selectOption('Meeting or won');
  await page.getByText(/^Your A leads led to a meeting/).waitFor();
  await page.getByRole('link', { name: 'Give me 20 low leads to try' }).click();
  await page.getByText('Bob').or(page.getByText('No leads match').first()).first().waitFor();
  await page.waitForURL(/order=SHUFFLED/);
  await go(`/offers/${offerId}/scoring`);
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await preview.getByText('By the outcomes of your leads, both rank equally well.').waitFor();
});

it('takes back the download of the call list in which somebody filled in outcomes', async () => {
  const names = ['Ann', 'Bob', 'Cid'];
  const leads = names.map((name) => leadWith('CEO', 'LOW', { name, phone: '+47 22 00', email: `${name}@x.test` }));
  const { page, go, client, offerId } = await openOffer('list', leads);
  await page.getByRole('button', { name: 'Download' }).click();
  const { name, content } = await downloadBy(page, page.getByRole('menuitem', { name: 'Outcomes to fill in' }));
  const rows = Papa.parse<string[]>(content.replace('\ufeff', ''), { skipEmptyLines: true }).data;
  const column = rows[0]?.indexOf('outcome') ?? -1;
  const filled = rows.map((cells) => (cells.includes('Bob') ? cells.with(column, 'Meeting booked') : cells));
  await go(`/offers/${offerId}/proof`);
  await drop(page, { name, content: Papa.unparse(filled, { delimiter: ';' }) });
  await page.getByRole('button', { name: 'Record 1 outcome' }).click();
  await page.getByText(/ is recorded$/).waitFor();
  expect(await kindsByName(client, offerId)).toEqual({ Ann: [], Bob: ['MEETING'], Cid: [] });
  const figures = page.getByRole('region', { name: 'Upload outcomes' }).getByRole('definition');
  await expect.poll(() => figures.allInnerTexts()).toEqual(['1', '2', '0']);
});

describe('outcomes by key', () => {
  it('go to the line that the list is at, and nowhere while somebody writes', async () => {
    const { page, client, offerId } = await openOffer('list');
    await page.getByRole('row', { name: 'Ann' }).waitFor();
    await page.getByRole('button', { name: 'Download' }).focus();
    await page.keyboard.press('l');
    await page.getByLabel('Search').fill('a');
    await page.keyboard.press('w');
    await page.getByLabel('Search').fill('');
    await page.getByRole('grid').focus();
    await page.keyboard.press('m');
    await page.getByText('Ann: Meeting.').waitFor();
    expect(await kindsByName(client, offerId)).toEqual({ Ann: ['MEETING'] });
    await page.keyboard.press('m');
    await page.getByText('Ann: Meeting is recorded already.').waitFor();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Why this score' });
    await panel.getByRole('button', { name: 'Take back' }).click();
    await panel.getByRole('button', { name: 'Take back' }).waitFor({ state: 'detached' });
    expect(await kindsByName(client, offerId)).toEqual({ Ann: [] });
  });
});

describe('what needs review', () => {
  it('is counted, filtered for, and explained with what to do', async () => {
    const { page } = await openOffer('list', [
      leadWith('CEO', 'LOW', { name: 'Ann' }),
      leadWith('CEO', 'HIGH', { name: 'Bob', company: 'Hearsay' }),
    ]);
    await page.getByLabel('Needs review 1').check();
    await page.getByRole('status').getByText('1 lead matches').waitFor();
    await page.waitForURL(/review=needed/);
    await page.getByRole('row', { name: 'Bob' }).click();
    await page.getByText(/^The AI quotes words that are not in the lead\./).waitFor();
  });
});
