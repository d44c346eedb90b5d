import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, systemClock } from '../../src/clock.js';
import { addLeads, createOffer } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { NOON } from '../support/fake-gemini-setup.js';
import { type ResultOrder, ResultsDocument } from '../support/generated/graphql.js';
import { allResults, leadWith, namesOf, resultsPage, scoredOffer, startBioService } from '../support/results.js';
import { type Result, score } from '../support/scoring.js';
import { skippingClock } from '../support/skipping-clock.js';

const ORDERS: readonly ResultOrder[] = ['SCORE_DESC', 'SCORE_ASC', 'NEWEST'];

/** Fields that change how sure the AI is, and no points: see `startBioService`. */
const [FIRM, LIKELY, GUESS] = [{ industry: 'Beekeeping' }, {}, { company: 'Hearsay' }] as const;

/** Leads of few different scores, so that many are equal, in the order of upload by their names. */
const someLeads = fc
  .array(
    fc.tuple(
      fc.constantFrom(FIRM, LIKELY, GUESS),
      fc.constantFrom('CEO' as const, 'Sales Manager' as const, 'Intern' as const),
      fc.constantFrom('HIGH' as const, 'MEDIUM' as const, 'FAILS' as const),
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((kinds) => kinds.map(([sure, role, bio], place) => leadWith(role, bio, { ...sure, name: String(place) })));

describe('the order of results', () => {
  it('is the highest score first, then rule points, then upload, and those without a score last', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [
      leadWith('Intern', 'FAILS', { name: 'failed 0' }),
      leadWith('Intern', 'HIGH', { name: '50 = 0 + 50' }),
      leadWith('CEO', 'FAILS', { name: 'failed 20' }),
      leadWith('CEO', 'MEDIUM', { name: '50 = 20 + 30' }),
      leadWith('CEO', 'HIGH', { name: '70' }),
      leadWith('CEO', 'MEDIUM', { name: '50 = 20 + 30, later' }),
      leadWith('Intern', 'LOW', { name: '10' }),
      leadWith('CEO', 'FAILS', { name: 'failed 20, later' }),
    ]);
    const failed = ['failed 20', 'failed 20, later', 'failed 0'];
    const descending = ['70', '50 = 20 + 30', '50 = 20 + 30, later', '50 = 0 + 50', '10', ...failed];
    expect(await namesOf(client, { offerId })).toEqual(descending);
    expect(await namesOf(client, { offerId, orderBy: null })).toEqual(descending);
    expect(await namesOf(client, { offerId, orderBy: 'SCORE_DESC' })).toEqual(descending);
    const ascending = await namesOf(client, { offerId, orderBy: 'SCORE_ASC' });
    expect(ascending.slice(0, 5)).toEqual(['10', '50 = 0 + 50', '50 = 20 + 30', '50 = 20 + 30, later', '70']);
    expect(ascending.slice(5).toSorted()).toEqual(failed.toSorted());
  });

  it('is by confidence where score and rule points are equal, the surest first', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [
      leadWith('CEO', 'HIGH', { ...GUESS, name: 'guess' }),
      leadWith('CEO', 'HIGH', { ...LIKELY, name: 'likely' }),
      leadWith('CEO', 'HIGH', { ...FIRM, name: 'firm' }),
      leadWith('CEO', 'HIGH', { ...LIKELY, name: 'likely, later' }),
      leadWith('CEO', 'HIGH', { ...FIRM, name: 'firm, later' }),
    ]);
    const { nodes } = await resultsPage(client, { offerId });
    expect(nodes.map(({ score, rule, ai }) => [score, rule.points, ai?.confidence])).toEqual([
      ...[1, 2].map(() => [70, 20, 'FIRM']),
      ...[1, 2].map(() => [70, 20, 'LIKELY']),
      [70, 20, 'GUESS'],
    ]);
    expect(await namesOf(client, { offerId })).toEqual(['firm', 'firm, later', 'likely', 'likely, later', 'guess']);
    const ascending = ['guess', 'likely', 'likely, later', 'firm', 'firm, later'];
    expect(await namesOf(client, { offerId, orderBy: 'SCORE_ASC' })).toEqual(ascending);
  });

  it('is by the time of the last scoring, the newest first, where that is asked for', async () => {
    const clock = skippingClock();
    const { client } = await startBioService({ clock });
    const offerId = await scoredOffer(client, [
      leadWith('CEO', 'HIGH', { name: 'Ann', externalId: '1' }),
      leadWith('CEO', 'LOW', { name: 'Bob', externalId: '2' }),
    ]);
    clock.skip(60_000);
    await addLeads(client, offerId, [leadWith('Intern', 'FAILS', { name: 'Cid' })]);
    await score(client, offerId);
    expect((await namesOf(client, { offerId, orderBy: 'NEWEST' }))[0]).toBe('Cid');
    clock.skip(60_000);
    await addLeads(client, offerId, [{ externalId: '1', linkedinBio: 'MEDIUM' }]);
    await score(client, offerId);
    const [last] = await namesOf(client, { offerId, orderBy: 'NEWEST', filter: { statuses: ['SCORED'] } });
    expect(last).toBe('Ann');
  });

  it('keeps the upload order among equals of several offers', async () => {
    const { client } = await startBioService();
    const offers = [await createOffer(client), await createOffer(client)];
    for (const name of ['0', '1', '2', '3', '4']) {
      await addLeads(client, offers[Number(name) % 2] ?? '', [leadWith('CEO', 'HIGH', { name })]);
    }
    for (const offerId of offers.toReversed()) await score(client, offerId);
    expect(await namesOf(client, {})).toEqual(['0', '1', '2', '3', '4']);
  });
});

