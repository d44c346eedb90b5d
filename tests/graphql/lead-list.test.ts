import { expect, it } from 'vitest';
import { addLeads, createOffer, made, someLead } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { LeadListDocument, type LeadListQueryVariables, UndoImportDocument } from '../support/generated/graphql.js';
import { leadWith, startBioService } from '../support/results.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { csv, upload } from '../support/uploads.js';

type Filter = Omit<LeadListQueryVariables, 'id'>;

async function listOf(client: Client, id: string, filter: Filter = {}) {
  return made((await client.run(LeadListDocument, { id, ...filter })).offer, { id }).leads;
}

async function namesOf(client: Client, id: string, filter: Filter = {}) {
  const { nodes, totalCount } = await listOf(client, id, filter);
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ name }) => name).join(' ');
}

it('finds leads by how far their scoring is', async () => {
  const { client } = await startBioService();
  const offerId = await createOffer(client);
  await addLeads(client, offerId, [
    leadWith('CEO', 'HIGH', { name: 'Ann', externalId: 'A' }),
    leadWith('CEO', 'LOW', { name: 'Bob', externalId: 'B' }),
    leadWith('CEO', 'FAILS', { name: 'Cid', externalId: 'C' }),
  ]);
  expect(await namesOf(client, offerId, { states: ['UNSCORED'] })).toBe('Ann Bob Cid');
  await score(client, offerId);
  await addLeads(client, offerId, [
    { externalId: 'B', role: 'CFO' },
    { externalId: 'D', name: 'Dan', role: 'CEO' },
  ]);
  expect(await namesOf(client, offerId)).toBe('Ann Bob Cid Dan');
  expect(await namesOf(client, offerId, { states: ['UNSCORED'] })).toBe('Dan');
  expect(await namesOf(client, offerId, { states: ['STALE'] })).toBe('Bob');
  expect(await namesOf(client, offerId, { states: ['FAILED'] })).toBe('Cid');
  expect(await namesOf(client, offerId, { states: ['CURRENT'] })).toBe('Ann');
  expect(await namesOf(client, offerId, { states: ['CURRENT', 'UNSCORED'] })).toBe('Ann Dan');
  expect(await namesOf(client, offerId, { states: [] })).toBe('');
  expect(await namesOf(client, offerId, { states: ['UNSCORED', 'STALE'], search: 'cfo' })).toBe('Bob');
});

it('finds leads by words in any order, without regard to case and accents, before they are scored', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const other = await createOffer(client);
  await addLeads(client, offerId, [
    someLead({ name: 'Zoë', company: 'Straße GmbH', email: 'z@x.test' }),
    someLead({ name: 'Bob', company: '100% Pure_Ltd' }),
  ]);
  await addLeads(client, other, [someLead({ name: 'Zoe' })]);
  expect(await namesOf(client, offerId, { search: '  strasse ZOE ' })).toBe('Zoë');
  expect(await namesOf(client, offerId, { search: 'z@x.test' })).toBe('Zoë');
  expect(await namesOf(client, offerId, { search: '100% pure_' })).toBe('Bob');
  expect(await namesOf(client, offerId, { search: '%' })).toBe('Bob');
  expect(await namesOf(client, offerId, { search: 'nobody' })).toBe('');
  expect(await namesOf(client, offerId, { search: ' ' })).toBe('Zoë Bob');
  await expect(listOf(client, offerId, { search: 'x'.repeat(201) })).rejects.toThrow('200 characters at most');
});

it('gives each lead that is wanted once, page by page, and none of an import that was undone', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const rows = Array.from({ length: 25 }, (_, place) => `${place % 2 ? 'odd' : 'even'} ${place},CTO`);
  const { id } = await upload(client, offerId, csv('name,role', 'odd first,CFO'));
  await upload(client, offerId, csv('name,role', ...rows));
  const found: (string | null)[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listOf>> = await listOf(client, offerId, { search: 'odd', first: 5, after });
    expect(page.totalCount).toBe(13);
    found.push(...page.nodes.map(({ name }) => name));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(found).toEqual(['odd first', ...Array.from({ length: 12 }, (_, place) => `odd ${2 * place + 1}`)]);
  await client.run(UndoImportDocument, { id });
  expect((await listOf(client, offerId, { search: 'odd' })).totalCount).toBe(12);
});

it('gives leads in the order of their upload, when the first were changed since', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const leads = ['Ann', 'Bob', 'Cid', 'Dan'].map((name) => ({ externalId: name, name, role: 'CTO' }));
  await addLeads(client, offerId, leads);
  await addLeads(client, offerId, [
    { externalId: 'Bob', role: 'CFO' },
    { externalId: 'Ann', role: 'CFO' },
  ]);
  expect(await namesOf(client, offerId, { states: ['UNSCORED'] })).toBe('Ann Bob Cid Dan');
  expect(await namesOf(client, offerId)).toBe('Ann Bob Cid Dan');
});
