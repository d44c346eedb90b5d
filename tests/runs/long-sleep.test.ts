import { expect, it } from 'vitest';
import { someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { rateLimited } from '../support/fake-gemini-replies.js';
import { offerWithLeads, runOf, startRun } from '../support/scoring.js';
import { startWithClock } from './start-with-clock.js';

it('is no longer at once than a timer can be, when Gemini asks to wait for more than a month', async () => {
  const { client, gemini, clock, naps } = await startWithClock();
  gemini.reply(() => rateLimited('3000000s'));
  const id = await startRun(client, await offerWithLeads(client, someLeads(1)));
  await eventually(() => runOf(client, id)).toMatchObject({ status: 'WAITING' });
  // The wait of the run, and the runner's look at runs that nobody works on.
  await eventually(() => clock.sleeping).toBe(2);
  expect(Math.max(...naps)).toBeLessThan(2 ** 31);
  expect(gemini.requests).toHaveLength(1);
});
