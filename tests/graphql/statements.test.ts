import { afterEach, describe, expect, it, vi } from 'vitest';
import { addLeads, createOffer, someLeads } from '../support/builders.js';
import type { Client } from '../support/client.js';
import {
  ExportResultsDocument,
  FailurePagesDocument,
  OfferDocument,
  OfferLeadsDocument,
  ResultsDocument,
} from '../support/generated/graphql.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { recordStatements } from '../support/statements.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The queue of PostgreSQL reads a run once more after its end, at any time. */
const OF_QUEUE = /^SELECT "public"\."ScoringRun"/;

/** How many statements a piece of work takes. */
async function countOf(statements: string[], work: () => Promise<unknown>): Promise<number> {
  statements.length = 0;
  await work();
  expect(statements).not.toEqual([]);
  return statements.filter((sql) => !OF_QUEUE.test(sql)).length;
}

/** Reads the scoring models, which are cached then. */
async function readModels(client: Client): Promise<void> {
  await client.run(ResultsDocument, { first: 200 });
}

describe('a page takes as many statements with many rows as with two', () => {
  it('of results, with their leads and offers', async () => {
    const statements = recordStatements();
    const { client } = await startTestService();
    const offerId = await scoredOffer(client, someLeads(20));
    await scoredOffer(client, someLeads(3));
    await readModels(client);
    for (const query of [{ offerId }, {}, { offerId, filter: { search: 'company' } }]) {
      const two = await countOf(statements, () => client.run(ResultsDocument, { ...query, first: 2 }));
      const many = await countOf(statements, () => client.run(ResultsDocument, { ...query, first: 19 }));
      expect(many).toBe(two);
      expect(two).toBeLessThanOrEqual(8);
    }
  });

  it('of leads, with their results', async () => {
    const statements = recordStatements();
    const { client } = await startTestService();
    const id = await scoredOffer(client, someLeads(20));
    await readModels(client);
    const two = await countOf(statements, () => client.run(OfferLeadsDocument, { id, first: 2 }));
    expect(await countOf(statements, () => client.run(OfferLeadsDocument, { id, first: 20 }))).toBe(two);
  });

  it('of failures, with their leads', async () => {
    const statements = recordStatements();
    const { client } = await startBioService();
    const offerId = await createOffer(client);
    const leads = Array.from({ length: 20 }, (_, place) => leadWith('CEO', 'FAILS', { name: String(place) }));
    await addLeads(client, offerId, leads);
    const { id } = await score(client, offerId);
    const two = await countOf(statements, () => client.run(FailurePagesDocument, { id, first: 2 }));
    expect(await countOf(statements, () => client.run(FailurePagesDocument, { id, first: 20 }))).toBe(two);
  });
});

describe('a filter by many imports', () => {
  it('takes as many statements as one by a single import', async () => {
    const statements = recordStatements();
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const imports = [];
    for (const lead of someLeads(5)) imports.push((await addLeads(client, offerId, [lead])).id);
    const run = (importIds: string[]) => () => client.run(ExportResultsDocument, { offerId, filter: { importIds } });
    const one = await countOf(statements, run(imports.slice(0, 1)));
    expect(await countOf(statements, run(imports))).toBe(one);
  });
});

describe('an offer of many leads', () => {
  it('takes as many statements as one of a few', async () => {
    const statements = recordStatements();
    const { client } = await startTestService();
    const [few, many] = [await scoredOffer(client, someLeads(1)), await scoredOffer(client, someLeads(20))];
    const one = await countOf(statements, () => client.run(OfferDocument, { id: few }));
    expect(await countOf(statements, () => client.run(OfferDocument, { id: many }))).toBe(one);
  });
});
