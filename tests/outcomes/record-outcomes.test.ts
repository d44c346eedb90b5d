import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { addLeads, createOffer, someLead } from '../support/builders.js';
import type { Client } from '../support/client.js';
import {
  OutcomeBatchesDocument,
  type OutcomeInput,
  OutcomeNodeDocument,
  RecordOutcomesDocument,
  SetOutcomeNoteDocument,
} from '../support/generated/graphql.js';
import { kindsByName, leadsWithOutcomes, record, tryToRecord, undoOutcomes } from '../support/outcomes.js';
import { leadWith, startBioService } from '../support/results.js';
import { offerOf, resultsOf, score } from '../support/scoring.js';
import { startTestService, type TestOptions } from '../support/service.js';

const ADA = someLead({ name: 'Ada', externalId: 'A-1', email: 'Ada@Acme.test', linkedinUrl: 'linkedin.com/in/ada' });
const BEN = someLead({ name: 'Ben', externalId: 'B-2', email: 'ben@bolt.test' });

async function offerWithTwo(options: TestOptions = {}) {
  const { client, url } = await startTestService(options);
  const offerId = await createOffer(client);
  await addLeads(client, offerId, [ADA, BEN]);
  return { client, url, offerId };
}

async function offerWithOneToScore(options: TestOptions = {}) {
  const { client } = await startBioService(options);
  const offerId = await createOffer(client);
  await addLeads(client, offerId, [leadWith('CEO', 'HIGH', { externalId: 'A-1' })]);
  return { client, offerId };
}

async function faultsOf(client: Client, offerId: string, outcomes: readonly OutcomeInput[]) {
  const { batch, userErrors } = await tryToRecord(client, offerId, outcomes);
  expect(batch).toBeNull();
  return userErrors.map(({ code, field }) => [code, field?.join('.') ?? null]);
}

/** A clock that a test moves. */
function clockAt(time: string) {
  let now = new Date(time);
  return { clock: { ...systemClock, now: () => now }, moveTo: (later: string) => (now = new Date(later)) };
}

