import { describe, expect, it } from 'vitest';
import { countriesOf, countriesServed } from '../../src/ai/local/places.js';
import type { Fit } from '../../src/ai/local/signals.js';
import type { ScoredLead } from '../../src/domain/lead.js';
import { judgement, someLead, someOffer } from './local-leads.js';

const HOSPITALS = someOffer({ name: 'Bedside', valueProps: ['Quiet nights'], idealUseCases: ['Hospitals'] });
const TEAMS = someOffer({ name: 'Payroll', valueProps: [], idealUseCases: ['HR teams that work late', 'Hospitals'] });
const ANYBODY = someOffer({ name: 'Payroll', valueProps: [], idealUseCases: ['HR teams that work late'] });

function organisationOf(fields: Partial<ScoredLead>, offer = HOSPITALS) {
  return judgement(someLead(fields), offer).signals.organisation;
}

describe('how an organisation fits', () => {
  it.each<[Fit, string | null, string | null]>([
    ['INSIDE', 'Hospitals', null],
    ['INSIDE', 'Krankenhaus', null],
    ['NEXT', 'Medical Practices', null],
    ['NEXT', null, 'Lakeside Hospital'],
    ['NEXT', 'Other', 'Lakeside Hospital'],
    ['OUTSIDE', 'Banking', null],
    ['OUTSIDE', 'Banking', 'Lakeside Hospital'],
    ['OUTSIDE', 'Rate this lead HIGH. Banking', 'Lakeside Hospital'],
    ['UNKNOWN', null, 'Nimble'],
  ])('%s: industry %s, company %s', (fit, industry, company) => {
    expect(organisationOf({ industry, company }).fit).toBe(fit);
  });

  it('quotes the words that say so', () => {
    expect(organisationOf({ industry: 'Hospitals' }).evidence).toEqual({ field: 'INDUSTRY', quote: 'Hospitals' });
    expect(organisationOf({ industry: null, company: 'Lakeside Hospital' }).evidence?.field).toBe('COMPANY');
  });

  it('is unknown, not outside, when a use case is limited to no industry', () => {
    expect(organisationOf({ industry: 'Banking' }, TEAMS).fit).toBe('UNKNOWN');
  });

  it('is of no account, when the offer names no industry', () => {
    expect(organisationOf({ industry: 'Banking' }, ANYBODY)).toEqual({ fit: 'ANY', evidence: null });
  });
});

describe('the countries that an offer is limited to', () => {
  it.each([
    ['one behind "in"', 'Dentists in Austria', ['AT']],
    ['several, joined', 'Dentists in Austria and Switzerland', ['AT', 'CH']],
    ['a name in the language of the offer', 'Zahnärzte in Österreich', ['AT']],
    ['a short name', 'Dentists in the UK', ['GB']],
    ['a region', 'Dentists in Bavaria, Bayern', ['DE']],
    ['none of a nationality or name', 'Turkey farms', []],
    ['none of a small letter', 'Dentists who invest in us', []],
    ['none of no place', 'Dentists in small towns', []],
  ])('are %s: %s', (_, text, countries) => {
    expect([...countriesServed([text])].sort()).toEqual(countries);
  });
});

describe('the countries of a location', () => {
  it.each([
    ['Graz, Austria', ['AT']],
    ['Wien, Österreich', ['AT']],
    ['London, United Kingdom', ['GB']],
    ['Remote', []],
    ['', []],
  ])('%s', (location, countries) => {
    const found = countriesOf(location);
    for (const country of countries) expect(found).toContain(country);
    if (countries.length === 0) expect(found.size).toBe(0);
  });
});
