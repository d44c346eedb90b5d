import { describe, expect, it } from 'vitest';
import { importService } from '../../src/imports/import-service.js';
import { KEYS_VERSION } from '../../src/imports/lead-keys.js';
import { searchTextOf } from '../../src/store/leads/lead-text.js';
import { migrate } from '../../src/store/service/migrate.js';
import { upgradeLeads } from '../../src/store/upgrade/upgrade-leads.js';
import { fileOf, LIMITS } from '../imports/files.js';
import { made } from '../support/builders.js';
import { openTestStore } from '../support/test-store.js';
import { open } from './migrated.js';
import { databaseOfFormerVersion, FILES, OFFER } from './upgrade/former-version.js';

const NOW = new Date('2026-12-01T09:00:00Z');

async function openUpgraded(url?: string) {
  const { store, database, url: own } = await openTestStore(url ?? (await databaseOfFormerVersion()));
  const imports = importService(store, LIMITS, () => NOW);
  const upload = async ({ name, content }: (typeof FILES)[number]) => {
    const file = Promise.resolve({ filename: name, createReadStream: fileOf(content) });
    const outcome = await imports.upload({ offerId: OFFER, file, columns: [], requireAllColumns: false });
    return made(outcome.ok ? outcome.value : null, outcome);
  };
  const leads = async () => (await store.leads.page(OFFER, { first: 100, after: null })).rows;
  return { store, database, upload, leads, url: own };
}

/** All that the tables of leads hold, save for times. */
async function contentOf(database: Awaited<ReturnType<typeof open>>['database']) {
  return Promise.all([
    database.lead.findMany({ orderBy: { id: 'asc' } }),
    database.leadChange.findMany({ orderBy: { leadId: 'asc' } }),
    database.formerLead.findMany({ orderBy: { leadId: 'asc' } }),
    database.leadImport.findMany({ orderBy: { id: 'asc' }, select: { extraHeaders: true } }),
  ]);
}

function firstOf(name: string | null): string {
  return name?.split(' ')[0] ?? '';
}

