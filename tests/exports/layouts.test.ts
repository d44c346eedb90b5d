import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, uploadCsv } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { column, download, exportLayout } from '../support/downloads.js';
import {
  DeleteLeadDocument,
  type ExportFormat,
  type ExportLayout,
  ExportLayoutDocument,
} from '../support/generated/graphql.js';
import { allResults, leadWith, scoredOffer, startBioService } from '../support/results.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  CALL_LIST: [
    ...[
      'rank',
      'score',
      'grade',
      'intent',
      'name',
      'role',
      'company',
      'phone',
      'email',
      'linkedin_url',
      'why',
      'scoring_id',
    ],
  ],
  HUBSPOT_CONTACTS: [
    ...['Record ID', 'Email', 'First Name', 'Last Name', 'Phone Number', 'Job Title', 'Company Name', 'Industry'],
    ...['Lead Score', 'Lead Fit', 'Lead Grade', 'Lead Intent', 'Lead Score Reason'],
  ],
  SALESFORCE_LEADS: [
    ...[
      'Lead ID',
      'First Name',
      'Last Name',
      'Company',
      'Title',
      'Email',
      'Phone',
      'Industry',
      'Rating',
      'Description',
    ],
    'Lead Score',
    'Lead Grade',
  ],
  PIPEDRIVE_PEOPLE: [
    ...['Pipedrive System ID - Person', 'Person - Name', 'Person - Email', 'Person - Phone', 'Organization - Name'],
    ...['Person - Lead Score', 'Person - Lead Grade', 'Person - Lead Intent', 'Person - Note'],
  ],
};

const TOOLS = ['HUBSPOT_CONTACTS', 'SALESFORCE_LEADS', 'PIPEDRIVE_PEOPLE'] as const;

const JURGEN = {
  ...{ name: 'Jürgen von Weiß', company: 'Größe & Söhne, "GmbH"', email: 'jurgen@weiss.example' },
  ...{ phone: '+49 151 234', industry: 'Möbel', linkedinUrl: 'https://linkedin.com/in/jw', externalId: '17' },
};

/** An offer with a lead of each intent and one that the AI failed, every field of the first of which is filled. */
async function offerOfFour() {
  const { client } = await startBioService();
  const offerId = await scoredOffer(client, [
    leadWith('CEO', 'HIGH', JURGEN),
    leadWith('CEO', 'MEDIUM', { name: 'Ann Lee' }),
    leadWith('CEO', 'LOW', { name: 'Bo' }),
    leadWith('Intern', 'FAILS', { firstName: 'Mary Ann', lastName: 'Poe' }),
  ]);
  return { client, offerId };
}

