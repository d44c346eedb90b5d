import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputHasher, type JudgedBy } from '../../src/ai/judged-input.js';
import type { ScoredLead } from '../../src/domain/lead.js';
import { OFFER, someLead } from '../support/fake-gemini-setup.js';

type JudgedInput = JudgedBy & { readonly lead: ScoredLead };

const INPUT: JudgedInput = { offer: OFFER, lead: someLead(), promptVersion: 'one' };

const inputHash = ({ lead, ...by }: JudgedInput) => inputHasher(by)(lead);

describe('the hash of what is judged', () => {
  it('is that of one JSON text, which anybody can write again', () => {
    const json =
      '{"promptVersion":"one","offer":{"name":"RoutePilot","value_props":["Fewer empty miles"],' +
      '"ideal_use_cases":["Parcel carriers"],"ideal_customer":{"industries":["Freight"],' +
      '"adjacent_industries":["Groceries"],"decision_makers":[],"influencers":[]}},' +
      '"lead":{"role":"Head of Logistics","company":"Nimble Parcels","industry":"Freight","location":"Oslo",' +
      '"linkedin_bio":"Runs 90 vans and is looking for route software."}}';
    expect(inputHash(INPUT)).toBe(hash('sha256', json));
    expect(inputHash(INPUT)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the same for the same text, whatever its ids, its other columns and the order of its keys', () => {
    const { id: _, ...lead } = someLead();
    const reversed = Object.fromEntries(Object.entries(lead).toReversed()) as typeof lead;
    const records = {
      offer: { ...OFFER, id: 'offer-1', revision: 7 },
      lead: { email: 'kari@nimble.example', ...reversed, id: 'another' },
      promptVersion: 'one',
    };
    expect(inputHash(records)).toBe(inputHash(INPUT));
  });

  it.each<[string, Partial<JudgedInput>]>([
    ['the prompt', { promptVersion: 'two' }],
    ["the offer's name", { offer: { ...OFFER, name: 'routepilot' } }],
    ["the offer's value", { offer: { ...OFFER, valueProps: [] } }],
    ["the offer's use cases", { offer: { ...OFFER, idealUseCases: ['Parcel', 'carriers'] } }],
    [
      "the offer's industries",
      { offer: { ...OFFER, idealCustomer: { ...OFFER.idealCustomer, industries: ['Groceries'] } } },
    ],
    [
      'the functions that buy the offer',
      { offer: { ...OFFER, idealCustomer: { ...OFFER.idealCustomer, buyingFunctions: ['LOGISTICS'] } } },
    ],
    ['a blank field', { lead: someLead({ location: null }) }],
    ['words that moved to another field', { lead: someLead({ industry: 'Oslo', location: 'Freight' }) }],
  ])('is another for another text: %s', (_, change) => {
    expect(inputHash({ ...INPUT, ...change })).not.toBe(inputHash(INPUT));
  });

  it('tells any two leads apart', () => {
    const text = fc.constantFrom(null, 'null', 'a', '"', '","', '\\');
    const lead = fc.record({ role: text, company: text, industry: text, location: text, linkedinBio: text });
    fc.assert(
      fc.property(lead, lead, (one, other) => {
        const same = JSON.stringify(Object.values(one)) === JSON.stringify(Object.values(other));
        expect(inputHash({ ...INPUT, lead: one }) === inputHash({ ...INPUT, lead: other })).toBe(same);
      }),
    );
  });
});
