import { expect, it } from 'vitest';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { serverError, verdicts } from '../support/fake-gemini-replies.js';
import { offerWithLeads, runOf, startRun } from '../support/scoring.js';
import { startWithClock } from './start-with-clock.js';

it('outlasts four minutes in which the provider is overloaded, and fails no lead for it', async () => {
  const { client, gemini, clock } = await startWithClock();
  gemini.reply(() => serverError(503));
  const id = await startRun(client, await offerWithLeads(client, someLeads(6)));
  for (let seconds = 0; seconds < 240; seconds += 10) {
    await eventually(() => clock.sleeping).toBeGreaterThan(0);
    clock.skip(10_000);
  }
  expect(await runOf(client, id)).toMatchObject({ status: 'RUNNING', failed: 0 });
  gemini.reply(() => verdicts());
  await eventually(async () => {
    clock.skip(10_000);
    return runOf(client, id);
  }).toMatchObject({ status: 'COMPLETED', scored: 6, failed: 0 });
});
