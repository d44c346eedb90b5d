import { expect, it } from 'vitest';
import type { ReportCursor, ReportPage } from '../../src/store/outcomes/report-rows.js';
import { record } from '../support/outcomes.js';
import { offerWithGroups } from '../support/performance.js';
import { startBioService } from '../support/results.js';
import { openTestStore } from '../support/test-store.js';

const SCOPE = { withTexts: false, withResults: true, withFirstScores: false };

/** What became of nine leads in three batches: of some more than once, also twice in one batch. */
const BATCHES = [
  ['L0 CONTACTED', 'L1 WON', 'L2 WON', 'L3 LOST', 'L3 WON'],
  ['L0 MEETING', 'L4 LOST', 'L5 LOST', 'L1 CONTACTED'],
  ['L6 WON', 'L0 WON', 'L7 LOST', 'L8 WON'],
];

async function nineLeads() {
  const service = await startBioService();
  const offerId = await offerWithGroups(service.client, [
    { count: 5, role: 'CEO', bio: 'HIGH', outcome: null },
    { count: 4, role: 'Intern', bio: 'LOW', outcome: null },
  ]);
  for (const batch of BATCHES) {
    const outcomes = batch.map((text) => text.split(' ')).map(([externalId = '', kind]) => ({ externalId, kind }));
    await record(service.client, offerId, outcomes as Parameters<typeof record>[2]);
  }
  await service.stop();
  const { store } = await openTestStore(service.databaseUrl);
  const kindsOf = ({ single, several }: ReportPage) => ({
    single: single.flatMap(({ outcome, leads }) => Array<string>(leads).fill(outcome.kind)).sort(),
    several: several.map(({ outcome }) => outcome.kind),
  });
  return {
    kindsOf,
    read: (first: number, after: ReportCursor | null) => store.outcomes.reportPage(offerId, SCOPE, first, after),
  };
}

it('counts the leads that have one outcome, and lists the others by batch, the newest first', async () => {
  const { kindsOf, read } = await nineLeads();
  const page = await read(100, null);
  expect(page.count).toBe(13);
  expect(kindsOf(page)).toEqual({
    single: ['LOST', 'LOST', 'LOST', 'WON', 'WON', 'WON'],
    several: ['WON', 'MEETING', 'CONTACTED', 'CONTACTED', 'WON', 'LOST', 'WON'],
  });
  expect(page.single.length).toBeLessThan(6);
});

it('gives each outcome once, whatever a page holds', async () => {
  const { kindsOf, read } = await nineLeads();
  const whole = kindsOf(await read(100, null));
  for (const size of [1, 2, 3, 4, 5]) {
    const pages = (await allPages(read, size)).map(kindsOf);
    expect(pages.flatMap(({ single }) => single).sort()).toEqual(whole.single);
    expect(pages.flatMap(({ several }) => several)).toEqual(whole.several);
  }
});

async function allPages(read: Awaited<ReturnType<typeof nineLeads>>['read'], size: number): Promise<ReportPage[]> {
  const pages = [await read(size, null)];
  for (let last = pages[0]; last?.count === size; last = pages.at(-1)) pages.push(await read(size, last.last));
  return pages;
}
