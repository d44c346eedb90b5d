import type { Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createOffer, made } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import type { CriterionInput } from '../support/generated/graphql.js';
import { gradedList, modelsOf, publish, saveDraft } from '../support/models.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { csv, upload } from '../support/uploads.js';
import { expectAccessible } from './support/axe.js';
import { openConsole } from './support/open-console.js';

const SIZES = ['7', '60', '300', '800', 'many', ''];

async function scoredOffer(client: Client): Promise<string> {
  const offerId = await createOffer(client);
  const rows = Array.from({ length: 12 }, (_, place) => {
    const role = place < 6 ? 'Head of Logistics' : 'Driver';
    return `Person ${place},${role},Company ${place},Freight,p${place}@gmail.com,${SIZES[place % 6]}`;
  });
  await upload(client, offerId, csv('name,role,company,industry,email,# Employees', ...rows));
  await score(client, offerId);
  return offerId;
}

async function openScoring() {
  const service = await startTestService();
  const offerId = await scoredOffer(service.client);
  const { page, go } = await openConsole(service.url);
  await go(`/offers/${offerId}/scoring`);
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await preview.getByText('12 of your first 12 stay').waitFor();
  const draft = async () => (await modelsOf(service.client, offerId)).scoringModelDraft;
  return { ...service, offerId, page, go, preview, draft };
}

