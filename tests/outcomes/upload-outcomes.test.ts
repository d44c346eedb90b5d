import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { addLeads, createOffer, made, someLead } from '../support/builders.js';
import { download } from '../support/downloads.js';
import type { BatchFieldsFragment } from '../support/generated/graphql.js';
import { OutcomeRejectionPagesDocument } from '../support/generated/graphql.js';
import { kindsByName, leadsWithOutcomes, record, tryToUpload, uploadOutcomes } from '../support/outcomes.js';
import { startTestService } from '../support/service.js';
import { csv } from '../support/uploads.js';

const NOW = '2026-03-15T12:00:00.000Z';

const NAMES = ['Ada', 'Ben', 'Cid', 'Dan', 'Eve'];

/** Five leads, ada@x.test to eve@x.test, whose ids are 101 to 105. */
async function offerWithFive() {
  const { client } = await startTestService({ clock: { ...systemClock, now: () => new Date(NOW) } });
  const offerId = await createOffer(client);
  const leads = NAMES.map((name, place) =>
    someLead({
      name,
      email: `${name}@x.test`,
      externalId: String(101 + place),
      linkedinUrl: `linkedin.com/in/${name}`,
    }),
  );
  await addLeads(client, offerId, leads);
  return { client, offerId };
}

function reasons({ rejections }: BatchFieldsFragment) {
  return rejections.nodes.map(({ row, column, code, value }) => [row, column, code, value]);
}

