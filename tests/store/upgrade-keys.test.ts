import { expect, it } from 'vitest';
import { importService } from '../../src/imports/import-service.js';
import { fileOf, LIMITS } from '../imports/files.js';
import { made } from '../support/builders.js';
import { openTestStore } from '../support/test-store.js';
import former from './upgrade/former-keys.json' with { type: 'json' };
import { databaseOfFormerVersion, filesOf } from './upgrade/former-version.js';

const NOW = new Date('2026-12-01T09:00:00Z');
const OFFER = former.tables.Offer[0]?.id ?? '';

async function openUpgraded() {
  const { store, database } = await openTestStore(await databaseOfFormerVersion(former));
  const imports = importService(store, LIMITS, () => NOW);
  const upload = async ({ name, content }: { readonly name: string; readonly content: string }) => {
    const file = Promise.resolve({ filename: name, createReadStream: fileOf(content) });
    const outcome = await imports.upload({ offerId: OFFER, file, columns: [], requireAllColumns: false });
    return made(outcome.ok ? outcome.value : null, outcome);
  };
  const leads = async () => (await store.leads.page(OFFER, { first: 100, after: null })).rows;
  return { database, upload, leads };
}

const [noKeys, onePage, marks] = filesOf(former);

it('doubles nobody whose only keys identify nobody any more, when the list of a former version is uploaded again', async () => {
  const { upload } = await openUpgraded();
  const file = made(noKeys, former.files);
  expect(await upload(file)).toMatchObject({ created: 0, updated: 0, duplicates: 7, rejected: 0 });
  const later = {
    ...file,
    content: file.content.replace('info@hauk.example', 'INFO@hauk.example').replace('Gro Hauk,CEO', '"Hauk, Gro",COO'),
  };
  expect(await upload(later)).toMatchObject({ created: 0, updated: 1, duplicates: 6 });
});

it('has no keys that identify nobody, and keeps their texts', async () => {
  const { database } = await openUpgraded();
  const leads = await database.lead.findMany({ orderBy: { id: 'asc' }, take: 7 });
  expect(leads.map(({ externalId, email, linkedinUrl }) => externalId ?? email ?? linkedinUrl)).toEqual([
    '5.12346E+10',
    '0',
    '123456789012345000',
    'noemail@ost.example',
    'https://www.orlov.example/team',
    'https://www.linkedin.com/showcase/dahl',
    'info@hauk.example',
  ]);
  expect(leads.map(({ emailKey, urlKey }) => emailKey ?? urlKey)).toEqual([
    null,
    null,
    'cy@lund.example',
    null,
    null,
    null,
    'info@hauk.example',
  ]);
});

it('has those again whom a former version took for one, when their list is uploaded again', async () => {
  const { upload, leads } = await openUpgraded();
  const named = async () => (await leads()).map(({ name }) => name).filter((name) => /Kern|Lutz/.test(name ?? ''));
  expect(await named()).toEqual(['Jan Lutz']);
  const file = made(onePage, former.files);
  expect(await upload(file)).toMatchObject({ created: 1, duplicates: 1 });
  expect(await named()).toEqual(['Jan Lutz', 'Ivo Kern']);
  expect(await upload(file)).toMatchObject({ created: 0, duplicates: 2 });
});

it('has numbers without the marks that tools gave them, and doubles nobody by them', async () => {
  const { upload, leads } = await openUpgraded();
  expect((await leads()).slice(-2)).toMatchObject([
    { name: 'Kai Moe', phone: '+47 900 00 021', extra: { Desk: '22 00 00 21' } },
    { name: 'Lin Noa', phone: '+47 900 00 022', extra: { Desk: '0151 234' } },
  ]);
  expect(await upload(made(marks, former.files))).toMatchObject({ created: 0, updated: 0, duplicates: 2 });
});
