import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { newId } from '../../src/store/ids.js';
import { BLANK_LEAD } from '../imports/blank-draft.js';
import { made } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { queryOnce } from '../support/postgres/query.js';
import { addLeads, type Process, type Processes, secondOffer, startProcesses } from './processes.js';

const LAYOUT = { filename: null, columns: [], missingColumns: [], format: null };
const COUNTS = {
  rowsRead: 1,
  created: 1,
  updated: 0,
  duplicates: 0,
  rejected: 0,
  blankRows: 0,
  extraHeaders: [],
  warnings: [],
};

const manyRows = (count: number, role = 'CTO') =>
  `email,role\n${Array.from({ length: count }, (_, index) => `person${index}@one.example,${role}\n`).join('')}`;

async function upload({ imports }: Process, offerId: string, content: string) {
  const file = Promise.resolve({
    filename: 'leads.csv',
    createReadStream: () => Readable.from([Buffer.from(content)]),
  });
  const uploaded = await imports.upload({ offerId, file, columns: [], requireAllColumns: false });
  return made(uploaded.ok ? uploaded.value : null, uploaded);
}

/** A lead as an import writes it. */
function writtenLead(externalId: string) {
  const keys = { emailKey: null, urlKey: null, fingerprint: `fingerprint ${externalId}` };
  return { ...BLANK_LEAD, id: newId('Lead'), externalId, role: 'CTO', ...keys };
}

/** Imports two leads, and lets something happen before they are committed. */
function importTwo({ store }: Process, offerId: string, happen: () => Promise<void>): Promise<unknown> {
  return store.imports.write({ offerId, layout: LAYOUT, now: systemClock.now }, async (writer) => {
    await writer.write({
      created: ['1', '2'].map(writtenLead),
      amended: [],
      changed: [],
      former: [],
      rejections: [],
      rowsRead: 2,
    });
    await happen();
    return writer.commit(COUNTS, systemClock.now());
  });
}

/** Leaves an import with two leads unfinished, as a process does that is killed. */
async function abandonImport({ url }: Processes, offerId: string): Promise<void> {
  await queryOnce(
    url,
    `WITH "import" AS (
       INSERT INTO "LeadImport" ("id", "offerId", "createdAt", "columns", "extraHeaders", "missingColumns")
       VALUES ('${newId('LeadImport')}', '${offerId}', now(), '[]', '[]', '[]') RETURNING "id")
     INSERT INTO "Lead" ("id", "offerId", "importId", "externalId", "extra", "createdAt")
     SELECT "lead"."id", '${offerId}', "import"."id", "externalId", '{}', now() FROM "import",
       (VALUES ('${newId('Lead')}', '1'), ('${newId('Lead')}', '2')) AS "lead" ("id", "externalId")`,
  );
}

async function writtenBy({ url }: Processes) {
  const [row] = await queryOnce(
    url,
    'SELECT (SELECT count(*)::int FROM "Lead") AS leads, (SELECT count(*)::int FROM "LeadImport") AS imports',
  );
  return row;
}

it('doubles no lead, when processes upload one file to an offer at once', async () => {
  const { all, first, offerId } = await startProcesses(0, 3);
  const reports = await Promise.all([...all, ...all].map((process) => upload(process, offerId, manyRows(2_500))));
  expect(reports.map(({ created }) => created).toSorted()).toEqual([0, 0, 0, 0, 0, 2_500]);
  expect(reports.every(({ created, duplicates }) => created + duplicates === 2_500)).toBe(true);
  expect(await first.store.leads.count(offerId)).toBe(2_500);
});

it('lets another process take leads into another offer meanwhile', async () => {
  const processes = await startProcesses(0);
  const { first, second, offerId } = processes;
  const other = await secondOffer(processes);
  await importTwo(first, offerId, async () => {
    expect(await addLeads(second, other, 3)).toMatchObject({ created: 3 });
  });
  expect(await first.store.leads.count(offerId)).toBe(2);
});

