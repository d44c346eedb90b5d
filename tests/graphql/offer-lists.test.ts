import { describe, expect, it } from 'vitest';
import { addLeads, createOffer, someLeads, uploadCsv } from '../support/builders.js';
import type { Client } from '../support/client.js';
import {
  FailurePagesDocument,
  ImportPagesDocument,
  OfferLeadsDocument,
  OfferPagesDocument,
  OffersDocument,
  RejectionPagesDocument,
  RunPagesDocument,
  UploadLeadsDocument,
} from '../support/generated/graphql.js';
import { leadWith, startBioService } from '../support/results.js';
import { offerOf, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

type Page = {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
};

type ReadPage = (page: { first?: number; after?: string | null }) => Promise<Page | undefined>;

/** Reads a list to its end in pages of this size. */
async function readAll(readPage: ReadPage, first: number): Promise<unknown[]> {
  const rows: unknown[] = [];
  let after: string | null = null;
  while (true) {
    const page: Page | undefined = await readPage({ first, after });
    if (!page) throw new Error('There is no such list.');
    rows.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return rows;
  }
}

/** Expects pages of every size to give the rows of one page, each once. */
async function expectPagesOfAnySize(readPage: ReadPage, count: number): Promise<void> {
  const all = await readPage({ first: 500 });
  expect(all).toMatchObject({ totalCount: count, pageInfo: { hasNextPage: false } });
  expect(all?.nodes).toHaveLength(count);
  for (let first = 1; first <= count + 1; first += 1) expect(await readAll(readPage, first)).toEqual(all?.nodes);
}

async function offersOf(client: Client, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) ids.push(await createOffer(client, { name: `Offer ${made}` }));
  return ids;
}