describe('recordOutcomes', () => {
  it('finds a lead by each of the four names, in any form in which an upload finds it', async () => {
    const { client, offerId } = await offerWithTwo();
    const [ada] = await leadsWithOutcomes(client, offerId);
    for (const name of [
      { scoringId: ` ${ada?.id} ` },
      { externalId: 'A-1' },
      { email: 'ADA@acme.test' },
      { email: 'Ada <ada@acme.test>' },
      { linkedinUrl: 'https://de.linkedin.com/in/Ada/?trk=x' },
    ]) {
      const batch = await record(client, offerId, [{ ...name, kind: 'WON' }]);
      expect(batch).toMatchObject({ filename: null, rowsRead: 1, recorded: 1, unchanged: 0, rejected: 0 });
      expect(await kindsByName(client, offerId)).toEqual({ Ada: ['WON'], Ben: [] });
      expect(await undoOutcomes(client, batch.id)).toEqual({ deletedId: batch.id, removed: 1, userErrors: [] });
    }
  });

  it('lets the first name that is given decide, and a name that identifies nobody decide nothing', async () => {
    const { client, offerId } = await offerWithTwo();
    await record(client, offerId, [
      { externalId: 'B-2', email: 'ada@acme.test', kind: 'WON' },
      { scoringId: ' ', externalId: '0', email: 'ada@acme.test', kind: 'LOST' },
    ]);
    expect(await kindsByName(client, offerId)).toEqual({ Ada: ['LOST'], Ben: ['WON'] });
    expect(await faultsOf(client, offerId, [{ externalId: 'C-3', email: 'ada@acme.test', kind: 'WON' }])).toEqual([
      ['LEAD_NOT_FOUND', 'outcomes.0.externalId'],
    ]);
  });

  it('keeps what was said: note, time, batch and lead', async () => {
    const { client, offerId } = await offerWithTwo();
    const occurredAt = '2026-01-02T03:04:05.678Z';
    const batch = await record(client, offerId, [
      { externalId: 'A-1', kind: 'MEETING', note: ' A talk. ', occurredAt },
    ]);
    const [ada] = await leadsWithOutcomes(client, offerId);
    expect(ada?.outcomes).toMatchObject([
      { kind: 'MEETING', note: 'A talk.', occurredAt, batch: { id: batch.id }, lead: { id: ada?.id }, scoreThen: null },
    ]);
    expect(ada?.outcomes[0]?.recordedAt).toBe(batch.createdAt);
    const id = ada?.outcomes[0]?.id ?? '';
    expect((await client.run(OutcomeNodeDocument, { id })).node).toMatchObject(ada?.outcomes[0] ?? {});
  });

  it('lists outcomes by when they happened, the last first, whenever they were recorded', async () => {
    const { client, offerId } = await offerWithTwo();
    const at = (day: number) => `2026-01-0${day}T12:00:00.000Z`;
    await record(client, offerId, [{ externalId: 'A-1', kind: 'WON', occurredAt: at(5) }]);
    await record(client, offerId, [
      { externalId: 'A-1', kind: 'CONTACTED', occurredAt: at(1) },
      { externalId: 'A-1', kind: 'LOST', occurredAt: at(7) },
      { externalId: 'A-1', kind: 'MEETING', occurredAt: at(5) },
    ]);
    expect((await kindsByName(client, offerId)).Ada).toEqual(['LOST', 'MEETING', 'WON', 'CONTACTED']);
  });

  it('counts the same kind on the same day as unchanged, in one call and in the next, and on another day as new', async () => {
    const { clock, moveTo } = clockAt('2026-03-01T23:59:00Z');
    const { client, offerId } = await offerWithTwo({ clock });
    const won = { externalId: 'A-1', kind: 'WON' } as const;
    expect(await record(client, offerId, [won, won])).toMatchObject({ rowsRead: 2, recorded: 1, unchanged: 1 });
    expect(await record(client, offerId, [won])).toMatchObject({ rowsRead: 1, recorded: 0, unchanged: 1 });
    moveTo('2026-03-02T00:01:00Z');
    expect(await record(client, offerId, [won])).toMatchObject({ recorded: 1, unchanged: 0 });
  });

  it('notes the score as it stood when the outcome happened', async () => {
    const { clock, moveTo } = clockAt('2026-03-01T12:00:00Z');
    const { client, offerId } = await offerWithOneToScore({ clock });
    moveTo('2026-03-05T12:00:00Z');
    await score(client, offerId);
    moveTo('2026-03-09T12:00:00Z');
    await record(client, offerId, [
      { externalId: 'A-1', kind: 'MEETING', occurredAt: '2026-03-04T12:00:00Z' },
      { externalId: 'A-1', kind: 'WON', occurredAt: '2026-03-06T12:00:00Z' },
    ]);
    const [result] = await resultsOf(client, offerId);
    const [lead] = await leadsWithOutcomes(client, offerId);
    expect(result?.score).toBeGreaterThan(50);
    expect(lead?.outcomes.map(({ scoreThen }) => scoreThen)).toEqual([result?.score, null]);
  });

  it('changes no score and makes nothing stale', async () => {
    const { client, offerId } = await offerWithOneToScore();
    await score(client, offerId);
    const before = [await resultsOf(client, offerId), await offerOf(client, offerId)];
    const { id } = await record(client, offerId, [{ externalId: 'A-1', kind: 'LOST' }]);
    await undoOutcomes(client, id);
    expect([await resultsOf(client, offerId), await offerOf(client, offerId)]).toEqual(before);
  });

  it('takes a client whose clock is a little ahead, and no time to come', async () => {
    const { clock } = clockAt('2026-03-01T12:00:00Z');
    const { client, offerId } = await offerWithTwo({ clock });
    const outcome = { externalId: 'A-1', kind: 'WON' } as const;
    await record(client, offerId, [{ ...outcome, occurredAt: '2026-03-01T12:00:59Z' }]);
    const [ada] = await leadsWithOutcomes(client, offerId);
    expect(ada?.outcomes[0]?.occurredAt).toBe('2026-03-01T12:00:00.000Z');
    expect(await faultsOf(client, offerId, [{ ...outcome, occurredAt: '2026-03-01T12:01:01Z' }])).toEqual([
      ['OUT_OF_RANGE', 'outcomes.0.occurredAt'],
    ]);
  });

  it('names every fault by its place and records none of the rest', async () => {
    const { client, offerId } = await offerWithTwo();
    await addLeads(client, offerId, [someLead({ name: 'Cid', email: 'info@core.test' })]);
    await addLeads(client, offerId, [someLead({ name: 'Dan', email: 'info@core.test' })]);
    const ok = { externalId: 'A-1', kind: 'WON' } as const;
    expect(
      await faultsOf(client, offerId, [
        ok,
        { kind: 'WON' },
        { email: 'N/A', scoringId: '', kind: 'WON' },
        { externalId: 'A-1', kind: 'WON', note: 'x'.repeat(501) },
        { externalId: 'A\0', kind: 'WON', note: '\ud800' },
      ]),
    ).toEqual([
      ['BLANK', 'outcomes.1'],
      ['BLANK', 'outcomes.2'],
      ['TOO_LONG', 'outcomes.3.note'],
      ['INVALID_TEXT', 'outcomes.4.externalId'],
      ['INVALID_TEXT', 'outcomes.4.note'],
    ]);
    expect(
      await faultsOf(client, offerId, [
        ok,
        { email: 'eve@nowhere.test', kind: 'WON' },
        { email: 'no address', kind: 'WON' },
        { email: 'info@core.test', kind: 'WON' },
        { scoringId: offerId, kind: 'WON' },
      ]),
    ).toEqual([
      ['LEAD_NOT_FOUND', 'outcomes.1.email'],
      ['LEAD_NOT_FOUND', 'outcomes.2.email'],
      ['LEAD_NOT_FOUND', 'outcomes.3.email'],
      ['LEAD_NOT_FOUND', 'outcomes.4.scoringId'],
    ]);
    expect(await faultsOf(client, offerId, [])).toEqual([['BLANK', 'outcomes']]);
    expect(await faultsOf(client, offerId, Array(1_001).fill(ok))).toEqual([['TOO_MANY', 'outcomes']]);
    expect(await faultsOf(client, 'offer_0', [ok])).toEqual([['OFFER_NOT_FOUND', 'offerId']]);
    const { offer } = await client.run(OutcomeBatchesDocument, { offerId, first: 1 });
    expect(offer?.outcomeBatches.totalCount).toBe(0);
  });

  it('takes 1,000 outcomes at once', async () => {
    const { client, offerId } = await offerWithTwo();
    const days = Array.from({ length: 1_000 }, (_, day) => ({
      externalId: 'A-1',
      kind: 'CONTACTED' as const,
      occurredAt: new Date(Date.UTC(2020, 0, 1 + day)).toISOString(),
    }));
    expect(await record(client, offerId, days)).toMatchObject({ recorded: 1_000 });
  });
});

