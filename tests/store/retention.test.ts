import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { addLeads, createOffer, someLead, someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { ResultsDocument } from '../support/generated/graphql.js';
import { scoredOffer } from '../support/results.js';
import { offerOf } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { openTestStore } from '../support/test-store.js';

const DAY = 24 * 60 * 60_000;
const env = { RETENTION_DAYS: '30' };

/** A clock that is so many days ahead. */
function inDays(days: number) {
  return { ...systemClock, now: () => new Date(Date.now() + days * DAY) };
}

/** The same, where somebody has seen that such a clock is right. */
function confirmed(days: number) {
  return { ...env, CLOCK_CONFIRMED_ON: inDays(days).now().toISOString().slice(0, 10) };
}

describe('leads that are older than RETENTION_DAYS', () => {
  it('are removed with their results at the start, and the others stay', async () => {
    const first = await startTestService();
    const { databaseUrl } = first;
    const offerId = await scoredOffer(first.client, someLeads(3));
    await first.stop();
    const second = await startTestService({ databaseUrl, clock: inDays(29), env: confirmed(29) });
    await addLeads(second.client, offerId, [someLead({ name: 'New' })]);
    expect((await offerOf(second.client, offerId)).counts).toMatchObject({ leads: 4, scored: 3 });
    expect(second.log).toEqual([]);
    await second.stop();
    const third = await startTestService({ databaseUrl, clock: inDays(31), env });
    await eventually(async () => (await offerOf(third.client, offerId)).counts).toMatchObject({ leads: 1, scored: 0 });
    expect((await third.client.run(ResultsDocument, { offerId })).results.totalCount).toBe(0);
    await eventually(() => third.log).toMatchObject([{ level: 30, leads: 3, retentionDays: 30 }]);
    expect(JSON.stringify(third.log)).not.toContain('Person');
  });

  it('are kept, where no number of days is set', async () => {
    const first = await startTestService();
    const offerId = await createOffer(first.client);
    await addLeads(first.client, offerId, someLeads(1));
    await first.stop();
    const later = await startTestService({ databaseUrl: first.databaseUrl, clock: inDays(10_000) });
    expect((await offerOf(later.client, offerId)).counts.leads).toBe(1);
  });

  it('are removed each day, while the service runs', async () => {
    const intervals = vi.spyOn(globalThis, 'setInterval');
    onTestFinished(() => void intervals.mockRestore());
    let clock = systemClock;
    const { client, log, databaseUrl } = await startTestService({
      clock: { ...systemClock, now: () => clock.now() },
      env,
    });
    const { store } = await openTestStore(databaseUrl);
    const offerId = await createOffer(client);
    await addLeads(client, offerId, someLeads(2));
    const [daily] = intervals.mock.calls.find(([, milliseconds]) => milliseconds === DAY) ?? [];
    for (let day = 6; day <= 31; day += 5) {
      clock = inDays(day);
      daily?.();
      // Each day's work is over before the next day comes.
      await eventually(async () => (await store.lastSeen.find())?.getTime()).toBeGreaterThan(
        inDays(day - 1)
          .now()
          .getTime(),
      );
    }
    await eventually(() => log).toMatchObject([{ leads: 2 }]);
    expect((await offerOf(client, offerId)).counts.leads).toBe(0);
  });
});

describe('where the clock is far ahead of the last time that the database has seen, old leads', () => {
  it('are kept, and the log and /readyz say so, until the day is confirmed', async () => {
    const first = await startTestService({ env });
    const { databaseUrl } = first;
    const offerId = await scoredOffer(first.client, someLeads(3));
    expect(await retentionOf(first.url)).toEqual([200, 'ok']);
    await first.stop();
    const ahead = await startTestService({ databaseUrl, clock: inDays(3_650), env });
    const says = expect.stringMatching(/^No old leads are removed: the clock says .*CLOCK_CONFIRMED_ON=/);
    await eventually(() => ahead.log).toMatchObject([{ level: 50, msg: says }]);
    expect(await retentionOf(ahead.url)).toEqual([200, says]);
    expect((await offerOf(ahead.client, offerId)).counts).toMatchObject({ leads: 3, scored: 3 });
    await ahead.stop();
    const again = await startTestService({ databaseUrl, clock: inDays(3_651), env: confirmed(3_651) });
    await eventually(async () => (await offerOf(again.client, offerId)).counts.leads).toBe(0);
    expect(await retentionOf(again.url)).toEqual([200, 'ok']);
  });

  it('are kept on a database that has noted no time yet, by the time of its newest import', async () => {
    const first = await startTestService();
    const offerId = await createOffer(first.client);
    await addLeads(first.client, offerId, someLeads(1));
    await first.stop();
    const { database, close } = await openTestStore(first.databaseUrl);
    await database.setting.deleteMany({ where: { key: 'last-seen' } });
    await close();
    const ahead = await startTestService({ databaseUrl: first.databaseUrl, clock: inDays(40), env });
    await eventually(() => ahead.log).toMatchObject([{ level: 50 }]);
    expect((await offerOf(ahead.client, offerId)).counts.leads).toBe(1);
  });
});

async function retentionOf(url: string) {
  const answer = await fetch(`${url}/readyz`);
  return [answer.status, JSON.parse(await answer.text()).retention];
}

it('removes any number of leads of several offers, and what was rejected with them', async () => {
  const { databaseUrl, client } = await startTestService();
  const { store, database } = await openTestStore(databaseUrl);
  const offers = [await createOffer(client), await createOffer(client)];
  for (const offerId of offers) await addLeads(client, offerId, [...someLeads(600), { email: 'a@example.com' }, {}]);
  expect(await database.rowRejection.count()).toBeGreaterThan(0);
  expect(await store.leads.removeOlderThan(new Date(Date.now() - DAY))).toBe(0);
  const removed = await store.leads.removeOlderThan(new Date(Date.now() + DAY));
  expect(removed).toBeGreaterThanOrEqual(1_200);
  expect([await database.lead.count(), await database.rowRejection.count()]).toEqual([0, 0]);
});
