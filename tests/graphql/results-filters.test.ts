import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLeads, createOffer } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { type ResultFilter, ResultsDocument, UpdateOfferDocument } from '../support/generated/graphql.js';
import { leadWith, namesOf, resultsPage, scoredOffer, startBioService } from '../support/results.js';
import { type Result, score } from '../support/scoring.js';
import { skippingClock } from '../support/skipping-clock.js';

const PEOPLE = [
  leadWith('CEO', 'HIGH', { name: 'Ann', externalId: 'ann' }),
  leadWith('CEO', 'LOW', { name: 'Bob', externalId: 'bob', company: 'Hearsay' }),
  leadWith('Intern', 'MEDIUM', { name: 'Cid', externalId: 'cid' }),
  leadWith('Intern', 'FAILS', { name: 'Dot', externalId: 'dot' }),
];

type Mixed = {
  readonly client: Client;
  readonly offerId: string;
  readonly imports: readonly string[];
  readonly half: string;
};

/** Ann 70 and Bob 30, by hearsay (made stale by the second import), Cid 30, Dot failed; then, an hour later, Eve 80 and Fay 10. */
async function mixedResults(): Promise<Mixed> {
  const clock = skippingClock();
  const { client } = await startBioService({ clock });
  const offerId = await createOffer(client);
  const first = await addLeads(client, offerId, PEOPLE);
  await score(client, offerId);
  clock.skip(1_800_000);
  const half = clock.now().toISOString();
  clock.skip(1_800_000);
  const late = [leadWith('CEO', 'HIGH', { name: 'Eve', location: 'Oslo', industry: 'Freight' })];
  const second = await addLeads(client, offerId, [...late, leadWith('Intern', 'LOW', { name: 'Fay' })]);
  await score(client, offerId);
  const third = await addLeads(client, offerId, [{ externalId: 'ann', location: 'Oslo' }]);
  return { client, offerId, imports: [first.id, second.id, third.id], half };
}

