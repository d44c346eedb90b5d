import { describe, expect, it } from 'vitest';
import { compileOffer } from '../../src/ai/local/offer/compiled-offer.js';
import { servedFunctions } from '../../src/ai/local/offer/served-functions.js';
import { someOffer } from './local-leads.js';

describe('the functions that an offer serves', () => {
  it.each<[string, string[], string[], string]>([
    ['Reachly', ['More booked meetings', 'Outbound on autopilot'], ['B2B SaaS'], 'sales'],
    ['Payroll in one click', ['No late payslips'], ['Hotels'], 'human resources'],
    ['PhishShield', ['Stops phishing'], ['Banks'], 'security'],
    ['Fuelwise', ['Less fuel', 'Live ETAs'], ['3PL'], 'logistics'],
    ['ClauseFinder', ['Review NDAs in minutes'], ['Law firms'], 'legal'],
    ['CloseFast', ['Close the books in three days'], ['Manufacturers'], 'finance'],
    ['SlotBook', ['Fewer patient no-shows'], ['Dental clinics'], 'practice management'],
    ['ColdTrack', ['Audit reports without paper'], ['Refrigerated transport'], 'logistics'],
    ['Acme One', ['You will love it'], ['HR leaders at banks'], 'human resources'],
    ['Acme Two', ['You will love it'], ['In-house legal teams'], 'legal'],
  ])('%s: %j for %j serves %s', (name, valueProps, idealUseCases, served) => {
    expect([...servedFunctions(someOffer({ name, valueProps, idealUseCases })).served]).toContain(served);
  });

  it('follow the posts that the ideal customer names', () => {
    const idealCustomer = { ...someOffer().idealCustomer, decisionMakers: ['CISO', 'Head of IT Security'] };
    const offer = someOffer({ name: 'Acme', valueProps: ['You will love it'], idealUseCases: [], idealCustomer });
    expect([...servedFunctions(offer).served]).toContain('security');
  });

  it('are read from a name that joins its words', () => {
    const { served, topics } = compileOffer(someOffer({ name: 'PayrollPilot', valueProps: [], idealUseCases: [] }));
    expect([...served]).toContain('human resources');
    expect([...topics].map(({ name }) => name)).toContain('payroll');
  });

  it('are none, when nothing in the offer names one', () => {
    const { served } = servedFunctions(someOffer({ name: 'Acme', valueProps: ['Good'], idealUseCases: ['Everybody'] }));
    expect(served.size).toBe(0);
  });

  it('are not what only their neighbours are', () => {
    const { served, near } = servedFunctions(someOffer());
    expect([...near].filter((name) => served.has(name))).toEqual([]);
    expect([...near]).toContain('warehousing');
  });
});
