import { it } from 'vitest';
import { someLeads } from '../support/builders.js';
import { newDatabase } from '../support/databases.js';
import { verdicts } from '../support/fake-gemini-replies.js';
import { geminiEnv, openFakeGemini } from '../support/gemini-service.js';
import { holdReplies } from '../support/held-replies.js';
import { offerWithLeads } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { openConsole } from './support/open-console.js';

it('says by itself that the service is away while a run is watched, and follows the run on when it is back', async () => {
  const gemini = await openFakeGemini();
  const held = holdReplies();
  gemini.next(verdicts());
  gemini.reply(() => held.reply);
  const databaseUrl = await newDatabase();
  const before = await startTestService({ databaseUrl, env: geminiEnv(gemini) });
  const offerId = await offerWithLeads(before.client, someLeads(4));
  const { page, go } = await openConsole(before.url);
  await go(`/offers/${offerId}/score`);
  await page.getByRole('button', { name: 'Score 4 leads' }).click();
  await page.getByText('1 of 4').waitFor();
  await before.stop();
  await page.getByText('The service does not answer. Nothing is lost').waitFor();

  await startTestService({ databaseUrl, env: { ...geminiEnv(gemini), PORT: new URL(before.url).port } });
  await page.getByText('The service does not answer. Nothing is lost').waitFor({ state: 'detached' });
  held.release();
  await page.getByText('4 of 4 leads scored').waitFor();
});

it('says so where something is sent while the service is away, and takes it back when it answers again', async () => {
  const databaseUrl = await newDatabase();
  const before = await startTestService({ databaseUrl });
  const { page, go } = await openConsole(before.url);
  await go('/offers/new');
  await page.getByLabel('What do you call it?').fill('Route planner');
  await before.stop();
  await page.getByRole('button', { name: /^Save/ }).click();
  await page.getByRole('alert').getByText('The service does not answer').waitFor();
  await page.getByText('Nothing is lost').waitFor();
  await startTestService({ databaseUrl, env: { PORT: new URL(before.url).port } });
  await page.getByText('Nothing is lost').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Save/ }).click();
  await page.getByRole('heading', { name: 'Route planner' }).waitFor();
});