describe('the scoring view', () => {
  it('saves a change by itself, and shows what it would do', async () => {
    const { page, preview, draft } = await openScoring();
    await page.getByRole('spinbutton', { name: 'Influencer' }).waitFor();
    await page.getByRole('button', { name: 'Decision maker: less' }).click();
    await page.getByRole('button', { name: 'Decision maker: less' }).click();
    await page.getByText('Draft saved').waitFor();
    await preview.getByText('0 rise, 6 fall').waitFor();
    await eventually(async () => (await draft())?.role.decisionMaker).toBe(18);
    await page.getByRole('button', { name: 'Discard draft' }).click();
    await page.getByText('In force; nothing is changed').waitFor();
    await eventually(draft).toBeNull();
    await eventually(() => page.getByRole('spinbutton', { name: 'Decision maker' }).inputValue()).toBe('20');
  });

  it('gives a save up for a newer one, and takes what that one answers for its own', async () => {
    const { page, draft } = await openScoring();
    const isAborted = (request: Request) => request.failure()?.errorText === 'net::ERR_ABORTED';
    const givenUp = page.waitForEvent('requestfailed', isAborted);
    let saves = 0;
    await page.route('**/graphql', async (route) => {
      const isSave = route.request().postData()?.includes('SaveScoringModelDraft') ?? false;
      if (!isSave || ++saves > 1) return route.continue();
      // The service has saved it, and the answer does not come before the save was given up.
      const response = await route.fetch();
      await givenUp;
      await route.fulfill({ response }).catch(() => {});
    });
    await page.getByRole('button', { name: 'Decision maker: less' }).click();
    await eventually(async () => (await draft())?.role.decisionMaker).toBe(19);
    await page.getByRole('button', { name: 'Decision maker: less' }).click();
    await page.getByText('Draft saved').waitFor();
    await givenUp;
    await page.getByRole('button', { name: 'Decision maker: less' }).click();
    await eventually(async () => (await draft())?.role.decisionMaker).toBe(17);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('says what is wrong beside its field, and saves once that is mended', async () => {
    const { page, draft } = await openScoring();
    await page.getByRole('spinbutton', { name: 'Highest fit' }).fill('60');
    const fit = page.getByRole('group', { name: 'Fit' });
    await fit.getByText(/^maxFit is 60 and a high intent gives 50/).waitFor();
    await page.getByText('Not saved: correct the marked fields').waitFor();
    const invalid = page.locator('[aria-invalid=true]');
    await page.getByRole('spinbutton', { name: 'Highest fit' }).and(invalid).waitFor();
    await page.getByRole('spinbutton', { name: 'Highest fit' }).fill('45');
    await page.getByText('Draft saved').waitFor();
    await eventually(async () => (await draft())?.maxFit).toBe(45);
  });

  it('lets choose whose draft goes on, where somebody else saved one meanwhile', async () => {
    const { page, client, offerId, draft } = await openScoring();
    await page.getByRole('button', { name: 'Decision maker: less' }).click();
    await page.getByText('Draft saved').waitFor();
    await saveDraft(client, offerId, { completeness: 3 });
    await page.getByRole('button', { name: 'Decision maker: less' }).click();
    await page.getByText(/^Somebody else saved this draft/).waitFor();
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByText('Draft saved').waitFor();
    await eventually(async () => (await draft())?.role.decisionMaker).toBe(18);
    await saveDraft(client, offerId, { completeness: 4 });
    await page.getByRole('button', { name: 'Decision maker: less' }).click();
    await page.getByRole('button', { name: 'Load theirs' }).click();
    await eventually(() => page.getByRole('spinbutton', { name: 'Complete row' }).inputValue()).toBe('4');
    await eventually(async () => (await draft())?.completeness).toBe(4);
  });

  it('makes a criterion of a column that was uploaded, with what stands there to click', async () => {
    const { page, preview, draft } = await openScoring();
    await page.getByRole('button', { name: 'Add a criterion' }).click();
    const columns = page.getByRole('list', { name: 'What your files say of the leads' });
    await columns.getByText('10 leads').waitFor();
    await columns.getByRole('list', { name: 'Commonest in # Employees' }).getByRole('button', { name: /^300/ }).click();
    const criterion = page.getByRole('article', { name: '# Employees: 300' });
    await criterion.getByRole('list', { name: 'Commonest in your leads' }).getByRole('button', { name: /800/ }).click();
    await criterion.getByRole('button', { name: 'Points: more' }).click();
    await criterion.getByRole('button', { name: 'Done' }).click();
    await criterion.getByText('4 leads', { exact: true }).waitFor();
    await preview.getByText('4 rise, 0 fall').waitFor();
    await eventually(async () => (await draft())?.criteria).toMatchObject([
      {
        label: '# Employees: 300',
        column: '# Employees',
        cases: [{ test: 'EQUALS', values: ['300', '800'], points: 11 }],
      },
    ]);
  });

  it('puts a former version in force again, and that can be taken back', async () => {
    const { page, client, offerId } = await openScoring();
    await publish(client, offerId, { completeness: 2 });
    await page.reload();
    await page.getByRole('button', { name: 'Use again' }).click();
    await page.getByText('Published.').waitFor();
    const version = async () => (await modelsOf(client, offerId)).scoringModel;
    await eventually(version).toMatchObject({ version: 3, completeness: 10 });
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(version).toMatchObject({ version: 4, completeness: 2 });
  });

  it('keeps nobody out, by day, by night and on a phone', async () => {
    const { page } = await openScoring();
    await page.getByRole('button', { name: /^\+ Company size/ }).click();
    await page.getByRole('button', { name: /^\+ Competitors/ }).click();
    await page.getByText('Click a text, or write one.').waitFor();
    await page.getByRole('button', { name: 'Add a criterion' }).click();
    await expectAccessible(page, 'a model with a fault');
    await page.getByRole('button', { name: 'Remove' }).last().click();
    await page.getByText('Draft saved').waitFor();
    await expectAccessible(page, 'a model');
    await page.getByRole('button', { name: 'Publish 1 change' }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'publishing');
  });
});

describe('the call list by a model', () => {
  it('shows grades, what a criterion read, and why a lead is not scored', async () => {
    const { url, client } = await startTestService();
    const offerId = await scoredOffer(client);
    const between: CriterionInput['cases'][number] = { test: 'BETWEEN', min: 51, max: 1_000, points: 5 };
    const criteria: CriterionInput[] = [
      { label: 'Company size', column: '# employees', cases: [between] },
      {
        label: 'Competitors',
        field: 'COMPANY',
        cases: [{ test: 'EQUALS', values: ['Company 3'], disqualifies: true }],
      },
    ];
    await publish(client, offerId, { criteria });
    const results = await gradedList(client, offerId);
    const best = made(results[0], results);
    const { page, go } = await openConsole(url);
    await go(`/offers/${offerId}/list`);
    const panel = page.getByRole('complementary', { name: 'Why this score' });
    await page
      .getByRole('row', { name: new RegExp(`^${best.lead.name}, .*score ${best.score}, grade ${best.grade}$`) })
      .click();
    await panel.getByRole('heading', { name: 'Company size' }).waitFor();
    await panel.getByText('Read: 60').waitFor();
    await panel.getByRole('img', { name: /Company size 5 of 5/ }).waitFor();
    await page.getByRole('row', { name: /disqualified$/ }).click();
    await panel.getByText('Not scored: Competitors').waitFor();
    await panel.getByText(/so the lead is not scored\./).waitFor();
    await expectAccessible(page, 'a lead that is not scored');
    await panel.getByRole('button', { name: 'Close' }).click();
    const withGrade = results.filter(({ grade }) => grade === best.grade).length;
    await page.getByRole('checkbox', { name: new RegExp(`^${best.grade} ${withGrade}$`) }).check();
    await page.getByRole('status').getByText(`${withGrade} lead`).waitFor();
    await page.waitForURL(new RegExp(`grade=${best.grade}`));
  });
});