it('takes an import for none, when its process was killed amid it', async () => {
  const processes = await startProcesses(0);
  const { second, offerId } = processes;
  await abandonImport(processes, offerId);
  expect(await writtenBy(processes)).toEqual({ leads: 2, imports: 1 });
  expect(await addLeads(second, offerId, 3)).toMatchObject({ created: 3, duplicates: 0 });
  expect(await writtenBy(processes)).toEqual({ leads: 3, imports: 1 });
});

it('clears away at a start what killed processes left, and leaves alone what others are at', async () => {
  const processes = await startProcesses(0);
  const { first, second, offerId } = processes;
  await abandonImport(processes, await secondOffer(processes));
  await importTwo(first, offerId, async () => {
    expect(await writtenBy(processes)).toEqual({ leads: 4, imports: 2 });
    await second.store.imports.discardUnfinished();
    expect(await writtenBy(processes)).toEqual({ leads: 2, imports: 1 });
  });
  expect(await first.store.leads.count(offerId)).toBe(2);
});

it('takes no lead and lets others go on, when the connection is lost that held the turn', async () => {
  const processes = await startProcesses(0);
  const { url, first, second, offerId } = processes;
  const cut = importTwo(first, offerId, async () => {
    await cutTurns(url);
    expect(await addLeads(second, offerId, 3)).toMatchObject({ created: 3, duplicates: 0 });
  });
  await expect(cut).rejects.toThrow('connection');
  expect(await writtenBy(processes)).toEqual({ leads: 3, imports: 1 });
  expect(await addLeads(first, offerId, 3)).toMatchObject({ created: 0, duplicates: 3 });
});

async function cutTurns(url: string): Promise<void> {
  const cut = await queryOnce(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  expect(cut).toHaveLength(1);
}

it('shows all of an import or nothing, when another process looks on', async () => {
  const { first, second, offerId } = await startProcesses(0);
  const seen = new Set<number>();
  let going = true;
  const looking = (async () => {
    while (going) seen.add((await second.store.offers.counts(offerId)).leads);
  })();
  await upload(first, offerId, manyRows(3_000));
  going = false;
  await looking;
  expect([...seen, 3_000].every((leads) => leads === 0 || leads === 3_000)).toBe(true);
});

it('answers or says that the offer is gone, when it is deleted while processes import into it', async () => {
  const processes = await startProcesses(5);
  const { first, second, offerId } = processes;
  const changed = [1, 2, 3].map((round) => ({ externalId: String(round), role: 'CEO' }));
  const imports = [
    ...[first, second].map((process) => upload(process, offerId, manyRows(3_000))),
    ...[first, second].map((process) => process.imports.add({ offerId, leads: changed })),
  ];
  const ends = Promise.allSettled(imports);
  await eventually(async () => Number((await writtenBy(processes))?.leads)).toBeGreaterThan(500);
  await second.store.offers.delete(offerId);
  const ended = await ends;
  for (const outcome of ended) {
    if (outcome.status === 'rejected') expect(String(outcome.reason)).toContain('OFFER_NOT_FOUND');
  }
  expect(await first.store.offers.find(offerId)).toBeNull();
});

it('looks leads up by their keys and reads no others, when the server knows nothing of them yet', async () => {
  const processes = await startProcesses(1_000);
  const { url, first, offerId } = processes;
  const before = await readsOfLeads(url);
  expect(await addLeads(first, offerId, 1_000)).toMatchObject({ duplicates: 1_000 });
  await eventually(async () => (await readsOfLeads(url)).byIndex - before.byIndex).toBeGreaterThanOrEqual(1_000);
  expect((await readsOfLeads(url)).oneByOne).toBe(before.oneByOne);
});

/** How often leads were looked up by an index, and how many were read one after the other. */
async function readsOfLeads(url: string): Promise<{ byIndex: number; oneByOne: number }> {
  const [reads] = await queryOnce(
    url,
    `SELECT idx_scan::int AS "byIndex", seq_tup_read::int AS "oneByOne" FROM pg_stat_user_tables WHERE relname = 'Lead'`,
  );
  return reads as { byIndex: number; oneByOne: number };
}
