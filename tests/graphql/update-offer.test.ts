import { describe, expect, it, onTestFinished } from 'vitest';
import { updateOffer } from '../../src/offers/write-offer.js';
import { openStore } from '../../src/store/store.js';
import { createOffer, offerInput, someLeads } from '../support/builders.js';
import type { Client } from '../support/client.js';
import {
  type OfferFieldsFragment,
  UpdateOfferDocument,
  type UpdateOfferInput,
  type UpdateOfferMutation,
} from '../support/generated/graphql.js';
import { resultsPage, scoredOffer } from '../support/results.js';
import { offerOf, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { wholeStore } from '../support/whole-store.js';

const CUSTOMER = {
  industries: ['Freight'],
  adjacentIndustries: ['Retail'],
  decisionMakers: ['CEO'],
  influencers: ['Dispatcher'],
  buyingFunctions: ['LOGISTICS' as const, 'OPERATIONS' as const],
};

async function update(
  client: Client,
  id: string,
  input: UpdateOfferInput,
): Promise<UpdateOfferMutation['updateOffer']> {
  return (await client.run(UpdateOfferDocument, { id, input })).updateOffer;
}

describe('updateOffer', () => {
  it('replaces the fields that it is given, and no other', async () => {
    const { client } = await startTestService();
    const id = await createOffer(client, { idealCustomer: CUSTOMER });
    const changes: [UpdateOfferInput, Partial<OfferFieldsFragment>][] = [
      [{ name: ' Fleet planner ' }, { name: 'Fleet planner' }],
      [{ valueProps: ['Less fuel'] }, { valueProps: ['Less fuel'] }],
      [{ idealUseCases: [] }, { idealUseCases: [] }],
      [{ idealCustomer: { industries: ['Shipping'] } }, { idealCustomer: { ...CUSTOMER, industries: ['Shipping'] } }],
    ];
    let expected: object = offerInput({ idealCustomer: CUSTOMER });
    for (const [input, change] of changes) {
      expected = { ...expected, ...change };
      const { offer, userErrors } = await update(client, id, input);
      expect(userErrors).toEqual([]);
      expect(offer).toMatchObject({ id, ...expected });
      expect(await offerOf(client, id)).toMatchObject({ ...offer });
    }
  });

  it.each([
    ['an empty list', { industries: [] }, { ...CUSTOMER, industries: [] }],
    ['a null', { influencers: null }, { ...CUSTOMER, influencers: [] }],
    ['no functions', { buyingFunctions: [] }, { ...CUSTOMER, buyingFunctions: [] }],
    ['null functions', { buyingFunctions: null }, { ...CUSTOMER, buyingFunctions: [] }],
    ['no list at all', {}, CUSTOMER],
    [
      'null in its place',
      null,
      { industries: [], adjacentIndustries: [], decisionMakers: [], influencers: [], buyingFunctions: [] },
    ],
  ])('clears of the ideal customer what is given as %s', async (_, idealCustomer, expected) => {
    const { client } = await startTestService();
    const id = await createOffer(client, { idealCustomer: CUSTOMER });
    expect((await update(client, id, { idealCustomer })).offer?.idealCustomer).toEqual(expected);
  });

  it('refuses bad fields by their paths, and changes nothing', async () => {
    const { client } = await startTestService();
    const id = await createOffer(client);
    const before = await offerOf(client, id);
    const input = { name: null, valueProps: ['fine', 'x'.repeat(501)], idealCustomer: { industries: ['a\0'] } };
    const { offer, userErrors } = await update(client, id, input);
    expect(offer).toBeNull();
    expect(userErrors.map(({ code, field }) => [code, field?.join('.')])).toEqual([
      ['BLANK', 'input.name'],
      ['TOO_LONG', 'input.valueProps.1'],
      ['INVALID_TEXT', 'input.idealCustomer.industries.0'],
    ]);
    expect(await offerOf(client, id)).toEqual(before);
  });

  it('refuses an offer that is not there', async () => {
    const { client } = await startTestService();
    for (const id of ['nothing', '', `offer_${'0'.repeat(32)}`]) {
      const { offer, userErrors } = await update(client, id, { name: 'Fleet planner' });
      expect(offer).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'OFFER_NOT_FOUND', field: ['id'] }]);
    }
  });

  it('loses no change that another process makes between its reading and its writing', async () => {
    const { client, databaseUrl } = await startTestService();
    const id = await createOffer(client);
    const store = wholeStore(await openStore(databaseUrl));
    onTestFinished(() => store.close());
    const readBefore = await store.offers.find(id);
    await update(client, id, { name: 'Fleet planner' });
    const reads = [readBefore];
    const find = async () => reads.shift() ?? store.offers.find(id);
    const late = { ...store, offers: { ...store.offers, find } };
    const outcome = await updateOffer(late, id, { valueProps: ['Less fuel'] }, new Date());
    const expected = { name: 'Fleet planner', valueProps: ['Less fuel'] };
    expect(outcome).toMatchObject({ ok: true, value: expected });
    expect(await offerOf(client, id)).toMatchObject(expected);
  });
});

describe('the results of an offer', () => {
  it('stay current after an update that changes nothing', async () => {
    const { client } = await startTestService();
    const id = await scoredOffer(client, someLeads(2));
    const { updatedAt } = await offerOf(client, id);
    const { name, valueProps, idealUseCases } = offerInput();
    const updates: UpdateOfferInput[] = [
      {},
      { name: ` ${name} ` },
      { valueProps, idealUseCases },
      { idealCustomer: null },
      { idealCustomer: { industries: [], influencers: null } },
    ];
    for (const input of updates) expect((await update(client, id, input)).offer?.updatedAt).toBe(updatedAt);
    expect((await offerOf(client, id)).counts).toEqual({ leads: 2, scored: 2, failed: 0, stale: 0, unscored: 0 });
    expect(await score(client, id)).toMatchObject({ status: 'COMPLETED', total: 0 });
  });

  it.each<[string, UpdateOfferInput]>([
    ['its name', { name: 'Fleet planner' }],
    ['its value propositions', { valueProps: ['Less fuel'] }],
    ['its use cases', { idealUseCases: ['Couriers'] }],
    ['the order of its use cases', { idealUseCases: ['Two', 'One'] }],
    ['its ideal customer', { idealCustomer: { influencers: ['Dispatcher'] } }],
    ['the functions that buy it', { idealCustomer: { buyingFunctions: ['LOGISTICS'] } }],
  ])('are stale after a change of %s, until the next run takes those leads', async (_, input) => {
    const { client } = await startTestService();
    const id = await scoredOffer(client, someLeads(2));
    await update(client, id, { idealUseCases: ['One', 'Two'] });
    await score(client, id);
    await update(client, id, input);
    expect((await offerOf(client, id)).counts).toMatchObject({ scored: 2, stale: 2 });
    expect((await resultsPage(client, { offerId: id })).nodes.map(({ stale }) => stale)).toEqual([true, true]);
    expect(await score(client, id)).toMatchObject({ status: 'COMPLETED', total: 2, scored: 2 });
    expect((await offerOf(client, id)).counts).toMatchObject({ scored: 2, stale: 0 });
  });

  it('of another offer stay as they are', async () => {
    const { client } = await startTestService();
    const id = await scoredOffer(client, someLeads(1));
    const other = await scoredOffer(client, someLeads(1));
    await update(client, id, { name: 'Fleet planner' });
    expect((await offerOf(client, other)).counts.stale).toBe(0);
  });
});