describe('offers', () => {
  it('come newest first, in pages of any size', async () => {
    const { client } = await startTestService();
    const ids = await offersOf(client, 5);
    const { offers } = await client.run(OffersDocument, {});
    expect(offers.nodes.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(offers.edges.map(({ node }) => node.id)).toEqual(ids.toReversed());
    await expectPagesOfAnySize(async (page) => (await client.run(OfferPagesDocument, page)).offers, 5);
  });

  it('say of a page where it stands', async () => {
    const { client } = await startTestService();
    await offersOf(client, 3);
    const { offers } = await client.run(OfferPagesDocument, { first: 2 });
    const cursors = offers.edges.map(({ cursor }) => cursor);
    const [startCursor, endCursor] = cursors;
    expect(offers.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor, endCursor });
    const { offers: next } = await client.run(OfferPagesDocument, { first: 2, after: endCursor });
    expect(next.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(next).toMatchObject({ totalCount: 3, nodes: [{}] });
  });

  it('are an empty page without cursors, where there are none', async () => {
    const { client } = await startTestService();
    const { offers } = await client.run(OfferPagesDocument, {});
    const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
    expect(offers).toEqual({ nodes: [], edges: [], pageInfo, totalCount: 0 });
  });

  it('are 50 on a page, where no size is asked for', async () => {
    const { client } = await startTestService();
    await Promise.all(Array.from({ length: 51 }, () => createOffer(client)));
    expect((await client.run(OffersDocument, {})).offers).toMatchObject({
      nodes: { length: 50 },
      pageInfo: { hasNextPage: true },
      totalCount: 51,
    });
  });
});

describe('the lists of an offer', () => {
  it('are its leads in the order of upload, and its runs and imports newest first, in pages of any size', async () => {
    const { client } = await startTestService();
    const id = await createOffer(client);
    const imports = [];
    const runs = [];
    for (const lead of someLeads(4)) {
      imports.push((await addLeads(client, id, [lead])).id);
      runs.push((await score(client, id)).id);
    }
    const { leads } = (await client.run(OfferLeadsDocument, { id })).offer ?? {};
    expect(leads?.nodes.map(({ company }) => company)).toEqual(someLeads(4).map(({ company }) => company));
    const offer = await offerOf(client, id);
    expect(offer.runs).toMatchObject({ totalCount: 4, nodes: runs.toReversed().map((run) => ({ id: run })) });
    expect(offer.imports).toMatchObject({ totalCount: 4, nodes: imports.toReversed().map((each) => ({ id: each })) });
    await expectPagesOfAnySize(async (page) => (await client.run(OfferLeadsDocument, { id, ...page })).offer?.leads, 4);
    await expectPagesOfAnySize(async (page) => (await client.run(RunPagesDocument, { id, ...page })).offer?.runs, 4);
    await expectPagesOfAnySize(
      async (page) => (await client.run(ImportPagesDocument, { id, ...page })).offer?.imports,
      4,
    );
  });

  it('are rejections in the order of the file, and failures in the order of upload, in pages of any size', async () => {
    const { client } = await startBioService();
    const offerId = await createOffer(client);
    const file = `company\n${'Acme,surplus\nFine\n'.repeat(5)}`;
    const { id } = await uploadCsv(client, offerId, file);
    await expectPagesOfAnySize(
      async (page) => (await client.run(RejectionPagesDocument, { id, ...page })).leadImport?.rejections,
      5,
    );
    await addLeads(
      client,
      offerId,
      Array.from({ length: 4 }, (_, place) => leadWith('CEO', 'FAILS', { name: `Fails ${place}` })),
    );
    const run = await score(client, offerId);
    expect(run).toMatchObject({ scored: 1, failed: 4 });
    await expectPagesOfAnySize(
      async (page) => (await client.run(FailurePagesDocument, { id: run.id, ...page })).scoringRun?.failures,
      4,
    );
  });

  it('count its leads by the state of their results', async () => {
    const { client } = await startBioService();
    const id = await createOffer(client);
    const counts = async () => (await offerOf(client, id)).counts;
    expect(await counts()).toEqual({ leads: 0, scored: 0, failed: 0, stale: 0, unscored: 0 });
    await addLeads(client, id, [
      leadWith('CEO', 'HIGH', { externalId: '1' }),
      leadWith('CEO', 'FAILS', { externalId: '2' }),
      leadWith('CEO', 'LOW', { externalId: '3' }),
    ]);
    expect(await counts()).toEqual({ leads: 3, scored: 0, failed: 0, stale: 0, unscored: 3 });
    await score(client, id);
    await addLeads(client, id, [leadWith('CEO', 'HIGH', { externalId: '4' })]);
    expect(await counts()).toEqual({ leads: 4, scored: 2, failed: 1, stale: 0, unscored: 1 });
    await addLeads(client, id, [
      { externalId: '1', name: 'A name, which scoring does not read' },
      { externalId: '2', location: 'Oslo' },
      { externalId: '3', location: 'Oslo' },
    ]);
    expect(await counts()).toEqual({ leads: 4, scored: 2, failed: 1, stale: 2, unscored: 1 });
    expect((await offerOf(client, id)).activeRun).toBeNull();
  });

  it('hold nothing of an upload that was refused', async () => {
    const { client } = await startTestService();
    const id = await createOffer(client);
    const file = { name: 'leads.csv', content: 'Shoe size,Mood\n41,fine\n' };
    const { uploadLeads } = await client.upload(UploadLeadsDocument, { offerId: id }, file);
    expect(uploadLeads).toMatchObject({ leadImport: null, userErrors: [{ code: 'MISSING_COLUMNS' }] });
    expect(await offerOf(client, id)).toMatchObject({ imports: { totalCount: 0 }, counts: { leads: 0 } });
  });
});

describe('a page of a list', () => {
  it.each([0, -1, 501, 100_000])('of %i rows is refused', async (first) => {
    const { client } = await startTestService();
    const id = await createOffer(client);
    const replies = [
      await client.send(OffersDocument, { first }),
      await client.send(OfferLeadsDocument, { id, first }),
      await client.send(RunPagesDocument, { id, first }),
      await client.send(ImportPagesDocument, { id, first }),
    ];
    for (const { errors } of replies) {
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, message: /1 to 500/ }]);
    }
  });

  it('after a cursor of another list, or of none, is refused', async () => {
    const { client } = await startTestService();
    const id = await createOffer(client);
    const { id: importId } = await addLeads(client, id, someLeads(1));
    const { offers } = await client.run(OffersDocument, {});
    const { offer } = await client.run(OfferLeadsDocument, { id });
    const leadCursor = offer?.leads.pageInfo.endCursor;
    const forged = ['', 'x', 'null', '{}', btoa('[null]'), btoa('["a"]'), btoa('[9007199254740991]'), btoa('[1e999]')];
    for (const after of [...forged, leadCursor]) {
      const { errors } = await client.send(OffersDocument, { after });
      expect(errors, after ?? '').toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, message: /cursor/ }]);
    }
    for (const after of [...forged, offers.edges[0]?.cursor]) {
      for (const reply of [
        await client.send(OfferLeadsDocument, { id, after }),
        await client.send(RejectionPagesDocument, { id: importId, after }),
      ]) {
        expect(reply.errors, after).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, message: /cursor/ }]);
      }
    }
  });
});