it('is done once, when it is sent twice with one Idempotency-Key', async () => {
  const { url, offerId } = await offerWithTwo();
  const send = async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'key-1' };
    const variables = { offerId, outcomes: [{ externalId: 'A-1', kind: 'WON' }] };
    const body = JSON.stringify({ query: RecordOutcomesDocument.toString(), variables });
    return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
  };
  const first = await send();
  expect(first).toMatchObject({ data: { recordOutcomes: { batch: { recorded: 1, unchanged: 0 } } } });
  expect(await send()).toEqual(first);
});

describe('undoOutcomes', () => {
  it('gives back what was known before, and knows the batch no more', async () => {
    const { client, offerId } = await offerWithTwo();
    await record(client, offerId, [{ externalId: 'A-1', kind: 'MEETING' }]);
    const before = await leadsWithOutcomes(client, offerId);
    const { id } = await record(client, offerId, [
      { externalId: 'A-1', kind: 'WON' },
      { externalId: 'A-1', kind: 'MEETING' },
      { externalId: 'B-2', kind: 'LOST' },
    ]);
    expect(await undoOutcomes(client, id)).toEqual({ deletedId: id, removed: 2, userErrors: [] });
    expect(await leadsWithOutcomes(client, offerId)).toEqual(before);
    expect(await undoOutcomes(client, id)).toMatchObject({
      deletedId: null,
      removed: null,
      userErrors: [{ code: 'BATCH_NOT_FOUND', field: ['batchId'] }],
    });
  });
});

