import { describe, expect, it } from 'vitest';
import { geminiClassifier } from '../../src/ai/gemini/gemini-classifier.js';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { dailyQuotaUsedUp, verdicts } from '../support/fake-gemini-replies.js';
import { API_KEY } from '../support/fake-gemini-setup.js';
import { openFakeGemini, startGeminiService } from '../support/gemini-service.js';
import { holdReplies } from '../support/held-replies.js';
import { offerOf, offerWithLeads, runOf, startRun } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { skippingClock } from '../support/skipping-clock.js';
import { openConsole } from './support/open-console.js';

describe('a run in the console', () => {
  it('says before what it will ask of whom, shows how far it is, and is stopped by a button', async () => {
    const { url, client, gemini } = await startGeminiService();
    const held = holdReplies();
    gemini.next(verdicts(), verdicts());
    gemini.reply(() => held.reply);
    const offerId = await offerWithLeads(client, someLeads(20));
    const { page, go } = await openConsole(url);
    await go(`/offers/${offerId}/score`);
    await page.getByText('20 leads wait for their first score.').waitFor();
    await page.getByText('gemini-3.5-flash-lite judges them: 20 requests').waitFor();
    await page
      .getByText(
        `Gemini answers, and has the model gemini-3.5-flash-lite. The leads' texts are sent to ${new URL(gemini.url).host}.`,
      )
      .waitFor();
    await page.getByRole('button', { name: 'Score 20 leads' }).click();
    await page.getByText('2 of 20').waitFor();
    await page.getByRole('heading', { name: '2 High so far' }).waitFor();
    const best = page.getByRole('region', { name: 'The best so far' }).getByRole('row');
    await expect.poll(() => best.count()).toBe(3);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped: 2 of 20 leads scored').waitFor();
    await page.getByRole('button', { name: 'Score 18 leads' }).waitFor();
    held.release();
    expect((await offerOf(client, offerId)).counts).toMatchObject({ scored: 2, unscored: 18 });
  });

  it('goes on without the tab, and is picked up by the next one', async () => {
    const { url, client, gemini } = await startGeminiService();
    const held = holdReplies();
    gemini.reply(() => held.reply);
    const offerId = await offerWithLeads(client, someLeads(3));
    const first = await openConsole(url);
    await first.go(`/offers/${offerId}/score`);
    await first.page.getByRole('button', { name: 'Score 3 leads' }).click();
    await first.page.getByRole('button', { name: 'Stop' }).waitFor();
    await first.page.close();
    const { page, go } = await openConsole(url);
    await go(`/offers/${offerId}`);
    await page.getByText('0 of 3').waitFor();
    held.release();
    await page.getByText('3 of 3 leads scored').waitFor();
  });

  it('fills the call list under the eyes of whoever looks at it', async () => {
    const { url, client, gemini } = await startGeminiService();
    const held = holdReplies();
    gemini.next(verdicts(), verdicts());
    gemini.reply(() => held.reply);
    const offerId = await offerWithLeads(client, someLeads(5));
    const id = await startRun(client, offerId);
    await eventually(() => runOf(client, id)).toMatchObject({ scored: 2 });
    const { page, go } = await openConsole(url);
    await go(`/offers/${offerId}/list`);
    await page.getByText('2 leads so far; a run is under way').waitFor();
    held.release();
    await page.getByText('5 leads', { exact: true }).waitFor();
    await page.getByRole('img', { name: /5 leads with \d+/ }).waitFor();
  });

  it('says why it waits, and until when', async () => {
    const gemini = await openFakeGemini();
    gemini.reply(() => dailyQuotaUsedUp());
    const clock = skippingClock();
    const access = { apiKey: API_KEY, model: 'gemini-3.5-flash-lite', baseUrl: gemini.url };
    const classifier = geminiClassifier({ ...access, concurrency: 2, batchSize: 1, clock });
    const { url, client } = await startTestService({ classifier, clock });
    const offerId = await offerWithLeads(client, someLeads(2));
    const id = await startRun(client, offerId);
    await eventually(() => runOf(client, id)).toMatchObject({ status: 'WAITING' });
    const { page, go } = await openConsole(url);
    await go(`/offers/${offerId}/score`);
    await page.getByRole('heading', { name: 'Waiting' }).waitFor();
    await page.getByText(/daily quota .* used up/).waitFor();
    await page.getByText(/It goes on at .*, in /).waitFor();
  });
});
