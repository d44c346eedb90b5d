import { describe, expect, it } from 'vitest';
import { createOffer, made, offerInput } from '../support/builders.js';
import type { Client } from '../support/client.js';
import {
  type CreateOfferInput,
  OffersDocument,
  type ReadingFieldsFragment,
  UnderstoodDocument,
  UnderstoodOfferDocument,
  UpdateOfferDocument,
} from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';

const SALES_COACHING = offerInput({
  name: 'Sales coaching',
  valueProps: ['Sales teams close more deals'],
  idealUseCases: ['Hospitals with an own sales team'],
  idealCustomer: { adjacentIndustries: ['Banking'] },
});

async function readingOf(client: Client, input: Partial<CreateOfferInput>): Promise<ReadingFieldsFragment> {
  return (await client.run(UnderstoodDocument, { input: offerInput(input) })).readOffer;
}

async function readingOfOffer(client: Client, offerId: string) {
  return made((await client.run(UnderstoodOfferDocument, { offerId })).offer, offerId);
}

describe('how an offer is understood', () => {
  it('is its industries and functions, each with the words that it was read from', async () => {
    const { client } = await startTestService();
    expect(await readingOf(client, SALES_COACHING)).toEqual({
      industries: expect.arrayContaining([{ name: 'Hospitals', from: 'Hospitals' }]),
      adjacentIndustries: [{ name: 'Banking', from: 'Banking' }],
      buyingFunctions: expect.arrayContaining([{ function: 'SALES', from: expect.stringMatching(/^sales/i) }]),
      notes: [],
    });
  });

  it('is the same before and after the offer is kept, and nothing is kept by asking', async () => {
    const { client } = await startTestService();
    const reading = await readingOf(client, SALES_COACHING);
    expect((await client.run(OffersDocument, {})).offers.totalCount).toBe(0);
    const offerId = await createOffer(client, SALES_COACHING);
    expect(await readingOfOffer(client, offerId)).toMatchObject({ reading });
  });

  it('has the functions that the owner named in place of those that were read, in their order', async () => {
    const { client } = await startTestService();
    const idealCustomer = { buyingFunctions: ['LEARNING' as const, 'SALES' as const] };
    const named = [
      { function: 'LEARNING', from: null },
      { function: 'SALES', from: null },
    ];
    expect((await readingOf(client, { ...SALES_COACHING, idealCustomer })).buyingFunctions).toEqual(named);
    const offerId = await createOffer(client, SALES_COACHING);
    await client.run(UpdateOfferDocument, { id: offerId, input: { idealCustomer } });
    const offer = await readingOfOffer(client, offerId);
    expect(offer.idealCustomer).toEqual(idealCustomer);
    expect(offer.reading.buyingFunctions).toEqual(named);
  });
});

describe('the notes on an offer say what is left open, what that costs and what to do', () => {
  const FUNCTIONS = expect.stringMatching(
    /^No function that buys it can be read .+ `idealCustomer\.buyingFunctions`\.$/,
  );

  it.each<[string, Partial<CreateOfferInput>, RegExp]>([
    [
      'names no industry',
      { idealUseCases: [] },
      /^No industry is named, so no lead can get the points for it\. .*`idealCustomer\.industries`\.$/,
    ],
    [
      'has use cases that name none',
      { idealUseCases: ['Whoever is tired of waiting'] },
      /^No industry is named, so no lead can get the points for it, unless .+`idealCustomer\.industries`\.$/,
    ],
    [
      'names only industries next to the ideal one',
      { idealUseCases: [], idealCustomer: { adjacentIndustries: ['Banking'] } },
      /^Only related industries are named, so no lead can get more than half of the points/,
    ],
    [
      'names an industry that the taxonomy does not have',
      { idealCustomer: { industries: ['Kite knitting'] } },
      /knows none of the industries .+ the same words can get the points/,
    ],
  ])('when it %s', async (_, input, note) => {
    const { client } = await startTestService();
    const { notes } = await readingOf(client, { name: 'Sales coaching', ...input });
    expect(notes).toEqual([expect.stringMatching(note)]);
  });

  it('when no function can be read, and not where the owner names one', async () => {
    const { client } = await startTestService();
    const silent = { name: 'Whimsy', valueProps: ['Joy'], idealUseCases: ['Banks'] };
    expect((await readingOf(client, silent)).notes).toEqual([FUNCTIONS]);
    const idealCustomer = { buyingFunctions: ['EVENTS' as const] };
    expect((await readingOf(client, { ...silent, idealCustomer })).notes).toEqual([]);
  });
});

describe('text that createOffer would refuse', () => {
  it('is an error that names each field at fault', async () => {
    const { client } = await startTestService();
    const input = offerInput({
      name: ' ',
      valueProps: ['fine', 'x'.repeat(501)],
      idealCustomer: { industries: ['a\0'] },
    });
    const { data, errors } = await client.send(UnderstoodDocument, { input });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    for (const field of ['input.name: ', 'input.valueProps.1: Use 500', 'input.idealCustomer.industries.0: ']) {
      expect(errors?.[0]?.message).toContain(field);
    }
  });
});
