import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, someLeads, uploadCsv } from '../support/builders.js';
import { column, download, exportCsv, exportLink } from '../support/downloads.js';
import {
  DeleteLeadDocument,
  DeleteOfferDocument,
  ExportResultsDocument,
  type ResultFilter,
  type ResultOrder,
} from '../support/generated/graphql.js';
import { leadWith, namesOf, resultsPage, scoredOffer, startBioService } from '../support/results.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

const COLUMNS =
  'scoring_id,external_id,name,role,company,industry,location,linkedin_bio,email,linkedin_url,phone,score,intent,status,' +
  'role_points,industry_points,completeness_points,rule_points,ai_points,reasoning,ai_provider,ai_model,scored_at';

describe('an export of results', () => {
  it('has the columns of the contract, and a row for each result as the API answers it', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [
      {
        ...leadWith('CEO', 'HIGH'),
        name: 'Ann',
        industry: 'Freight',
        location: 'Oslo',
        externalId: 'C-1',
        phone: '22 00 00 00',
      },
      { ...leadWith('Intern', 'FAILS'), email: 'bob@acme.example', linkedinUrl: 'https://linkedin.com/in/bob' },
    ]);
    const file = await exportCsv(client, { offerId });
    const [header, ...rows] = file.cells;
    expect(header?.join(',')).toBe(COLUMNS);
    const { nodes } = await resultsPage(client, { offerId });
    const expected = nodes.map(({ lead, rule, ai, ...result }) => [
      lead.id,
      lead.externalId,
      lead.name,
      lead.role,
      lead.company,
      lead.industry,
      lead.location,
      lead.linkedinBio,
      lead.email,
      lead.linkedinUrl,
      lead.name === 'Ann' ? '22 00 00 00' : null,
      result.score,
      result.intent,
      result.status,
      rule.role.points,
      rule.industry.points,
      rule.completeness.points,
      rule.points,
      ai?.points,
      result.reasoning,
      ai?.provider,
      ai?.model,
      result.scoredAt,
    ]);
    expect(rows).toEqual(expected.map((row) => row.map((cell) => String(cell ?? ''))));
    expect(column(file, 'status')).toEqual(['SCORED', 'AI_FAILED']);
  });

  it('holds the rows of the filter in the order that is asked for', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [
      leadWith('CEO', 'LOW', { name: 'Ann' }),
      leadWith('CEO', 'HIGH', { name: 'Bob' }),
      leadWith('Intern', 'FAILS', { name: 'Cid' }),
      leadWith('Intern', 'MEDIUM', { name: 'Dot_' }),
    ]);
    await scoredOffer(client, [leadWith('CEO', 'HIGH', { name: 'Eve' })]);
    const queries: { offerId?: string; filter?: ResultFilter; orderBy?: ResultOrder }[] = [
      {},
      { offerId },
      { offerId, orderBy: 'SCORE_ASC' },
      { offerId, orderBy: 'NEWEST' },
      { offerId, filter: { statuses: ['AI_FAILED'] } },
      { filter: { minScore: 30, maxScore: 70, intents: ['HIGH', 'MEDIUM'] }, orderBy: 'SCORE_ASC' },
      { offerId, filter: { search: '_' } },
      { offerId, filter: { scoredAfter: '2000-01-01T00:00:00Z', stale: false } },
      { offerId, filter: { scoredAfter: '9999-01-01T00:00:00Z' } },
    ];
    for (const query of queries) {
      const names = await namesOf(client, query);
      expect(column(await exportCsv(client, query), 'name'), JSON.stringify(query)).toEqual(names);
      expect((await exportLink(client, query)).rowCount).toBe(names.length);
    }
  });

  it('holds more rows than are read at a time', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const names = Array.from({ length: 2_001 }, (_, place) => `Person ${place}`);
    await uploadCsv(client, offerId, `name,role,company\n${names.map((name) => `${name},CEO,Acme`).join('\n')}\n`);
    await score(client, offerId);
    expect(column(await exportCsv(client, { offerId }), 'name')).toEqual(names);
  });

  it('adds the columns that no field took, each once, in the order of the uploads', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    await uploadCsv(client, offerId, 'Zeal,company,Score,Wish\nhigh,Acme,99,"a demo, soon"\n');
    await uploadCsv(client, offerId, 'company,Wish,Budget,status\nUmbrella,,1.000,open\n');
    await score(client, offerId);
    const file = await exportCsv(client, { offerId });
    expect(file.cells[0]?.join(',')).toBe(`${COLUMNS},Zeal,Wish,Budget,status (2)`);
    const extras = file.cells.slice(1).map((row) => [row[4], ...row.slice(COLUMNS.split(',').length)]);
    expect(extras.toSorted()).toEqual([
      ['Acme', 'high', 'a demo, soon', '', ''],
      ['Umbrella', '', '', '1.000', 'open'],
    ]);
  });

  it('is the rows as they are at the download, while its rowCount is of when the link was made', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [leadWith('CEO', 'LOW', { name: 'Ann', externalId: '1' })]);
    const link = await exportLink(client, { offerId });
    expect(link.rowCount).toBe(1);
    await addLeads(client, offerId, [
      { externalId: '1', linkedinBio: 'HIGH' },
      leadWith('CEO', 'LOW', { name: 'Bob' }),
    ]);
    await score(client, offerId);
    const file = await download(link.url);
    expect(column(file, 'name')).toEqual(['Ann', 'Bob']);
    expect(column(file, 'intent')).toEqual(['HIGH', 'LOW']);
    const [ann] = column(file, 'scoring_id');
    await client.run(DeleteLeadDocument, { id: ann ?? '' });
    expect(column(await download(link.url), 'name')).toEqual(['Bob']);
  });

  it('has the header alone, where there is no result', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    await addLeads(client, offerId, someLeads(1));
    const link = await exportLink(client, { offerId });
    expect(link.rowCount).toBe(0);
    expect((await download(link.url)).text).toBe(`${COLUMNS}\r\n`);
  });

  it('is refused for an offer or an import that is not there, or a text that a link cannot hold', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const { id } = await addLeads(client, offerId, someLeads(1));
    const cases: [Parameters<typeof exportLink>[1], string, string][] = [
      [{ offerId: 'nothing' }, 'OFFER_NOT_FOUND', 'offerId'],
      [{ filter: { importIds: [id, 'nothing'] } }, 'IMPORT_NOT_FOUND', 'filter.importIds.1'],
      [{ filter: { importIds: Array(101).fill(id) } }, 'TOO_MANY', 'filter.importIds'],
      [{ filter: { search: 'x'.repeat(201) } }, 'TOO_LONG', 'filter.search'],
      [{ filter: { search: 'a\0' } }, 'INVALID_TEXT', 'filter.search'],
    ];
    for (const [variables, code, field] of cases) {
      const { exportResults } = await client.run(ExportResultsDocument, variables);
      expect(exportResults).toMatchObject({ download: null, userErrors: [{ code, field: field.split('.') }] });
    }
  });

  it('can be asked for by as many imports and as long a search as there may be', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const { id } = await addLeads(client, offerId, someLeads(1));
    const filter = { importIds: Array<string>(100).fill(id), search: '🎈'.repeat(100) };
    expect((await exportCsv(client, { offerId, filter })).status).toBe(200);
  });

  it('is gone with its offer', async () => {
    const { client } = await startTestService();
    const offerId = await scoredOffer(client, someLeads(1));
    const { url } = await exportLink(client, { offerId });
    await client.run(DeleteOfferDocument, { id: offerId });
    const { status, text } = await download(url);
    expect(status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