describe('a database of a former version', () => {
  it('doubles nobody, when the files that were uploaded to it are uploaded again', async () => {
    const { upload, leads } = await openUpgraded();
    const before = await leads();
    for (const file of FILES) {
      expect([file.name, await upload(file)]).toMatchObject([file.name, { created: 0, rejected: 0 }]);
    }
    expect((await leads()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    // What crm.csv says of a lead, crm-later.csv says otherwise.
    for (const file of FILES.filter(({ name }) => name !== 'crm.csv')) {
      const { rowsRead, duplicates } = await upload(file);
      expect([file.name, duplicates]).toEqual([file.name, rowsRead]);
    }
  });

  it('has phones in their field, the mobile one first, and other numbers where they were', async () => {
    const { leads } = await openUpgraded();
    const withPhones = (await leads()).filter(
      ({ name }) => !['Pat', 'Ray', 'Sue', 'Una', 'Val'].includes(firstOf(name)),
    );
    expect(withPhones.map(({ name, phone, extra }) => [name, phone, extra])).toEqual([
      ['Ada Byron', '+47 900 00 001', { Phone: '22 00 00 01', Notes: 'met, twice' }],
      ['Ben', '+47 900 00 002', { Phone: '22 00 00 02', Notes: '-' }],
      ['Cy Null', '+47 900 00 003', { Phone: '22 00 00 03' }],
      ['Dot Ek', '+47 900 00 004', { Notes: 'call later' }],
      ['Eve Fox', '+47 900 00 105', { Owner: 'Lou' }],
      ['Fay Gil', '+47 900 00 006', { Owner: 'Kim' }],
      ['Gus Hay', null, { Owner: 'Kim' }],
      ['Hal Ive', '22 00 00 07', {}],
      ['Ivy Joy', null, {}],
      ['Jo Key', '22 00 00 08', {}],
      ['Kit Low', '+47 900 00 009', { 'phone (2)': '22 00 00 09' }],
      ['Lea Moe', '+47 900 00 010', {}],
      ['Nat Orr', '22 00 00 11', {}],
      ['Oz Poe', '+47 900 00 012', { 'Work Phone': '22 00 00 12' }],
    ]);
  });

  it('has fields of columns that were not known, or are read where a better one is blank, and none of other values', async () => {
    const { leads } = await openUpgraded();
    expect((await leads()).slice(-5)).toMatchObject([
      { name: 'Pat Quo', role: 'Buyer', extra: { Title: 'Mr.' } },
      { name: 'Ray Sol', role: null, extra: { Title: 'Ms' } },
      { name: 'Sue Tor', linkedinUrl: null, extra: { URL: 'https://ulm.example/sue' } },
      { name: 'Una Vik', email: 'una@wye.example', extra: { Email: 'u@mail.example' } },
      { name: 'Val Win', email: 'val@mail.example', extra: {} },
    ]);
  });

  it('has those columns in an export that its leads have text in beside the fields', async () => {
    const { database } = await openUpgraded();
    const imports = await database.leadImport.findMany({ orderBy: { id: 'asc' } });
    const headers = new Set(imports.flatMap(({ extraHeaders }) => extraHeaders as string[]));
    expect([...headers]).toEqual(['Phone', 'Notes', 'Owner', 'phone (2)', 'Work Phone', 'Title', 'URL', 'Email']);
  });

  it('has nothing in place of texts that say that there is nothing, and results that this touches are stale', async () => {
    const url = await databaseOfFormerVersion();
    const { database } = await open(url);
    await migrate(database, (await open(url)).dialect);
    const rows = await database.lead.findMany({ orderBy: { id: 'asc' } });
    for (const { id, offerId, revision } of rows) {
      const result = {
        leadId: id,
        offerId,
        leadRevision: revision,
        stale: false,
        scoredAt: NOW,
        rulePoints: 0,
        rule: {},
      };
      await database.scoreResult.create({ data: { ...result, id: `result of ${id}`, status: 'AI_FAILED' } });
    }
    const { leads } = await openUpgraded(url);
    expect((await leads()).slice(0, 4)).toMatchObject([
      { location: 'Oslo', revision: 2 },
      { location: 'Bergen, Vestland', revision: 1 },
      { company: null, revision: 2 },
      { role: null, revision: 2 },
    ]);
    const stale = await database.scoreResult.findMany({ where: { stale: true }, include: { lead: true } });
    expect(stale.map(({ lead }) => lead.name).toSorted()).toEqual([
      ...['Ada Byron', 'Cy Null', 'Dot Ek', 'Jo Key'],
      ...['Pat Quo', 'Ray Sol'],
    ]);
    expect(stale.every(({ lead, leadRevision }) => lead.revision === leadRevision + 1)).toBe(true);
  });

  it('has the text that a search looks into, for leads and for what an import made of them', async () => {
    const { database } = await openUpgraded();
    const [leads, changes, former] = await contentOf(database);
    for (const row of [...leads, ...changes, ...former]) expect(row.searchText).toBe(searchTextOf(row));
    expect(leads[0]?.searchText).toMatch(/^ada byron\n/);
  });

  it('can have an import taken back that had changed a lead', async () => {
    const { store, database, leads } = await openUpgraded();
    const later = await database.leadImport.findFirstOrThrow({ where: { filename: 'crm-later.csv' } });
    expect(await store.imports.undo(later.id)).toMatchObject({ restored: 1, kept: 0 });
    expect((await leads())[4]).toMatchObject({ role: 'CTO', phone: '+47 900 00 005', extra: { Owner: 'Kim' } });
  });
});

describe('the upgrade of leads', () => {
  it('comes to the same, when processes start at once, one is killed, or it is done again', async () => {
    const expected = await contentOf((await openUpgraded()).database);
    const url = await databaseOfFormerVersion();
    const connections = await Promise.all([1, 2, 3].map(() => open(url)));
    const [first] = connections;
    const { database, dialect } = made(first, url);
    await migrate(database, dialect);
    const killed = {
      ...dialect,
      rowsOf: () => {
        throw new Error('killed');
      },
    };
    await expect(upgradeLeads(database, killed)).rejects.toThrow('killed');
    await Promise.all(connections.map((connection) => upgradeLeads(connection.database, dialect)));
    expect(await contentOf(database)).toEqual(expected);
    await database.setting.update({
      where: { key: 'upgrade-of-leads' },
      data: { value: JSON.stringify({ version: KEYS_VERSION - 1, table: 0, after: null, isDone: true }) },
    });
    await upgradeLeads(database, dialect);
    expect(await contentOf(database)).toEqual(expected);
  });

  it('goes through all rows, when there are more than one transaction takes', async () => {
    const url = await databaseOfFormerVersion();
    const { database, dialect } = await open(url);
    await migrate(database, dialect);
    const [some] = await database.lead.findMany({ where: { name: 'Hal Ive' } });
    const lead = made(some, url);
    const many = Array.from({ length: 2_500 }, (_, place) => ({
      ...lead,
      extra: { phone: `${place}` },
      id: `many ${place}`,
    }));
    await database.lead.createMany({ data: many });
    await upgradeLeads(database, dialect);
    expect(await database.lead.count({ where: { name: 'Hal Ive', phone: null } })).toBe(0);
  });
});