describe('outcomeBatches', () => {
  it('lists the batches of an offer, the newest first, page by page', async () => {
    const { client, offerId } = await offerWithTwo();
    const ids: string[] = [];
    for (const kind of ['CONTACTED', 'MEETING', 'WON'] as const) {
      ids.unshift((await record(client, offerId, [{ externalId: 'A-1', kind }])).id);
    }
    const read = async (after: string | null) =>
      (await client.run(OutcomeBatchesDocument, { offerId, first: 2, after })).offer?.outcomeBatches;
    const first = await read(null);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await read(first?.pageInfo.endCursor ?? null);
    expect([...(first?.nodes ?? []), ...(rest?.nodes ?? [])].map(({ id }) => id)).toEqual(ids);
    expect(rest?.pageInfo.hasNextPage).toBe(false);
  });
});

describe('setOutcomeNote', () => {
  async function noted(client: Client, outcomeId: string, note: string | null) {
    return (await client.run(SetOutcomeNoteDocument, { outcomeId, note })).setOutcomeNote;
  }

  it('replaces the note and nothing else, and clears it by a blank one', async () => {
    const { client, offerId } = await offerWithTwo();
    await record(client, offerId, [{ externalId: 'A-1', kind: 'MEETING', note: 'A talk.' }]);
    const before = (await leadsWithOutcomes(client, offerId))[0]?.outcomes[0];
    const id = before?.id ?? '';
    const { lead: _, batch: __, ...kept } = { ...before };
    expect(await noted(client, id, ' On Monday. ')).toEqual({
      outcome: { ...kept, note: 'On Monday.' },
      userErrors: [],
    });
    expect((await leadsWithOutcomes(client, offerId))[0]?.outcomes).toEqual([{ ...before, note: 'On Monday.' }]);
    for (const blank of [' ', null]) {
      await noted(client, id, 'Something');
      expect((await noted(client, id, blank)).outcome?.note).toBeNull();
    }
  });

  it('refuses what no note may hold, and an outcome that is not there or was taken back', async () => {
    const { client, offerId } = await offerWithTwo();
    const batch = await record(client, offerId, [{ externalId: 'A-1', kind: 'WON', note: 'As it was.' }]);
    const id = (await leadsWithOutcomes(client, offerId))[0]?.outcomes[0]?.id ?? '';
    const faultOf = async (outcomeId: string, note: string) => {
      const { outcome, userErrors } = await noted(client, outcomeId, note);
      return [outcome, userErrors.map(({ code, field }) => [code, field?.join('.')])];
    };
    expect(await faultOf(id, 'x'.repeat(501))).toEqual([null, [['TOO_LONG', 'note']]]);
    expect(await faultOf(id, 'a\0b')).toEqual([null, [['INVALID_TEXT', 'note']]]);
    expect((await leadsWithOutcomes(client, offerId))[0]?.outcomes[0]?.note).toBe('As it was.');
    await undoOutcomes(client, batch.id);
    for (const gone of [id, 'outcome_1', '']) {
      expect(await faultOf(gone, 'x')).toEqual([null, [['OUTCOME_NOT_FOUND', 'outcomeId']]]);
    }
  });
});
