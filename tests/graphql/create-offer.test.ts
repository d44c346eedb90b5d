import { describe, expect, it } from 'vitest';
import { offerInput } from '../support/builders.js';
import {
  CreateOfferDocument,
  type CreateOfferInput,
  OfferDocument,
  OffersDocument,
} from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';

const NOBODY = { industries: [], adjacentIndustries: [], decisionMakers: [], influencers: [], buyingFunctions: [] };

type Refusal = {
  readonly when: string;
  readonly input: Partial<CreateOfferInput>;
  readonly faults: readonly (readonly [code: string, ...field: string[]])[];
};

const REFUSALS: readonly Refusal[] = [
  { when: 'a name of white space', input: { name: ' \n\t ' }, faults: [['BLANK', 'name']] },
  { when: 'a name of 201 characters', input: { name: 'n'.repeat(201) }, faults: [['TOO_LONG', 'name']] },
  { when: 'a NUL in the name', input: { name: 'a\0b' }, faults: [['INVALID_TEXT', 'name']] },
  { when: 'half of a surrogate pair', input: { name: 'a\ud83d' }, faults: [['INVALID_TEXT', 'name']] },
  {
    when: 'a blank entry',
    input: { valueProps: ['one', 'two', '  '] },
    faults: [['BLANK', 'valueProps', '2']],
  },
  {
    when: 'an entry of 501 characters',
    input: { idealUseCases: ['u'.repeat(501)] },
    faults: [['TOO_LONG', 'idealUseCases', '0']],
  },
  {
    when: '51 entries, of which one is blank',
    input: { valueProps: ['', ...Array(50).fill('v')] },
    faults: [['TOO_MANY', 'valueProps']],
  },
  {
    when: 'a fault in each list of the ideal customer',
    input: {
      idealCustomer: {
        industries: [''],
        adjacentIndustries: ['fine', 'a\0'],
        decisionMakers: Array(51).fill('CEO'),
        influencers: ['i'.repeat(501)],
        buyingFunctions: Array(51).fill('SALES'),
      },
    },
    faults: [
      ['BLANK', 'idealCustomer', 'industries', '0'],
      ['INVALID_TEXT', 'idealCustomer', 'adjacentIndustries', '1'],
      ['TOO_MANY', 'idealCustomer', 'decisionMakers'],
      ['TOO_LONG', 'idealCustomer', 'influencers', '0'],
      ['TOO_MANY', 'idealCustomer', 'buyingFunctions'],
    ],
  },
  {
    when: 'faults in several fields at once',
    input: { name: '', valueProps: ['\ud800'], idealUseCases: ['', ' '] },
    faults: [
      ['BLANK', 'name'],
      ['INVALID_TEXT', 'valueProps', '0'],
      ['BLANK', 'idealUseCases', '0'],
      ['BLANK', 'idealUseCases', '1'],
    ],
  },
];

describe('createOffer', () => {
  it('answers the offer as it is then kept, with its text trimmed', async () => {
    const { client } = await startTestService();
    const input: CreateOfferInput = {
      name: '  Route planner\n',
      valueProps: [' Fewer empty miles '],
      idealUseCases: ['\tCarriers', 'Carriers'],
      idealCustomer: { industries: [' Freight '], influencers: null, buyingFunctions: ['SALES', 'IT', 'SALES'] },
    };
    const { createOffer } = await client.run(CreateOfferDocument, { input });
    expect(createOffer).toMatchObject({
      userErrors: [],
      offer: {
        name: 'Route planner',
        valueProps: ['Fewer empty miles'],
        idealUseCases: ['Carriers', 'Carriers'],
        idealCustomer: { ...NOBODY, industries: ['Freight'], buyingFunctions: ['SALES', 'IT'] },
      },
    });
    const { offer } = await client.run(OfferDocument, { id: createOffer.offer?.id ?? '' });
    expect(offer).toMatchObject({ ...createOffer.offer });
  });

  it('answers empty lists, where no ideal customer is given', async () => {
    const { client } = await startTestService();
    for (const idealCustomer of [undefined, null, {}]) {
      const { createOffer } = await client.run(CreateOfferDocument, { input: offerInput({ idealCustomer }) });
      expect(createOffer.offer?.idealCustomer).toEqual(NOBODY);
    }
  });

  it('takes empty lists, and texts and lists of the greatest size', async () => {
    const { client } = await startTestService();
    const list = Array<string>(50).fill('x'.repeat(500));
    const inputs = [
      offerInput({ valueProps: [], idealUseCases: [] }),
      { name: 'n'.repeat(200), valueProps: list, idealUseCases: list, idealCustomer: { industries: list } },
      offerInput({ name: `  ${'n'.repeat(200)}  ` }),
    ];
    for (const input of inputs) {
      const { createOffer } = await client.run(CreateOfferDocument, { input });
      expect(createOffer.userErrors).toEqual([]);
    }
  });

  it('names every bad field by its path and a code, and keeps nothing', async () => {
    const { client } = await startTestService();
    for (const { when, input, faults } of REFUSALS) {
      const { createOffer } = await client.run(CreateOfferDocument, { input: offerInput(input) });
      expect(createOffer.offer, when).toBeNull();
      const found = createOffer.userErrors.map(({ code, field }) => [code, ...(field ?? [])]);
      expect(found, when).toEqual(faults.map(([code, ...field]) => [code, 'input', ...field]));
      for (const { message } of createOffer.userErrors) expect(message, when).toMatch(/^[A-Z].+\.$/);
    }
    expect((await client.run(OffersDocument, {})).offers.totalCount).toBe(0);
  });
});
