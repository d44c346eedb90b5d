import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../src/text/search-text.js';
import { addLeads, createOffer, uploadCsv } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { column, exportCsv } from '../support/downloads.js';
import {
  type LeadInput,
  type ResultFilter,
  type ResultOrder,
  ResultPlaceDocument,
  ResultsDocument,
} from '../support/generated/graphql.js';
import { allResults, leadWith, namesOf, resultsPage, scoredOffer, startBioService } from '../support/results.js';
import { score } from '../support/scoring.js';

const FIELDS = ['NAME', 'ROLE', 'COMPANY', 'INDUSTRY'] as const;
const KEYS = { NAME: 'name', ROLE: 'role', COMPANY: 'company', INDUSTRY: 'industry' } as const;

const text = fc.option(
  fc.constantFrom('acme', 'Acme', 'Ács', 'Zeta', 'Émile', 'eve', 'Øre', 'two words', 'a', 'Ann\nSmith', '42', '-x'),
  { nil: undefined },
);

const someLead: fc.Arbitrary<LeadInput> = fc
  .record({ name: text, company: text, industry: text, isChief: fc.boolean(), bio: fc.constantFrom('HIGH', 'FAILS') })
  .map(({ isChief, bio, ...texts }) => ({ ...leadWith(isChief ? 'CEO' : 'Intern', bio as 'HIGH'), ...texts }));

describe('the order of results by a text', () => {
  it('is that of the folded texts, those without one last, equal ones by score, on pages of every size', async () => {
    const { client } = await startBioService();
    await fc.assert(
      fc.asyncProperty(fc.array(someLead, { minLength: 1, maxLength: 8 }), async (leads) => {
        const offerId = await scoredOffer(client, leads.map(withId));
        for (const field of FIELDS) {
          for (const direction of ['ASC', 'DESC'] as const) {
            const orderBy: ResultOrder = `${field}_${direction}`;
            const { nodes } = await resultsPage(client, { offerId, orderBy });
            const expected = nodes.toSorted((one, other) => {
              const [a = null, b = null] = [one, other].map(({ lead }) => folded(lead[KEYS[field]]));
              if (a === null || b === null) return Number(a === null) - Number(b === null) || byScore(one, other);
              return (direction === 'ASC' ? 1 : -1) * (a < b ? -1 : Number(a > b)) || byScore(one, other);
            });
            expect(nodes.map(({ lead }) => lead.id)).toEqual(expected.map(({ lead }) => lead.id));
            const paged = await allResults(client, { offerId, orderBy, first: 3 });
            expect(paged.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
          }
        }
      }),
      { numRuns: 6 },
    );
  });

  it('does not care for case and accents, and is that of a download as well', async () => {
    const { client } = await startBioService();
    const names = ['Zoë', 'émile', 'Anna', 'adam', 'Øystein', 'Édith', 'Otto', 'Paul'];
    const offerId = await scoredOffer(
      client,
      names.map((name) => leadWith('CEO', 'HIGH', { name, role: `Chief ${name}` })),
    );
    const ordered = ['adam', 'Anna', 'Édith', 'émile', 'Otto', 'Øystein', 'Paul', 'Zoë'];
    expect(await namesOf(client, { offerId, orderBy: 'NAME_ASC' })).toEqual(ordered);
    expect(await namesOf(client, { offerId, orderBy: 'ROLE_DESC' })).toEqual(ordered.toReversed());
    expect(column(await exportCsv(client, { offerId, orderBy: 'NAME_ASC' }), 'name')).toEqual(ordered);
  });

  it('goes on behind a cursor of its own alone, whose row may have changed', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(
      client,
      ['Ann', 'Bob', 'Cid'].map((name) => leadWith('CEO', 'HIGH', { name, externalId: name })),
    );
    const { pageInfo } = await resultsPage(client, { offerId, orderBy: 'NAME_ASC', first: 1 });
    await addLeads(client, offerId, [{ externalId: 'Ann', name: 'Zoe' }]);
    expect(await namesOf(client, { offerId, orderBy: 'NAME_ASC', after: pageInfo.endCursor })).toEqual([
      'Bob',
      'Cid',
      'Zoe',
    ]);
    const foreign = { offerId, orderBy: 'ROLE_ASC', after: pageInfo.endCursor } as const;
    const { errors } = await client.send(ResultsDocument, foreign);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, message: /no cursor of this list/ }]);
  });
});

describe('the place of a lead', () => {
  it('is how many stand before it, in every order', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [
      leadWith('CEO', 'HIGH', { name: 'Ann' }),
      leadWith('CEO', 'FAILS', { name: 'Bob', industry: 'Freight' }),
      leadWith('Intern', 'LOW', { company: 'Best' }),
      leadWith('Intern', 'MEDIUM', { name: 'Dot', industry: 'Banking' }),
      leadWith('Intern', 'FAILS', { name: 'Eve' }),
    ]);
    const orders: ResultOrder[] = ['SCORE_DESC', 'SCORE_ASC', 'NEWEST', 'SHUFFLED', 'NAME_DESC', 'INDUSTRY_ASC'];
    for (const orderBy of orders) {
      const { nodes } = await resultsPage(client, { offerId, orderBy });
      const places = await Promise.all(nodes.map(({ lead }) => placeOf(client, { offerId, orderBy }, lead.id)));
      expect(places, orderBy).toEqual([0, 1, 2, 3, 4]);
    }
  });

  it('is none of a lead that the filter hides, or that is not there', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, [leadWith('CEO', 'HIGH', { name: 'Ann' }), leadWith('Intern', 'LOW')]);
    const [ann] = (await resultsPage(client, { offerId })).nodes;
    const filter: ResultFilter = { intents: ['LOW'] };
    expect(await placeOf(client, { offerId, filter }, ann?.lead.id ?? '')).toBeNull();
    expect(await placeOf(client, { offerId }, 'nobody')).toBeNull();
  });
});

