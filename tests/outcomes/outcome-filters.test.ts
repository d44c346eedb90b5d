import { expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { column, exportCsv } from '../support/downloads.js';
import type { ResultFilter } from '../support/generated/graphql.js';
import { record } from '../support/outcomes.js';
import { leadWith, resultsPage, scoredOffer, startBioService } from '../support/results.js';

const NAMES = ['Ada', 'Ben', 'Cid', 'Dan'];

async function offerWithOutcomes() {
  const { client } = await startBioService();
  const leads = NAMES.map((name) => leadWith('CEO', 'HIGH', { name, externalId: name }));
  const offerId = await scoredOffer(client, leads);
  const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`;
  await record(client, offerId, [
    { externalId: 'Ada', kind: 'WON', occurredAt: at(3) },
    { externalId: 'Ada', kind: 'MEETING', occurredAt: at(2) },
    { externalId: 'Ben', kind: 'LOST', occurredAt: at(3) },
    { externalId: 'Cid', kind: 'MEETING', occurredAt: at(3) },
  ]);
  // Recorded later at the very same time: it is the last one.
  await record(client, offerId, [{ externalId: 'Ben', kind: 'CONTACTED', occurredAt: at(3) }]);
  return { client, offerId };
}

async function namesBy(client: Client, offerId: string, filter: ResultFilter) {
  const { nodes, totalCount } = await resultsPage(client, { offerId, filter });
  const names = nodes.map(({ lead }) => lead.name);
  expect(totalCount).toBe(names.length);
  expect(column(await exportCsv(client, { offerId, filter }), 'name')).toEqual(names);
  return names;
}

it.each<readonly [ResultFilter, readonly string[]]>([
  [{ outcomes: ['WON'] }, ['Ada']],
  [{ outcomes: ['MEETING'] }, ['Cid']],
  [{ outcomes: ['LOST'] }, []],
  [{ outcomes: ['CONTACTED', 'WON'] }, ['Ada', 'Ben']],
  [{ outcomes: [] }, []],
  [{ outcomes: null, hasOutcome: null }, NAMES],
  [{ hasOutcome: true }, ['Ada', 'Ben', 'Cid']],
  [{ hasOutcome: false }, ['Dan']],
  [{ hasOutcome: false, outcomes: ['WON'] }, []],
])('finds by %j the leads %j, and exports the same', async (filter, names) => {
  const { client, offerId } = await offerWithOutcomes();
  expect(await namesBy(client, offerId, filter)).toEqual(names);
});