describe('uploadOutcomes', () => {
  it('takes what it can, counts the rest, and says of each rejected row what to do', async () => {
    const { client, offerId } = await offerWithFive();
    await addLeads(client, offerId, [someLead({ name: 'Fay', email: 'info@y.test' })]);
    await addLeads(client, offerId, [someLead({ name: 'Gil', email: 'info@y.test' })]);
    const batch = await uploadOutcomes(
      client,
      offerId,
      csv(
        'Email,Outcome,outcome_at',
        'ADA@x.test,Won,2026-03-01',
        'ada@x.test,closed-won,2026-03-01',
        'ben@x.test,Closed   Lost,',
        'cid@x.test,,',
        'nobody@x.test,,',
        'cid@x.test,N/A,',
        'nobody@x.test,won,',
        ',won,',
        'info@y.test,won,',
        'dan@x.test,won,yesterday',
        'dan@x.test,won,2026-03-16',
        'dan@x.test,won,2026-03-14,extra',
        'eve@x.test,meeting booked,15.3.2026',
        ',,',
      ),
    );
    expect(batch).toMatchObject({ filename: 'outcomes.csv', rowsRead: 13, recorded: 3, unchanged: 4, rejected: 6 });
    expect(reasons(batch)).toEqual([
      [8, 'Email', 'NO_SUCH_LEAD', 'nobody@x.test'],
      [9, null, 'NO_SUCH_LEAD', null],
      [10, 'Email', 'SEVERAL_LEADS', 'info@y.test'],
      [11, 'outcome_at', 'BAD_TIME', 'yesterday'],
      [12, 'outcome_at', 'BAD_TIME', '2026-03-16'],
      [13, null, 'TOO_MANY_CELLS', 'extra'],
    ]);
    const leads = await leadsWithOutcomes(client, offerId);
    expect(leads.flatMap(({ name, outcomes }) => outcomes.map((one) => [name, one.kind, one.occurredAt]))).toEqual([
      ['Ada', 'WON', '2026-03-01T23:59:59.999Z'],
      ['Ben', 'LOST', NOW],
      ['Eve', 'MEETING', NOW],
    ]);
  });

  it('gives the rejected rows to be mended, which then go in', async () => {
    const { client, offerId } = await offerWithFive();
    const first = await uploadOutcomes(
      client,
      offerId,
      csv('Record ID;Name;outcome', '101;Ada;won', '102;"=Ben";maybe', '999;Cid;lost'),
    );
    expect(first).toMatchObject({
      recorded: 1,
      rejected: 2,
      rejectedRows: { rowCount: 2, filename: expect.stringMatching(/^rejected-outcomes_route-planner_[\d-]+\.csv$/) },
    });
    const file = await download(made(first.rejectedRows, first).url);
    expect(file.cells).toMatchObject([
      ['Record ID', 'Name', 'outcome', '_row', '_error', '_surplus'],
      ['102', "'=Ben", 'maybe', '3', expect.stringContaining('"maybe" (1)'), ''],
      ['999', 'Cid', 'lost', '4', expect.any(String), ''],
    ]);
    const mended = file.text.replace('maybe', 'meeting held').replace('999', '103');
    expect(await uploadOutcomes(client, offerId, mended)).toMatchObject({
      rowsRead: 2,
      recorded: 2,
      rejectedRows: null,
    });
    expect(await kindsByName(client, offerId)).toMatchObject({ Ada: ['WON'], Ben: ['MEETING'], Cid: ['LOST'] });
  });

  it('takes the stages of a CRM by columns and values, and rejects those of which nobody says the meaning', async () => {
    const { client, offerId } = await offerWithFive();
    const file = csv(
      'Record ID - Contact,Deal Name,Deal Stage,Close Date',
      '101,Deal A,closedwon,2026-03-01 10:30',
      '102,Deal B,Closed Lost,2026-03-02T10:30:00+02:00',
      '103,Deal C,Qualified,',
      '104,Deal D,Qualified,',
      '105,Deal E,appointmentscheduled,',
    );
    expect(await tryToUpload(client, offerId, file)).toMatchObject({
      batch: null,
      userErrors: [
        { code: 'MISSING_COLUMNS', field: ['file'], message: expect.stringContaining('Deal Stage, Close Date') },
      ],
    });
    const columns = [
      { header: 'Deal Stage', field: 'OUTCOME' },
      { header: 'close date', field: 'OCCURRED_AT' },
    ] as const;
    const values = [{ text: 'ClosedWon', kind: 'WON' }] as const;
    const batch = await uploadOutcomes(client, offerId, file, { columns: [...columns], values: [...values] });
    expect(batch).toMatchObject({ rowsRead: 5, recorded: 2, unchanged: 0, rejected: 3 });
    expect(reasons(batch)).toEqual([
      [4, 'Deal Stage', 'UNKNOWN_OUTCOME', 'Qualified'],
      [5, 'Deal Stage', 'UNKNOWN_OUTCOME', 'Qualified'],
      [6, 'Deal Stage', 'UNKNOWN_OUTCOME', 'appointmentscheduled'],
    ]);
    expect(batch.rejections.nodes[0]?.message).toContain('"Qualified" (2), "appointmentscheduled" (1)');
    const rejected = await download(made(batch.rejectedRows, batch).url);
    const more = [
      ...values,
      { text: 'qualified', kind: null },
      { text: 'appointmentscheduled', kind: 'MEETING' as const },
    ];
    const mended = await uploadOutcomes(client, offerId, rejected.text, { columns: [...columns], values: more });
    expect(mended).toMatchObject({ rowsRead: 3, recorded: 1, unchanged: 2, rejected: 0 });
    const leads = await leadsWithOutcomes(client, offerId);
    expect(leads.map(({ outcomes }) => outcomes.map(({ kind, occurredAt }) => `${kind} ${occurredAt}`))).toEqual([
      ['WON 2026-03-01T10:30:00.000Z'],
      ['LOST 2026-03-02T08:30:00.000Z'],
      [],
      [],
      [`MEETING ${NOW}`],
    ]);
  });

  it.each([
    ['an e-mail column alone', csv('email,outcome', 'eve@x.test,won')],
    ['a LinkedIn column alone', csv('LinkedIn,outcome', 'https://www.linkedin.com/in/Eve/,won')],
    ['a preamble above', csv('Pipeline of March', '', 'Lead ID,First Name,outcome', '105,Eve,won')],
    ['UTF-16', Uint8Array.from(Buffer.from('\ufeffemail\toutcome\n eve@x.test \twon\n', 'utf16le'))],
    ['sep= and semicolons', 'sep=;\r\nemail;outcome\r\neve@x.test;won\r\n'],
    ['a total below', csv('email,name,outcome', 'eve@x.test,Eve,won', '', 'Total: 1')],
    ['two equally good role columns', csv('Job Title,Title,email,outcome', 'CEO,CFO,eve@x.test,won')],
  ])('reads a file with %s as an import does', async (_, file) => {
    const { client, offerId } = await offerWithFive();
    expect(await uploadOutcomes(client, offerId, file)).toMatchObject({ recorded: 1, rejected: 0 });
    expect(await kindsByName(client, offerId)).toMatchObject({ Eve: ['WON'] });
  });

  it.each([
    ['the day first', ['13/01/2026', '02/03/2026'], ['2026-01-13', '2026-03-02']],
    ['the month first', ['01/13/2026', '02/03/2026'], ['2026-01-13', '2026-02-03']],
    ['either first', ['01/12/2025', '02/03/2026'], []],
    ['now one and now the other first', ['13/01/2026', '01/13/2026'], []],
  ])('reads dates with slashes by the whole column: %s', async (_, dates, days) => {
    const { client, offerId } = await offerWithFive();
    const rows = dates.map((date, place) => `${NAMES[place]}@x.test,lost,${date}`);
    const batch = await uploadOutcomes(client, offerId, csv('email,outcome,outcome_at', ...rows));
    expect(reasons(batch).map(([, , code]) => code)).toEqual(days.length === 0 ? ['BAD_TIME', 'BAD_TIME'] : []);
    const outcomes = (await leadsWithOutcomes(client, offerId)).flatMap((lead) => lead.outcomes);
    expect(outcomes.map(({ occurredAt }) => occurredAt)).toEqual(days.map((day) => `${day}T23:59:59.999Z`));
  });

  it('takes a row without a time for known, where the lead had that outcome last on another day', async () => {
    const { client, offerId } = await offerWithFive();
    const occurredAt = '2026-02-01T00:00:00.000Z';
    await record(client, offerId, [{ externalId: '101', kind: 'WON', occurredAt }]);
    const file = csv('email,outcome,outcome_at', 'ada@x.test,won,', 'ada@x.test,won,2026-02-02', 'ada@x.test,lost,');
    expect(await uploadOutcomes(client, offerId, file)).toMatchObject({ recorded: 2, unchanged: 1, rejected: 0 });
  });

  it('refuses a file as a whole that it cannot read, and keeps nothing of it', async () => {
    const { client, offerId } = await offerWithFive();
    const codeOf = async (
      ...args: Parameters<typeof tryToUpload> extends [unknown, unknown, ...infer Rest] ? Rest : never
    ) => (await tryToUpload(client, offerId, ...args)).userErrors.map(({ code, field }) => [code, field?.join('.')]);
    expect(await codeOf('')).toEqual([['EMPTY_FILE', 'file']]);
    expect(await codeOf('email,outcome\n')).toEqual([['EMPTY_FILE', 'file']]);
    expect(await codeOf('PK\u0003\u0004zip')).toEqual([['NOT_CSV', 'file']]);
    expect(await codeOf(csv('name,outcome', 'Ada,won'))).toEqual([['MISSING_COLUMNS', 'file']]);
    expect(await codeOf(csv('email,status', 'ada@x.test,won'))).toEqual([['MISSING_COLUMNS', 'file']]);
    expect(await codeOf(csv('email,outcome,Outcome', 'ada@x.test,won,lost'))).toEqual([['AMBIGUOUS_COLUMNS', 'file']]);
    const file = csv('email,outcome', 'ada@x.test,won');
    const column = (header: string) => ({ columns: [{ header, field: 'EMAIL' as const }] });
    expect(await codeOf(file, column('mail'))).toEqual([['UNKNOWN_COLUMN', 'columns.0.header']]);
    expect(await codeOf(file, { columns: [{ header: 'outcome', field: null }] })).toEqual([
      ['MISSING_COLUMNS', 'file'],
    ]);
    const twice = [1, 2].map((index) => ({ index, field: 'EMAIL' as const }));
    expect(await codeOf(file, { columns: twice })).toEqual([['AMBIGUOUS_COLUMNS', 'columns.1.field']]);
    expect(await codeOf(file, { values: [{ text: ' ' }] })).toEqual([['BLANK', 'values.0.text']]);
    expect(await codeOf(file, { values: [{ text: 'a' }, { text: 'A ' }] })).toEqual([['DUPLICATE', 'values.1.text']]);
    expect((await tryToUpload(client, 'offer_0', file)).userErrors).toMatchObject([{ code: 'OFFER_NOT_FOUND' }]);
    expect((await leadsWithOutcomes(client, offerId)).flatMap(({ outcomes }) => outcomes)).toEqual([]);
  });

  it('pages through rejections in the order of the file', async () => {
    const { client, offerId } = await offerWithFive();
    const rows = Array.from({ length: 1_500 }, (_, row) => `n${row}@x.test,won`);
    const { id, rejected } = await uploadOutcomes(client, offerId, csv('email,outcome', ...rows));
    expect(rejected).toBe(1_500);
    const found: number[] = [];
    let after: string | null = null;
    do {
      const answer: unknown = (await client.run(OutcomeRejectionPagesDocument, { id, first: 400, after })).node;
      const { rejections } = answer as {
        rejections: {
          nodes: { row: number }[];
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
      expect(rejections.totalCount).toBe(1_500);
      found.push(...rejections.nodes.map(({ row }) => row));
      after = rejections.pageInfo.hasNextPage ? rejections.pageInfo.endCursor : null;
    } while (after);
    expect(found).toEqual(rows.map((_, place) => place + 2));
  });
});
