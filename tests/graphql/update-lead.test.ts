import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, made, someLead } from '../support/builders.js';
import type { Client } from '../support/client.js';
import {
  DeleteLeadDocument,
  type LeadInput,
  LeadListDocument,
  UndoImportDocument,
  UpdateLeadDocument,
  type UpdateLeadInput,
} from '../support/generated/graphql.js';
import { offerOf, resultsOf, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { csv, leadsOf, upload } from '../support/uploads.js';

const ADA = someLead({ name: 'Ada', externalId: 'A-1', email: 'ada@x.test', linkedinUrl: 'linkedin.com/in/ada' });
const BEN = someLead({ name: 'Ben', externalId: 'B-2', email: 'ben@x.test', linkedinUrl: 'linkedin.com/in/ben' });

async function offerWith(...leads: readonly LeadInput[]) {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await addLeads(client, offerId, leads);
  return { client, offerId, ids: (await leadsOf(client, offerId)).map(({ id }) => id) };
}

async function update(client: Client, id: string | undefined, input: UpdateLeadInput) {
  return (await client.run(UpdateLeadDocument, { id: id ?? '', input })).updateLead;
}

async function updated(client: Client, id: string | undefined, input: UpdateLeadInput) {
  const answer = await update(client, id, input);
  return made(answer.lead, answer);
}

async function faultsOf(client: Client, id: string | undefined, input: UpdateLeadInput) {
  const { lead, userErrors } = await update(client, id, input);
  expect(lead).toBeNull();
  return userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`);
}

describe('updateLead', () => {
  it('replaces what is given, clears what is blank, and leaves the rest', async () => {
    const { client, offerId, ids } = await offerWith(ADA, BEN);
    const [before, ben] = await leadsOf(client, offerId);
    const lead = await updated(client, ids[0], { role: ' CEO ', company: null, location: ' ', industry: 'n/a' });
    expect(lead).toEqual({ ...before, role: 'CEO', company: null, location: null, industry: null });
    expect(await leadsOf(client, offerId)).toEqual([lead, ben]);
    const { offer } = await client.run(LeadListDocument, { id: offerId, search: 'ada ceo' });
    expect(offer?.leads.totalCount).toBe(1);
    expect(await updated(client, ids[0], {})).toEqual(lead);
  });

  it.each<[string, LeadInput, UpdateLeadInput, (string | null)[]]>([
    ['its name', { name: 'Ann Ray' }, { name: 'Ann Roy' }, ['Ann Roy', null, null]],
    ['its name, with parts', { firstName: 'Ann', lastName: 'Ray' }, { name: 'Ann Roy' }, ['Ann Roy', 'Ann', null]],
    ['its last name', { firstName: 'Ann', lastName: 'Ray' }, { lastName: 'Roy' }, ['Ann Roy', 'Ann', 'Roy']],
    ['a part that it lacks', { name: 'Ann Ray' }, { lastName: 'Ray' }, ['Ann Ray', null, 'Ray']],
    ['all of it', { firstName: 'Ann', lastName: 'Ray' }, { name: null }, [null, null, null]],
    ['both parts', { name: 'A. Ray' }, { firstName: 'Ann', lastName: 'Ray' }, ['Ann Ray', 'Ann', 'Ray']],
  ])('keeps name and parts in step, when it replaces %s', async (_, former, input, expected) => {
    const { client, ids } = await offerWith({ role: 'CEO', externalId: 'A-1', ...former });
    const { name, firstName, lastName } = await updated(client, ids[0], input);
    expect([name, firstName, lastName]).toEqual(expected);
  });

  it('makes the result stale where scoring reads what was changed, and nowhere else', async () => {
    const { client, offerId, ids } = await offerWith(ADA, BEN);
    await score(client, offerId);
    await updated(client, ids[0], { name: 'Ada Lovelace', email: 'lovelace@x.test', phone: '+49 151 234' });
    expect((await offerOf(client, offerId)).counts).toMatchObject({ scored: 2, stale: 0 });
    await updated(client, ids[0], { role: 'Driver' });
    expect((await offerOf(client, offerId)).counts).toMatchObject({ scored: 2, stale: 1 });
    expect(await score(client, offerId)).toMatchObject({ total: 1, scored: 1 });
    const result = (await resultsOf(client, offerId)).find(({ lead }) => lead.id === ids[0]);
    expect(result).toMatchObject({ stale: false, lead: { role: 'Driver' } });
  });

  it('is found by its new keys when a file comes, and no longer by the former ones', async () => {
    const { client, offerId, ids } = await offerWith({ ...ADA, externalId: null, linkedinUrl: null });
    await updated(client, ids[0], { email: 'Ada@New.test' });
    const report = await upload(client, offerId, csv('email,name,role', 'ada@new.test,Ada,CTO', 'ada@x.test,Ada,COO'));
    expect(report).toMatchObject({ created: 1, updated: 1 });
    expect((await leadsOf(client, offerId)).map(({ role }) => role)).toEqual(['CTO', 'COO']);
  });

  it('takes no id, address or profile of another lead', async () => {
    const { client, offerId, ids } = await offerWith(ADA, BEN);
    const before = await leadsOf(client, offerId);
    expect(await faultsOf(client, ids[0], { externalId: 'B-2' })).toEqual(['LEAD_EXISTS input.externalId']);
    expect(await faultsOf(client, ids[0], { email: 'BEN@x.test' })).toEqual(['LEAD_EXISTS input.email']);
    const url = { linkedinUrl: 'https://de.linkedin.com/in/Ben/' };
    expect(await faultsOf(client, ids[0], url)).toEqual(['LEAD_EXISTS input.linkedinUrl']);
    const { userErrors } = await update(client, ids[0], url);
    expect(userErrors[0]?.message).toContain('Ben, Head of Logistics, Company');
    expect(await leadsOf(client, offerId)).toEqual(before);
  });

  it('takes a mailbox that another lead has, unless both have one name', async () => {
    const { client, ids } = await offerWith(ADA, { name: 'Ben', role: 'CEO', email: 'info@x.test' });
    expect(await updated(client, ids[0], { email: 'info@x.test' })).toMatchObject({ email: 'info@x.test' });
    expect(await updated(client, ids[0], { role: 'CEO' })).toMatchObject({ role: 'CEO' });
    expect(await faultsOf(client, ids[0], { name: 'Ben' })).toEqual(['LEAD_EXISTS input.email']);
  });

  it('takes no text that makes it the double of a lead without any key', async () => {
    const { client, ids } = await offerWith({ name: 'Cid', role: 'CTO' }, { name: 'Cid', role: 'CFO' });
    expect(await faultsOf(client, ids[0], { role: 'CFO' })).toEqual(['LEAD_EXISTS input']);
    expect(await updated(client, ids[0], { role: 'COO' })).toMatchObject({ role: 'COO' });
  });

  it('refuses what no cell may hold, a lead without text, and one that is not there', async () => {
    const { client, offerId, ids } = await offerWith(ADA, { role: 'CEO' });
    expect(await faultsOf(client, ids[0], { company: 'x'.repeat(32_768) })).toEqual(['TOO_LONG input.company']);
    expect(await faultsOf(client, ids[0], { linkedinBio: 'a\0b' })).toEqual(['INVALID_TEXT input.linkedinBio']);
    expect(await faultsOf(client, ids[1], { role: '' })).toEqual(['BLANK input']);
    await client.run(DeleteLeadDocument, { id: ids[1] ?? '' });
    for (const id of [ids[1], 'lead_1', ''])
      expect(await faultsOf(client, id, { role: 'x' })).toEqual(['LEAD_NOT_FOUND id']);
    expect(await leadsOf(client, offerId)).toHaveLength(1);
  });

  it('stays as it was corrected, when an import that had changed it is undone, and goes with the one that brought it', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const first = await upload(client, offerId, csv('external_id,name,role', 'A-1,Ada,CTO', 'B-2,Ben,CTO'));
    const second = await upload(client, offerId, csv('external_id,role', 'A-1,CFO', 'B-2,CFO'));
    const [ada] = await leadsOf(client, offerId);
    await updated(client, ada?.id, { role: 'CEO' });
    const undone = (await client.run(UndoImportDocument, { id: second.id })).undoImport.undone;
    expect(undone).toMatchObject({ restored: 1, kept: 1 });
    expect((await leadsOf(client, offerId)).map(({ role }) => role)).toEqual(['CEO', 'CTO']);
    const third = await upload(client, offerId, csv('external_id,role', 'A-1,COO'));
    expect((await client.run(UndoImportDocument, { id: third.id })).undoImport.undone).toMatchObject({ restored: 1 });
    expect((await leadsOf(client, offerId))[0]?.role).toBe('CEO');
    await client.run(UndoImportDocument, { id: first.id });
    expect(await leadsOf(client, offerId)).toEqual([]);
  });

  it('waits for a file that is being read, so that neither writes over the other', async () => {
    const { client, offerId, ids } = await offerWith(ADA);
    const rows = Array.from({ length: 5_000 }, (_, place) => `N-${place},Person ${place},CTO`);
    const [report, lead] = await Promise.all([
      upload(client, offerId, csv('external_id,name,role', 'A-1,,CFO', ...rows)),
      updated(client, ids[0], { company: 'Corrected' }),
    ]);
    expect(report).toMatchObject({ created: 5_000, updated: 1 });
    expect(lead.company).toBe('Corrected');
    expect((await leadsOf(client, offerId))[0]).toMatchObject({ role: 'CFO', company: 'Corrected' });
  });
});