const PEOPLE = [
  leadWith('CEO', 'HIGH', { name: 'Ann', phone: '+47 22 00 00 00', industry: 'Freight' }),
  leadWith('Sales Manager', 'HIGH', { name: 'Bob', email: 'bob@acme.example' }),
  leadWith('Intern', 'HIGH', { name: 'Cid', phone: '+47 22 00 00 01', email: 'cid@acme.example' }),
];

const FILE = 'Name,Role,Company,LinkedIn Bio,Team Size,Plan';

describe('a filter of results', () => {
  it('by role class, industry match, phone and e-mail leaves what has it', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, PEOPLE);
    const { nodes } = await resultsPage(client, { offerId });
    const matches = nodes.map(({ lead, rule }) => [lead.name, rule.industry.match] as const);
    const exact = matches.filter(([, match]) => match === 'EXACT').map(([name]) => name);
    const cases: [ResultFilter, string][] = [
      [{ roles: ['DECISION_MAKER'] }, 'Ann'],
      [{ roles: ['INFLUENCER', 'OTHER'] }, 'Bob Cid'],
      [{ roles: [] }, ''],
      [{ industries: ['EXACT'] }, exact.toSorted().join(' ')],
      [{ industries: ['EXACT', 'ADJACENT', 'NONE'] }, 'Ann Bob Cid'],
      [{ industries: [] }, ''],
      [{ hasPhone: true }, 'Ann Cid'],
      [{ hasPhone: false }, 'Bob'],
      [{ hasEmail: true }, 'Bob Cid'],
      [{ hasEmail: false, hasPhone: true }, 'Ann'],
    ];
    for (const [filter, names] of cases) await expectFound(client, offerId, filter, names);
  });

  it('by a column that no field took finds it under every spelling of its header', async () => {
    const { client } = await startBioService();
    const offerId = await createOffer(client);
    await uploadCsv(client, offerId, `${FILE}\nAnn,CEO,Acme,HIGH,250,Pro Plus\nBob,CEO,Acme,HIGH,25,Basic\n`);
    await uploadCsv(client, offerId, 'Name,Role,Company,LinkedIn Bio,team size\nCid,CEO,Acme,HIGH,250\n');
    await score(client, offerId);
    const cases: [ResultFilter, string][] = [
      [{ columns: [{ column: 'Team size', equals: '250' }] }, 'Ann Cid'],
      [{ columns: [{ column: 'TEAM SIZE', contains: '25' }] }, 'Ann Bob Cid'],
      [{ columns: [{ column: 'plan', contains: 'pro' }] }, 'Ann'],
      [{ columns: [{ column: 'Plan', equals: 'PRO PLUS' }] }, 'Ann'],
      [{ columns: [{ column: 'Plan', equals: 'Pro' }] }, ''],
      [{ columns: [{ column: 'Plan', contains: '.*' }] }, ''],
      [{ columns: [{ column: 'No such column', contains: 'a' }] }, ''],
      [{ columns: [] }, 'Ann Bob Cid'],
      [
        {
          columns: [
            { column: 'Plan', contains: 'B' },
            { column: 'Team Size', contains: '2' },
          ],
        },
        'Bob',
      ],
    ];
    for (const [filter, names] of cases) await expectFound(client, offerId, filter, names);
    const exported = await exportCsv(client, { offerId, filter: { columns: [{ column: 'plan', contains: 'pro' }] } });
    expect(column(exported, 'name')).toEqual(['Ann']);
  });

  it('by columns that make no sense is an error that names them', async () => {
    const { client } = await startBioService();
    const offerId = await createOffer(client);
    const filters: ResultFilter[] = [
      { columns: [{ column: 'Plan' }] },
      { columns: [{ column: 'Plan', contains: 'a', equals: 'a' }] },
      { columns: [{ column: ' ', contains: 'a' }] },
      { columns: [{ column: 'Plan', contains: '' }] },
      { columns: [{ column: 'Plan', contains: 'a\0b' }] },
      { columns: [{ column: 'x'.repeat(201), contains: 'a' }] },
      { columns: Array(6).fill({ column: 'Plan', contains: 'a' }) },
    ];
    for (const filter of filters) {
      const { errors } = await client.send(ResultsDocument, { offerId, filter });
      expect(errors, JSON.stringify(filter)).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

async function expectFound(client: Client, offerId: string, filter: ResultFilter, names: string): Promise<void> {
  const page = await resultsPage(client, { offerId, filter });
  expect(
    page.nodes
      .map(({ lead }) => lead.name)
      .toSorted()
      .join(' '),
    JSON.stringify(filter),
  ).toBe(names);
  expect(page.totalCount, JSON.stringify(filter)).toBe(page.nodes.length);
}

async function placeOf(
  client: Client,
  variables: { readonly offerId: string; readonly orderBy?: ResultOrder; readonly filter?: ResultFilter },
  leadId: string,
): Promise<number | null> {
  return (await client.run(ResultPlaceDocument, { ...variables, leadId })).results.place;
}

function withId(lead: LeadInput, place: number): LeadInput {
  return { ...lead, externalId: String(place) };
}

function folded(text: string | null): string | null {
  return text === null ? null : foldForSearch(text).replaceAll('\n', ' ');
}

type Scored = { readonly score: number | null; readonly lead: { readonly id: string } };

function byScore(one: Scored, other: Scored): number {
  return (other.score ?? -1) - (one.score ?? -1) || (one.lead.id < other.lead.id ? -1 : 1);
}