describe('the pages of results', () => {
  it('of every size give each row once, in the order of one page', async () => {
    const { client } = await startBioService({ clock: slowClock() });
    await fc.assert(
      fc.asyncProperty(someLeads, async (leads) => {
        const offerId = await scoredOffer(client, leads);
        for (const orderBy of ORDERS) await expectPagesOfAnySize(client, { offerId, orderBy });
      }),
      { numRuns: 5 },
    );
    await expectPagesOfAnySize(client, { orderBy: 'SCORE_DESC', filter: { maxScore: 60 } });
  });

  it('say whether more follow, and how many match in all', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [
      leadWith('CEO', 'HIGH'),
      leadWith('CEO', 'LOW'),
      leadWith('CEO', 'FAILS'),
    ]);
    const page = await resultsPage(client, { offerId, first: 2 });
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true, endCursor: page.edges[1]?.cursor } });
    expect(page.edges.map(({ node }) => node.id)).toEqual(page.nodes.map(({ id }) => id));
    const last = await resultsPage(client, { offerId, first: 1, after: page.pageInfo.endCursor });
    expect(last).toMatchObject({ totalCount: 3, nodes: [{ status: 'AI_FAILED' }], pageInfo: { hasNextPage: false } });
    const behind = await resultsPage(client, { offerId, after: last.pageInfo.endCursor });
    expect(behind).toMatchObject({ totalCount: 3, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('go on where they were, when a row before them is scored anew', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [
      leadWith('CEO', 'HIGH', { name: '70', externalId: 'a' }),
      leadWith('CEO', 'MEDIUM', { name: '50' }),
      leadWith('CEO', 'LOW', { name: '30' }),
    ]);
    const { pageInfo } = await resultsPage(client, { offerId, first: 1 });
    await addLeads(client, offerId, [{ externalId: 'a', linkedinBio: 'FAILS' }]);
    await score(client, offerId);
    expect(await namesOf(client, { offerId, after: pageInfo.endCursor })).toEqual(['50', '30', '70']);
  });

  it('of a size out of range are refused', async () => {
    const { client } = await startBioService({ env: { MAX_PAGE_SIZE: '250' } });
    for (const first of [0, -1, 251, 100_000, -2_147_483_648]) {
      const { errors } = await client.send(ResultsDocument, { first });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, message: /1 to 250 .*MAX_PAGE_SIZE/ }]);
    }
    for (const first of [1, 250, null, undefined]) expect((await resultsPage(client, { first })).nodes).toEqual([]);
  });

  it('go on behind a cursor of a version that knew no confidence', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(
      client,
      ['0', '1', '2'].map((name) => leadWith('CEO', 'LOW', { name })),
    );
    const key: unknown[] = JSON.parse(
      Buffer.from((await resultsPage(client, { offerId })).edges[0]?.cursor ?? '', 'base64url').toString(),
    );
    expect(await namesOf(client, { offerId, after: written(key.slice(0, 4)) })).toEqual(['1', '2']);
  });

  it('after what is no cursor of results are refused', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [leadWith('CEO', 'HIGH')]);
    const real = (await resultsPage(client, { offerId })).edges[0]?.cursor ?? '';
    const key: unknown[] = JSON.parse(Buffer.from(real, 'base64url').toString());
    const forged = ['', '💥', real.slice(0, -4), written([offerId]), written([]), written(null), written({})];
    for (const [place, value] of [
      [0, 2 ** 31],
      [0, '70'],
      [1, null],
      [1, 1e300],
      [2, 'yesterday'],
      [2, 0],
      [3, offerId],
      [3, "' OR 1=1"],
      [4, 'FIRM'],
    ] as const) {
      forged.push(written(key.with(place, value)));
    }
    for (const after of forged) {
      const { errors } = await client.send(ResultsDocument, { offerId, after });
      expect(errors, after).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' }, message: /no cursor of this list/ },
      ]);
    }
  });
});

/** A clock by which several things happen at the same instant. */
function slowClock(): Clock {
  let asked = 0;
  return {
    ...systemClock,
    now() {
      asked += 1;
      return new Date(NOON + Math.floor(asked / 5));
    },
  };
}

async function expectPagesOfAnySize(client: Client, query: Parameters<typeof allResults>[1]): Promise<void> {
  const { nodes, totalCount } = await resultsPage(client, { ...query, first: 500 });
  expect(totalCount).toBe(nodes.length);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  for (let first = 1; first <= nodes.length; first += 1) {
    expect(idsOf(await allResults(client, { ...query, first }))).toEqual(idsOf(nodes));
  }
}

function idsOf(results: readonly Result[]): string[] {
  return results.map(({ id }) => id);
}

function written(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}
