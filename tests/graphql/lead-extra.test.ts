import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, made } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { exportCsv } from '../support/downloads.js';
import {
  AddLeadsDocument,
  type CriterionInput,
  type ExtraColumnInput,
  type LeadInput,
  UpdateLeadDocument,
  type UpdateLeadInput,
} from '../support/generated/graphql.js';
import { publish } from '../support/models.js';
import { offerOf, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { countsOf, csv, leadsOf, type StoredLead, upload } from '../support/uploads.js';

const FILE = csv('external_id,name,role,Plan,Notes', 'A-1,Ada,CEO,Pro,met at the fair', 'B-2,Ben,CTO,,');

async function offerWithFile() {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await upload(client, offerId, FILE);
  return { client, offerId, ids: (await leadsOf(client, offerId)).map(({ id }) => id) };
}

async function update(client: Client, id: string | undefined, input: UpdateLeadInput) {
  return (await client.run(UpdateLeadDocument, { id: id ?? '', input })).updateLead;
}

/** The columns of a lead; the databases keep them in orders of their own. */
function textsOf({ extra }: Pick<StoredLead, 'extra'>): string[] {
  return extra.map(({ header, value }) => `${header}: ${value}`).sort();
}

async function extraAfter(client: Client, id: string | undefined, extra: readonly ExtraColumnInput[]) {
  const answer = await update(client, id, { extra: [...extra] });
  return textsOf(made(answer.lead, answer));
}

describe('updateLead', () => {
  it('replaces, adds and clears the columns that it is given, and leaves the others', async () => {
    const { client, offerId, ids } = await offerWithFile();
    expect(await extraAfter(client, ids[0], [{ header: ' Plan ', value: ' Free ' }])).toEqual([
      'Notes: met at the fair',
      'Plan: Free',
    ]);
    const more = { header: 'Budget', value: 'n/a' };
    expect(await extraAfter(client, ids[0], [more, { header: 'Notes', value: ' ' }])).toEqual([
      'Budget: n/a',
      'Plan: Free',
    ]);
    expect(await extraAfter(client, ids[0], [{ header: 'Plan' }])).toEqual(['Budget: n/a']);
    expect(await extraAfter(client, ids[0], [])).toEqual(['Budget: n/a']);
    expect((await leadsOf(client, offerId)).map(({ extra }) => extra.length)).toEqual([1, 0]);
  });

  it('gives a lead its first column, which a download then has', async () => {
    const { client, offerId, ids } = await offerWithFile();
    await extraAfter(client, ids[1], [{ header: 'Budget', value: 'x' }]);
    await extraAfter(client, ids[1], [{ header: 'Plan', value: '=cmd' }]);
    await score(client, offerId);
    const [header = [], ...rows] = (await exportCsv(client, { offerId })).cells;
    const cellsOf = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '').sort();
    expect(header.slice(-3)).toEqual(['Plan', 'Notes', 'Budget']);
    expect(cellsOf('Plan')).toEqual(["'=cmd", 'Pro']);
    expect(cellsOf('Budget')).toEqual(['', 'x']);
  });

  it('makes the result stale where a criterion reads the column, also one that no lead had before', async () => {
    const { client, offerId, ids } = await offerWithFile();
    const criterion: CriterionInput = { label: 'Budget', column: 'budget', cases: [{ test: 'PRESENT', points: 5 }] };
    await publish(client, offerId, { criteria: [criterion] });
    await score(client, offerId);
    await extraAfter(client, ids[0], [{ header: 'Notes', value: 'called back' }]);
    expect((await offerOf(client, offerId)).counts.stale).toBe(0);
    await extraAfter(client, ids[0], [{ header: 'Budget', value: '10k' }]);
    expect((await offerOf(client, offerId)).counts.stale).toBe(1);
  });

  it('refuses what no upload could keep, and changes nothing', async () => {
    const { client, offerId, ids } = await offerWithFile();
    const before = await leadsOf(client, offerId);
    const faultsOf = async (...extra: ExtraColumnInput[]) => {
      const { lead, userErrors } = await update(client, ids[0], { role: 'CFO', extra });
      expect(lead).toBeNull();
      return userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`);
    };
    const plan = { header: 'Plan', value: 'Free' };
    expect(await faultsOf(plan, { header: ' ', value: 'x' })).toEqual(['BLANK input.extra.1.header']);
    expect(await faultsOf(plan, { header: ' Plan', value: 'x' })).toEqual(['DUPLICATE input.extra.1.header']);
    expect(await faultsOf({ header: 'a\0', value: 'x' })).toEqual(['INVALID_TEXT input.extra.0.header']);
    expect(await faultsOf({ header: 'x'.repeat(32_768), value: 'x' })).toEqual(['TOO_LONG input.extra.0.header']);
    for (const header of ['role', 'score', 'Score', '_row']) {
      expect(await faultsOf({ header, value: 'x' })).toEqual(['NOT_APPLICABLE input.extra.0.header']);
    }
    expect(await faultsOf(plan, { header: 'Notes', value: 'a\0' })).toEqual(['INVALID_TEXT input.extra.1.value']);
    const long = { header: 'Notes', value: 'x'.repeat(32_768) };
    expect(await faultsOf(plan, long)).toEqual(['TOO_LONG input.extra.1.value']);
    expect(await leadsOf(client, offerId)).toEqual(before);
  });

  it('needs text in a field all the same', async () => {
    const { client, ids } = await offerWithFile();
    const { userErrors } = await update(client, ids[1], {
      ...{ externalId: null, name: null, role: null },
      extra: [{ header: 'Plan', value: 'Pro' }],
    });
    expect(userErrors).toMatchObject([{ code: 'BLANK', field: ['input'] }]);
  });
});

describe('addLeads', () => {
  const sendLeads = async (client: Client, offerId: string, leads: LeadInput[]) =>
    (await client.run(AddLeadsDocument, { offerId, leads })).addLeads;

  it('keeps the columns as a file’s, so that the same file changes nothing', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const report = await addLeads(client, offerId, [
      {
        ...{ externalId: 'A-1', name: 'Ada', role: 'CEO' },
        extra: [
          { header: 'Plan', value: 'Pro' },
          { header: ' Notes', value: 'met at the fair ' },
        ],
      },
      { externalId: 'B-2', name: 'Ben', role: 'CTO', extra: [{ header: 'Plan', value: ' ' }] },
    ]);
    expect(report.columns.map(({ header, field }) => `${header} ${field}`)).toEqual([
      ...['external_id EXTERNAL_ID', 'name NAME', 'role ROLE'],
      ...['Plan null', 'Notes null'],
    ]);
    const leads = await leadsOf(client, offerId);
    expect(leads.map(textsOf)).toEqual([['Notes: met at the fair', 'Plan: Pro'], []]);
    expect(countsOf(await upload(client, offerId, FILE))).toMatchObject({ duplicates: 2 });
  });

  it('rejects a lead whose column cannot be kept, and the whole request for a header', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const { rejections } = await addLeads(client, offerId, [
      { role: 'CEO', extra: [{ header: 'Plan', value: 'a\0' }] },
      { role: ' ', extra: [{ header: 'Plan', value: 'Pro' }] },
      { role: 'CTO', extra: [{ header: 'Plan', value: 'Pro' }] },
    ]);
    expect(rejections.nodes).toMatchObject([
      { row: 1, code: 'UNREADABLE', column: 'Plan' },
      { row: 2, code: 'EMPTY' },
    ]);
    const { userErrors } = await sendLeads(client, offerId, [
      { role: 'CEO' },
      { role: 'CFO', extra: [{ header: 'score', value: '9' }] },
    ]);
    expect(userErrors).toMatchObject([{ code: 'NOT_APPLICABLE', field: ['leads', '1', 'extra', '0', 'header'] }]);
    const extra = Array.from({ length: 501 }, (_, place) => ({ header: `H${place}`, value: 'x' }));
    const tooMany = await sendLeads(client, offerId, [{ role: 'CEO', extra }]);
    expect(tooMany.userErrors).toMatchObject([{ code: 'TOO_MANY', field: ['leads'] }]);
    expect(await leadsOf(client, offerId)).toHaveLength(1);
  });
});