describe('a filter of results', () => {
  it('by one thing leaves what has it', async () => {
    const { client, offerId, imports, half } = await mixedResults();
    const [first = '', second = '', third = ''] = imports;
    const cases: [ResultFilter | null, string][] = [
      [null, 'Eve Ann Bob Cid Fay Dot'],
      [{}, 'Eve Ann Bob Cid Fay Dot'],
      [{ intents: null, search: '  ', stale: null }, 'Eve Ann Bob Cid Fay Dot'],
      [{ intents: ['HIGH'] }, 'Eve Ann'],
      [{ intents: ['MEDIUM', 'LOW', 'LOW'] }, 'Bob Cid Fay'],
      [{ intents: [] }, ''],
      [{ statuses: ['AI_FAILED'] }, 'Dot'],
      [{ statuses: ['SCORED', 'AI_FAILED'] }, 'Eve Ann Bob Cid Fay Dot'],
      [{ minScore: 30 }, 'Eve Ann Bob Cid'],
      [{ minScore: 0 }, 'Eve Ann Bob Cid Fay'],
      [{ maxScore: 30 }, 'Bob Cid Fay'],
      [{ maxScore: 2_147_483_647, minScore: -2_147_483_648 }, 'Eve Ann Bob Cid Fay'],
      [{ minScore: 31, maxScore: 30 }, ''],
      [{ importIds: [first] }, 'Ann Bob Cid Dot'],
      [{ importIds: [second] }, 'Eve Fay'],
      [{ importIds: [third] }, 'Ann'],
      [{ importIds: [second, third, second] }, 'Eve Ann Fay'],
      [{ importIds: [] }, ''],
      [{ scoredAfter: half }, 'Eve Fay Dot'],
      [{ scoredAfter: '0000-01-01T00:00:00Z' }, 'Eve Ann Bob Cid Fay Dot'],
      [{ scoredAfter: '9999-12-31T23:59:59-12:00' }, ''],
      [{ stale: true }, 'Ann'],
      [{ stale: false }, 'Eve Bob Cid Fay Dot'],
      [{ grounded: true }, 'Eve Ann Cid Fay'],
      [{ grounded: false }, 'Bob'],
      [{ confidence: ['FIRM'] }, 'Eve'],
      [{ confidence: ['LIKELY'] }, 'Ann Cid'],
      [{ confidence: ['GUESS'] }, 'Bob Fay'],
      [{ confidence: ['GUESS', 'FIRM', 'FIRM'] }, 'Eve Bob Fay'],
      [{ confidence: [] }, ''],
      [{ search: 'ANN' }, 'Ann'],
      [{ search: 'intern' }, 'Cid Fay Dot'],
      [{ search: 'reigh' }, 'Eve'],
      [{ search: 'Oslo' }, ''],
    ];
    for (const [filter, names] of cases) {
      const page = await resultsPage(client, { offerId, filter });
      expect(page.nodes.map(({ lead }) => lead.name).join(' '), JSON.stringify(filter)).toBe(names);
      expect(page.totalCount, JSON.stringify(filter)).toBe(page.nodes.length);
    }
  });

  it('by several things leaves what has all of them', async () => {
    const { client, offerId, imports, half } = await mixedResults();
    const all = (await resultsPage(client, { offerId })).nodes;
    const inImport = new Map<string, string[]>();
    for (const id of imports) inImport.set(id, await idsOf(client, offerId, { importIds: [id] }));
    const filters: fc.Arbitrary<ResultFilter> = fc.record(
      {
        intents: fc.subarray(['HIGH', 'MEDIUM', 'LOW'] as const).map((intents) => [...intents]),
        statuses: fc.subarray(['SCORED', 'AI_FAILED'] as const, { minLength: 1 }).map((statuses) => [...statuses]),
        minScore: fc.constantFrom(0, 10, 30, 31, 70),
        maxScore: fc.constantFrom(10, 30, 69, 100),
        importIds: fc.subarray([...imports], { minLength: 1 }),
        scoredAfter: fc.constantFrom(half, '2000-01-01T00:00:00.000Z', '9999-12-31T00:00:00Z'),
        stale: fc.boolean(),
        grounded: fc.boolean(),
        confidence: fc.subarray(['FIRM', 'LIKELY', 'GUESS'] as const).map((confidence) => [...confidence]),
        search: fc.constantFrom('a', 'CEO', 'in', 'acme', 'Freight'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const expected = all.filter((result) => matches(result, filter, inImport));
        expect(await idsOf(client, offerId, filter)).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 80 },
    );
  });

  it('stays within the offer that is asked for', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [leadWith('CEO', 'HIGH', { name: 'Ann' })]);
    const other = await createOffer(client);
    const { id } = await addLeads(client, other, [leadWith('Intern', 'LOW', { name: 'Bob' })]);
    await score(client, other);
    expect(await namesOf(client, {})).toEqual(['Ann', 'Bob']);
    expect(await namesOf(client, { offerId: null })).toEqual(['Ann', 'Bob']);
    expect(await namesOf(client, { offerId: other })).toEqual(['Bob']);
    expect(await namesOf(client, { filter: { importIds: [id] } })).toEqual(['Bob']);
    expect(await namesOf(client, { offerId, filter: { importIds: [id] } })).toEqual([]);
    await client.run(UpdateOfferDocument, { id: other, input: { name: 'Another' } });
    expect(await namesOf(client, { filter: { stale: true } })).toEqual(['Bob']);
  });

  it('by an offer or an import that is not there is an error', async () => {
    const { client } = await startBioService();
    const offerId = await createOffer(client);
    const { id } = await addLeads(client, offerId, PEOPLE);
    const unknown = [
      { offerId: 'nothing' },
      { offerId: id },
      { offerId, filter: { importIds: [id, 'nothing'] } },
      { filter: { importIds: [offerId] } },
    ];
    for (const variables of unknown) {
      const { status, data, errors } = await client.send(ResultsDocument, variables);
      expect({ status, data, errors }).toMatchObject({
        status: 200,
        data: null,
        errors: [{ extensions: { code: 'NOT_FOUND' }, message: /No (?:offer|import) has this id/ }],
      });
    }
  });

  it('by more text or more imports than a link can hold is an error', async () => {
    const { client } = await startBioService();
    const filters: ResultFilter[] = [
      { search: 'x'.repeat(201) },
      { search: 'a\0b' },
      { search: '\ud800' },
      { importIds: Array(101).fill('import') },
    ];
    for (const filter of filters) {
      const { errors } = await client.send(ResultsDocument, { filter });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect(await namesOf(client, { filter: { search: '🎈[*'.repeat(50) } })).toEqual([]);
  });
});

async function idsOf(client: Client, offerId: string, filter: ResultFilter): Promise<string[]> {
  return (await resultsPage(client, { offerId, filter })).nodes.map(({ id }) => id);
}

function matches(result: Result, filter: ResultFilter, inImport: ReadonlyMap<string, readonly string[]>): boolean {
  const { intents, statuses, minScore, maxScore, importIds, scoredAfter, stale, grounded, confidence, search } = filter;
  const { lead, score, intent, status } = result;
  const text = [lead.name, lead.role, lead.company, lead.industry].join('\n').toLowerCase();
  return (
    (intents == null || (intent !== null && intents.includes(intent))) &&
    (statuses == null || statuses.includes(status)) &&
    (minScore == null || (score !== null && score >= minScore)) &&
    (maxScore == null || (score !== null && score <= maxScore)) &&
    (importIds == null || importIds.some((id) => inImport.get(String(id))?.includes(result.id))) &&
    (scoredAfter == null || new Date(result.scoredAt) > new Date(scoredAfter)) &&
    (stale == null || result.stale === stale) &&
    (grounded == null || result.ai?.grounded === grounded) &&
    (confidence == null || (result.ai !== null && confidence.includes(result.ai.confidence))) &&
    (search == null || text.includes(search.toLowerCase()))
  );
}
