import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { importService } from '../../src/imports/import-service.js';
import { soughtKeys } from '../../src/imports/keys/same-person.js';
import { withKeys } from '../../src/imports/lead-keys.js';
import { openTestStore } from '../support/test-store.js';
import { BLANK_DRAFT } from './blank-draft.js';
import { LIMITS } from './files.js';

const NOBODY = { industries: [], adjacentIndustries: [], decisionMakers: [], influencers: [], buyingFunctions: [] };
const NOW = new Date('2026-03-01T09:00:00Z');

async function setUp() {
  const { store, database } = await openTestStore();
  const offer = { name: 'RoutePilot', valueProps: [], idealUseCases: [], idealCustomer: NOBODY };
  const { id: offerId } = await store.offers.create(offer, NOW);
  const imports = importService(store, LIMITS, () => NOW);
  /** All that imports ever write, seen or not. */
  const written = async () => ({
    imports: await database.leadImport.count(),
    leads: await database.lead.count(),
    changes: await database.leadChange.count(),
    rejections: await database.rowRejection.count(),
  });
  return { store, imports, offerId, written };
}

const NOTHING = { imports: 0, leads: 0, changes: 0, rejections: 0 };

const manyRows = (count: number, role: string) =>
  `email,role,notes\n${Array.from({ length: count }, (_, index) => `person${index}@one.example,${role},\n`).join('')},,x\n`;

/** A file that is read twice, and where something happens amid its second reading, which is when its rows are taken. */
function fileOf(content: string, happen = async () => {}) {
  let times = 0;
  async function* pieces() {
    times += 1;
    yield Buffer.from(content.slice(0, -10));
    if (times === 2) await happen();
    yield Buffer.from(content.slice(-10));
  }
  return Promise.resolve({ filename: 'leads.csv', createReadStream: () => Readable.from(pieces()) });
}

it('leaves nothing in the database, when a file is previewed that creates, changes and rejects', async () => {
  const { imports, offerId, written } = await setUp();
  const preview = (role: string) => imports.preview({ offerId, file: fileOf(manyRows(5000, role)), columns: [] });
  expect(await preview('CTO')).toMatchObject({ ok: true, value: { wouldCreate: 5000, rejected: 1 } });
  expect(await written()).toEqual(NOTHING);
  const file = fileOf(manyRows(5000, 'CTO'));
  await imports.upload({ offerId, file, columns: [], requireAllColumns: false });
  const before = await written();
  expect(await preview('CEO')).toMatchObject({ ok: true, value: { wouldUpdate: 5000 } });
  expect(await written()).toEqual(before);
});

it.each([
  ['uploaded', 'upload'],
  ['previewed', 'preview'],
] as const)('says that the offer is gone and leaves nothing, when it is deleted while a file is %s', async (_, way) => {
  const { store, imports, offerId, written } = await setUp();
  const file = fileOf(manyRows(2500, 'CTO'), async () => void (await store.offers.delete(offerId)));
  const outcome = await imports[way]({ offerId, file, columns: [], requireAllColumns: false });
  expect(outcome).toMatchObject({ ok: false, errors: [{ code: 'OFFER_NOT_FOUND', field: ['offerId'] }] });
  expect(await written()).toEqual(NOTHING);
});

it('says that the offer is gone, when it is deleted while a file of known leads alone is uploaded', async () => {
  const { store, imports, offerId, written } = await setUp();
  const upload = (happen?: () => Promise<void>) =>
    imports.upload({ offerId, file: fileOf('role\nCTO\nCTO\nCTO\n', happen), columns: [], requireAllColumns: false });
  await upload();
  const outcome = await upload(async () => void (await store.offers.delete(offerId)));
  expect(outcome).toMatchObject({ ok: false, errors: [{ code: 'OFFER_NOT_FOUND' }] });
  expect(await written()).toEqual(NOTHING);
});

it('throws what went wrong and leaves nothing, when the disk fails amid a file', async () => {
  const { imports, offerId, written } = await setUp();
  const file = fileOf(manyRows(2500, 'CTO'), () => Promise.reject(new Error('EIO: i/o error, read')));
  const upload = imports.upload({ offerId, file, columns: [], requireAllColumns: false });
  await expect(upload).rejects.toThrow('EIO');
  expect(await written()).toEqual(NOTHING);
});

it('takes the next file, when the one before it to the same offer failed', async () => {
  const { imports, offerId } = await setUp();
  const broken = fileOf(manyRows(10, 'CTO'), () => Promise.reject(new Error('EIO: i/o error, read')));
  const uploads = [broken, fileOf(manyRows(10, 'CTO'))].map((file) =>
    imports.upload({ offerId, file, columns: [], requireAllColumns: false }),
  );
  const [first, second] = await Promise.allSettled(uploads);
  expect(first).toMatchObject({ status: 'rejected' });
  expect(second).toMatchObject({ status: 'fulfilled', value: { value: { created: 10 } } });
});

it('takes each row for the lead that earlier rows made, when thousands of rows lie between them or only a few', async () => {
  const { imports, store, offerId } = await setUp();
  const people = Array.from({ length: 1500 }, (_, index) => `person${index}@one.example`);
  const rows = (role: string) => people.map((email, index) => `${email},${role},Company ${index}\n`).join('');
  const keyless = people.map((_, index) => `,Clerk,Company ${index}\n`).join('');
  const content = `email,role,company\n${rows('CTO')}${keyless}${rows('CEO')}${keyless}${rows('CEO')}`;
  const file = fileOf(content);
  const report = await imports.upload({ offerId, file, columns: [], requireAllColumns: false });
  expect(report).toMatchObject({
    value: { rowsRead: 7500, created: 3000, updated: 1500, duplicates: 3000, rejected: 0 },
  });
  const { rows: leads } = await store.leads.page(offerId, { first: 3000, after: null });
  expect(leads.filter(({ role }) => role === 'CEO')).toHaveLength(1500);
});

it('changes the others, when a lead is deleted between being found and being changed', async () => {
  const { store, imports, offerId } = await setUp();
  await imports.add({ offerId, leads: [{ email: 'ada@one.example' }, { email: 'ben@two.example' }] });
  const emails = ['ada@one.example', 'ben@two.example'];
  const drafts = emails.map((email) => withKeys({ ...BLANK_DRAFT, email }));
  await store.imports.write(
    { offerId, layout: { filename: null, columns: [], missingColumns: [], format: null }, now: () => NOW },
    async (writer) => {
      const known = await writer.knownLeads(soughtKeys(drafts));
      expect(known).toHaveLength(2);
      await store.leads.delete(known[0]?.id ?? '');
      const changed = known.map((lead) => ({ ...lead, role: 'CEO' }));
      await writer.write({ created: [], amended: [], changed, former: known, rejections: [], rowsRead: 0 });
      const counts = { rowsRead: 2, created: 0, updated: 2, duplicates: 0, rejected: 0 };
      await writer.commit({ ...counts, blankRows: 0, extraHeaders: [], warnings: [] }, NOW);
    },
  );

  const { rows } = await store.leads.page(offerId, { first: 10, after: null });
  expect(rows).toMatchObject([{ email: 'ben@two.example', role: 'CEO' }]);
});