/** The rows of a layout's file as objects, read by a strict reader. */
async function rowsOf(client: Client, offerId: string, layout: ExportLayout) {
  const file = await exportLayout(client, { offerId, layout });
  const { data, errors } = Papa.parse<Record<string, string>>(file.text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(file.rowCount);
  return { ...file, rows: data };
}

describe('a layout', () => {
  it.each(Object.entries(HEADERS))(
    '%s has its headers and no others, also where there is no result',
    async (layout, headers) => {
      const { client } = await startTestService();
      const offerId = await createOffer(client);
      const file = await exportLayout(client, { offerId, layout: layout as ExportLayout });
      expect(file.cells).toEqual([headers]);
      expect(file).toMatchObject({ rowCount: 0, skippedRows: 0, warnings: [] });
      expect(file.filename).toMatch(
        new RegExp(`^${layout.toLowerCase().replace('_', '-')}_route-planner_\\d{4}-\\d\\d-\\d\\d\\.csv$`),
      );
    },
  );

  it('is the standard one, byte for byte, where none is asked for; the detailed one has twelve columns more behind it', async () => {
    const { client, offerId } = await offerOfFour();
    const [plain, standard, detailed] = await Promise.all([
      exportLayout(client, { offerId }),
      exportLayout(client, { offerId, layout: 'STANDARD' }),
      exportLayout(client, { offerId, layout: 'DETAILED' }),
    ]);
    expect(plain.text.split('\r\n')[0]).toBe(
      'scoring_id,external_id,name,role,company,industry,location,linkedin_bio,email,linkedin_url,phone,score,intent,status,' +
        'role_points,industry_points,completeness_points,rule_points,ai_points,reasoning,ai_provider,ai_model,scored_at',
    );
    expect(standard.text).toBe(plain.text);
    const [header = '', row = ''] = detailed.text.split('\r\n');
    expect(header).toBe(
      `${plain.text.split('\r\n')[0]},grade,fit,criteria_points,limit_points,criteria,scoring_model,disqualified_by,` +
        'override,outcome,outcome_at,machine_intent,machine_score',
    );
    expect(row).toMatch(/,"B",20,0,0,,1,,,,,"HIGH",70$/);
    expect(plain).toMatchObject({ rowCount: 4, skippedRows: 0, warnings: [] });
  });

  it('CALL_LIST ranks the leads from 1 in the order that is asked for', async () => {
    const { client, offerId } = await offerOfFour();
    const { rows } = await rowsOf(client, offerId, 'CALL_LIST');
    const [first] = await allResults(client, { offerId });
    expect(rows[0]).toEqual({
      ...{ rank: '1', score: String(first?.score), grade: 'B', intent: 'HIGH', name: JURGEN.name, role: 'CEO' },
      ...{ company: JURGEN.company, phone: JURGEN.phone, email: JURGEN.email, linkedin_url: JURGEN.linkedinUrl },
      ...{ why: first?.reasoning, scoring_id: first?.lead.id },
    });
    expect(rows.map(({ rank, name }) => [rank, name])).toEqual([
      ['1', 'Jürgen von Weiß'],
      ['2', 'Ann Lee'],
      ['3', 'Bo'],
      ['4', 'Mary Ann Poe'],
    ]);
    expect(rows[3]).toMatchObject({ score: '', intent: '', why: '' });
    const reversed = await exportLayout(client, { offerId, layout: 'CALL_LIST', orderBy: 'SCORE_ASC' });
    expect([column(reversed, 'rank'), column(reversed, 'name')]).toEqual([
      ['1', '2', '3', '4'],
      ['Bo', 'Ann Lee', 'Jürgen von Weiß', 'Mary Ann Poe'],
    ]);
  });

  it('ranks and counts on where one read ends', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const rows = Array.from(
      { length: 2_001 },
      (_, place) => `Person ${place},CEO,${place % 1_000 === 0 ? '' : 'Acme'}`,
    );
    await uploadCsv(client, offerId, `name,role,company\n${rows.join('\n')}\n`);
    await score(client, offerId);
    const list = await exportLayout(client, { offerId, layout: 'CALL_LIST' });
    expect(column(list, 'rank')).toEqual(rows.map((_, place) => String(place + 1)));
    const leads = await exportLayout(client, { offerId, layout: 'SALESFORCE_LEADS' });
    expect(leads).toMatchObject({ rowCount: 1_998, skippedRows: 3 });
    expect(leads.cells).toHaveLength(1 + 1_998);
  });

  it('HUBSPOT_CONTACTS has first and last names, options of dropdowns, and blanks where the AI failed', async () => {
    const { client, offerId } = await offerOfFour();
    const { rows } = await rowsOf(client, offerId, 'HUBSPOT_CONTACTS');
    const [first] = await allResults(client, { offerId });
    expect(rows[0]).toEqual({
      ...{ 'Record ID': '17', Email: JURGEN.email, 'First Name': 'Jürgen', 'Last Name': 'von Weiß' },
      ...{ 'Phone Number': JURGEN.phone, 'Job Title': 'CEO', 'Company Name': JURGEN.company, Industry: 'Möbel' },
      ...{
        'Lead Score': String(first?.score),
        'Lead Fit': String(first?.rule.points),
        'Lead Grade': 'B',
        'Lead Intent': 'High',
      },
      'Lead Score Reason': first?.reasoning,
    });
    expect(rows.map((row) => row['Lead Intent'])).toEqual(['High', 'Medium', 'Low', '']);
    expect(rows[3]).toMatchObject({ 'First Name': 'Mary Ann', 'Last Name': 'Poe', 'Lead Score': '' });
  });

  it('SALESFORCE_LEADS rates leads Hot, Warm and Cold, and leaves out a row without a company or a last name', async () => {
    const { client, offerId } = await offerOfFour();
    await addLeads(client, offerId, [
      { name: 'Cid Ray', role: 'CEO', linkedinBio: 'HIGH' },
      { firstName: 'Dot', role: 'CEO', company: 'Acme', linkedinBio: 'HIGH' },
      { role: 'CEO', linkedinBio: 'HIGH', email: 'nobody@acme.example' },
    ]);
    await score(client, offerId);
    const { rows, ...file } = await rowsOf(client, offerId, 'SALESFORCE_LEADS');
    expect(rows.map((row) => [row['First Name'], row['Last Name'], row.Rating])).toEqual([
      ['Jürgen', 'von Weiß', 'Hot'],
      ['Ann', 'Lee', 'Warm'],
      ['', 'Bo', 'Cold'],
      ['Mary Ann', 'Poe', ''],
    ]);
    expect(file).toMatchObject({ rowCount: 4, skippedRows: 3 });
    expect(file.warnings).toEqual([
      'Left out: 2 leads without a last name. Salesforce refuses such a row. Upload what is missing, and export again.',
      'Left out: 2 leads without a company. Salesforce refuses such a row. Upload what is missing, and export again.',
      expect.stringMatching(/^The external id of 1 lead is not a lead ID of Salesforce .*, and is left blank: /),
    ]);
  });

  it('PIPEDRIVE_PEOPLE leaves out who has no name', async () => {
    const { client, offerId } = await offerOfFour();
    await addLeads(client, offerId, [{ role: 'CEO', company: 'Acme', linkedinBio: 'LOW', email: 'a@acme.example' }]);
    await score(client, offerId);
    const { rows, ...file } = await rowsOf(client, offerId, 'PIPEDRIVE_PEOPLE');
    expect(rows[0]).toMatchObject({ 'Pipedrive System ID - Person': '17', 'Person - Lead Intent': 'High' });
    expect(rows[0]).toMatchObject({ 'Person - Name': JURGEN.name, 'Organization - Name': JURGEN.company });
    expect(file).toMatchObject({
      rowCount: 4,
      skippedRows: 1,
      warnings: [expect.stringContaining('1 lead without a name')],
    });
  });

  it('HUBSPOT_CONTACTS leaves out who has neither a name, an address nor a record ID', async () => {
    const { client } = await startBioService();
    const lead = leadWith('CEO', 'LOW');
    const ids = ['C-1', '12', ' 7 ', '1２', '9'.repeat(30)];
    const offerId = await scoredOffer(client, [
      ...ids.map((externalId) => ({ ...lead, externalId })),
      { ...lead, email: 'a@acme.example' },
      { ...lead, lastName: 'Poe', externalId: 'C-2' },
      lead,
    ]);
    const { rows, ...file } = await rowsOf(client, offerId, 'HUBSPOT_CONTACTS');
    expect(rows.map((row) => row['Record ID'])).toEqual(['12', '7', '9'.repeat(30), '', '']);
    expect(file).toMatchObject({ rowCount: 5, skippedRows: 3 });
    expect(file.warnings).toEqual([
      expect.stringContaining('3 leads without a name, an e-mail address or a record ID of HubSpot'),
      expect.stringContaining('The external id of 1 lead is not a record ID of HubSpot'),
    ]);
  });

  it('SALESFORCE_LEADS has ids of its own form alone, to the letter', async () => {
    const { client } = await startBioService();
    const good = ['00Q5e00000AbCdE', '00Q5e00000AbCdEFGH'];
    const bad = ['00q5e00000AbCdE', '0035e00000AbCdE', '00Q5e00000AbCdEF', '00Q5e00000AbCd-', '00Q5e00000AbCdé'];
    const offerId = await scoredOffer(
      client,
      [...good, ...bad].map((externalId) => leadWith('CEO', 'LOW', { name: `Person ${externalId}`, externalId })),
    );
    const { rows, warnings } = await rowsOf(client, offerId, 'SALESFORCE_LEADS');
    expect(rows.map((row) => row['Lead ID'])).toEqual([...good, '', '', '', '', '']);
    expect(warnings).toEqual([expect.stringContaining(`The external id of ${bad.length} leads is not`)]);
  });

  it.each(TOOLS)('%s is UTF-8 without a byte order mark, guards formulas, and is the rows of now', async (layout) => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [
      leadWith('CEO', 'HIGH', { name: '=Zoë Weiß', company: '@Acme' }),
      leadWith('CEO', 'LOW', { name: 'Ann Lee' }),
    ]);
    const file = await exportLayout(client, { offerId, layout });
    const bytes = Buffer.from(await (await fetch(file.url)).arrayBuffer());
    expect(bytes.subarray(0, 3).toString('latin1')).not.toBe('ï»¿');
    expect(bytes.toString('utf8')).toContain('Weiß');
    expect(file.text).toContain('"\'@Acme"');
    const [first] = await allResults(client, { offerId });
    await client.run(DeleteLeadDocument, { id: first?.lead.id ?? '' });
    expect((await download(file.url)).cells).toHaveLength(2);
  });

  it('is narrowed by the filter as the list is', async () => {
    const { client, offerId } = await offerOfFour();
    const file = await exportLayout(client, {
      offerId,
      layout: 'PIPEDRIVE_PEOPLE',
      filter: { intents: ['LOW'], search: 'bo' },
    });
    expect(column(file, 'Person - Name')).toEqual(['Bo']);
    expect(file).toMatchObject({ rowCount: 1, skippedRows: 0 });
  });

  it('of a tool warns in a file for Excel, and is no JSON Lines', async () => {
    const { client, offerId } = await offerOfFour();
    const send = (layout: ExportLayout, format: ExportFormat) =>
      client.send(ExportLayoutDocument, { offerId, layout, format });
    const excel = await exportLayout(client, { offerId, layout: 'HUBSPOT_CONTACTS', format: 'CSV_FOR_EXCEL' });
    expect(excel.text).toContain(',"=""+49 151 234""",');
    expect(excel.warnings).toEqual([expect.stringMatching(/telephone numbers .* choose CSV\.$/)]);
    for (const layout of TOOLS) {
      const { data, errors } = await send(layout, 'JSONL');
      expect(data).toBeFalsy();
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    const { text } = await exportLayout(client, { offerId, layout: 'CALL_LIST', format: 'JSONL' });
    expect(Object.keys(JSON.parse(text.split('\n')[0] ?? ''))).toEqual(HEADERS.CALL_LIST);
  });
});
